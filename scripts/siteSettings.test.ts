import { expect, test } from 'vitest';
import { siteSettings } from './siteSettings.ts';

test('without settings the site has a placeholder origin and lives at the root', () => {
  expect(siteSettings({})).toEqual({ site: 'https://policy-parallel.example', base: '/' });
});

test('a folder gets both slashes', () => {
  expect(siteSettings({ SITE_URL: 'https://a.cn/', BASE_PATH: '/site' })).toEqual({ site: 'https://a.cn', base: '/site/' });
});

test.each(['a.cn', 'https://a.cn/site/', 'javascript:alert(1)'])('%s is no origin', (address) => {
  expect(() => siteSettings({ SITE_URL: address })).toThrow('SITE_URL');
});

test.each(['site', '/a b/', '//a.cn/'])('%s is no folder', (folder) => {
  expect(() => siteSettings({ BASE_PATH: folder })).toThrow('BASE_PATH');
});

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portFrom, serveFrom, serveSite } from './serve.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'plans'));
  await writeFile(join(folder, 'index.html'), '<h1>首页</h1>');
  await writeFile(join(folder, 'plans/index.html'), '<h1>文件</h1>');
  await writeFile(join(folder, '404.html'), '<h1>没有这一页</h1>');
});
afterAll(() => rm(folder, { recursive: true }));

test('pages are served, and an unknown address gets the 404 page with status 404', async () => {
  const site = await serveSite(folder, 0);
  const page = await fetch(`${site.url}/plans/`);
  expect([page.status, await page.text()]).toEqual([200, '<h1>文件</h1>']);
  const missing = await fetch(`${site.url}/plans/yuncheng/9-9/`);
  expect([missing.status, await missing.text()]).toEqual([404, '<h1>没有这一页</h1>']);
  await site.close();
});

test('nothing outside the folder is served', async () => {
  const site = await serveSite(folder, 0);
  expect((await fetch(`${site.url}/..%2f..%2fetc/passwd`)).status).toBe(404);
  await site.close();
});

test('a taken port gets a message and the next free one', async () => {
  const first = await serveSite(folder, 0);
  const said: string[] = [];
  const second = await serveFrom(folder, first.port, (line) => said.push(line));
  expect(second.port).toBeGreaterThan(first.port);
  expect(said[0]).toBe(`Port ${first.port} is in use by another program; trying ${first.port + 1}.`);
  await Promise.all([first.close(), second.close()]);
});

test('a folder without a site is refused with what to do', async () => {
  await expect(serveSite(join(folder, 'nothing'), 0)).rejects.toThrow('npm run build');
});

test('the port is 4321 unless --port names another', () => {
  expect(portFrom([])).toBe(4321);
  expect(portFrom(['--port', '8080'])).toBe(8080);
  expect(portFrom(['--port=8080'])).toBe(8080);
  expect(() => portFrom(['--port', '八千'])).toThrow('found “八千”');
  expect(() => portFrom(['--port', '70000'])).toThrow('1 to 65535');
  expect(() => portFrom(['--port'])).toThrow('found “”');
});

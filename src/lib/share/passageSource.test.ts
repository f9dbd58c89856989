import { expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { passageSource } from './passageSource.ts';

const corpus = realCorpus();

it('names every provision of a plan as printed, and where it is', () => {
  const source = passageSource(corpus.plan('yuncheng'), corpus);
  expect(source).toMatchObject({
    documentNumber: '运政发〔2024〕13号',
    title: '运城市国家知识产权强市建设试点城市工作方案（2024-2026年）',
  });
  expect(source.places['2-2-2']).toEqual({ name: '二、（二）2.', url: '/plans/yuncheng/2-2-2/' });
  expect(source.places['1-2']?.url).toBe('/plans/yuncheng/#s1-2');
  expect(Object.keys(source.places)).toHaveLength(corpus.provisions.filter(({ plan }) => plan === 'yuncheng').length);
});

it('a plan that prints no title has none', () => {
  expect(passageSource({ ...corpus.plan('zibo'), title: '', noticeTitle: null }, corpus).title).toBeNull();
});

import { expect, test } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { citedPlan, citedTarget } from './citedDocument.ts';
import { citedComparison, citedDataset } from './citedWork.ts';
import { gbt7714Line } from './gbt7714.ts';
import { plainText } from './plainText.ts';

const corpus = realCorpus();
const release = { version: '0.2.0', date: '2026-11-26' };
const plan = corpus.plan('yuncheng');

test('a document is an archive on line: number in the title, date, day of reading, address', () => {
  expect(gbt7714Line(citedPlan(plan), 'https://policy.example/plans/yuncheng/', '2026-12-01')).toBe(
    '运城市人民政府. 运城市国家知识产权强市建设试点城市工作方案（2024-2026年）: 运政发〔2024〕13号[A/OL]. (2024-08-13)[2026-12-01]. https://policy.example/plans/yuncheng/.',
  );
});

test('where the day of reading is not known, its place is kept', () => {
  expect(gbt7714Line(citedPlan({ ...plan, issuer: null, documentNumber: null, signedOn: null }), 'https://policy.example/', null)).toBe(
    '运城市国家知识产权强市建设试点城市工作方案（2024-2026年）[A/OL]. [引用日期]. https://policy.example/.',
  );
});

test('a target has its place, the printed name and the printed value; a rate of growth its sign', () => {
  const [first, growth] = ['yuncheng/1-2/1', 'yuncheng/1-2/2'].map((id) => corpus.targets.find((target) => target.id === id));
  if (!first || !growth) throw new Error('no targets of yuncheng');
  expect(citedTarget(first, corpus).part).toBe('一、（二）知识产权综合竞争力 位居全省前列');
  expect(citedTarget(growth, corpus)).toMatchObject({
    part: '一、（二）有效发明专利拥有量 +30%',
    quote: '全市有效发明专利拥有量、有效商标注册量三年累计增长30%',
  });
});

test('a work of this site names the plans it rests on, the version and the day of its data', () => {
  const two = citedComparison('知识产权金融', corpus.plans.slice(0, 2), '/themes/ip-finance/', release);
  expect(gbt7714Line(two, 'https://policy.example/', null)).toBe(
    '政策对读. 知识产权金融: 运城、盐湖区[EB/OL]. 0.2.0版. (2026-11-26)[引用日期]. https://policy.example/.',
  );
  expect(gbt7714Line(citedDataset(corpus.plans, release), 'https://policy.example/data/', null)).toContain(
    '[DS/OL]. 0.2.0版. (2026-11-26)',
  );
});

test('in plain words number and date stand behind the title', () => {
  expect(plainText(citedPlan(plan))).toBe(
    '运城市人民政府《运城市国家知识产权强市建设试点城市工作方案（2024-2026年）》（运政发〔2024〕13号，2024年8月13日）',
  );
  expect(plainText(citedDataset(corpus.plans.slice(0, 2), release))).toBe(
    '政策对读《政策对读数据集》（运城、盐湖区，0.2.0版，2026年11月26日）',
  );
  expect(plainText(citedPlan({ ...plan, issuer: null, documentNumber: null, signedOn: null }))).toBe(`《${plan.title}》`);
});

import { expect, test } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { citedPlan, citedTask } from './citedDocument.ts';
import { citedComparison } from './citedWork.ts';
import { metaTags } from './metaTags.ts';

const corpus = realCorpus();
const address = 'https://policy.example/plans/yuncheng/';
const names = (tags: { name: string }[]): string[] => tags.map(({ name }) => name);

test('a document is told as a technical report with its institution and number, a clause with its place in the title', () => {
  const task = corpus.task('yuncheng/2-2-2');
  if (!task) throw new Error('no yuncheng/2-2-2');
  const tags = Object.fromEntries(
    metaTags(citedTask(task, corpus.plan('yuncheng')), address).map(({ name, content }) => [name, content] as const),
  );
  expect(tags).toMatchObject({
    citation_title: '运城市国家知识产权强市建设试点城市工作方案（2024-2026年）: 二、（二）2. 推进知识产权金融创新',
    citation_technical_report_institution: '运城市人民政府',
    citation_technical_report_number: '运政发〔2024〕13号',
    citation_publication_date: '2024/08/13',
    'DC.publisher': '运城市人民政府',
    'DC.type': 'Text',
  });
});

test('what is not printed has no tag', () => {
  const plan = { ...corpus.plan('yuncheng'), issuer: null, documentNumber: null, signedOn: null };
  expect(names(metaTags(citedPlan(plan), address))).toEqual([
    ...['citation_title', 'citation_language', 'citation_public_url', 'citation_fulltext_html_url'],
    ...['DC.title', 'DC.identifier', 'DC.language', 'DC.type'],
  ]);
});

test('a work of this site is no report', () => {
  const tags = metaTags(
    citedComparison('知识产权金融', corpus.plans, '/themes/ip-finance/', { version: '0.2.0', date: '2026-11-26' }),
    address,
  );
  expect(names(tags).filter((name) => name.includes('report'))).toEqual([]);
  expect(tags).toContainEqual({ name: 'DC.type', content: 'Dataset' });
});

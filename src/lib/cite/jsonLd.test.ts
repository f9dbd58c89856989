import { expect, test } from 'vitest';
import { chartCatalogue } from '../../charts/catalogue.ts';
import { realCorpus } from '../realCorpus.ts';
import { citedPlan, citedTarget } from './citedDocument.ts';
import { citedChart, citedDataset } from './citedWork.ts';
import { toJsonLd } from './jsonLd.ts';

const corpus = realCorpus();
const release = { version: '0.2.0', date: '2026-11-26' };
const place = { site: 'https://policy.example', base: '/site' };

test('a plan is legislation with just what it prints', () => {
  expect(toJsonLd(citedPlan({ ...corpus.plan('xinxiang'), signedOn: null }), place)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': 'https://policy.example/site/plans/xinxiang/',
    url: 'https://policy.example/site/plans/xinxiang/',
    name: '新乡市国家知识产权强市建设试点城市工作方案',
    inLanguage: 'zh-CN',
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: '新乡市人民政府' },
    encoding: [
      ['txt', 'text/plain'],
      ['md', 'text/markdown'],
      ['xml', 'application/xml'],
    ].map(([ending, encodingFormat]) => ({
      '@type': 'LegislationObject',
      contentUrl: `https://policy.example/site/plans/xinxiang.${ending}`,
      encodingFormat,
    })),
  });
});

test('the number is that of the document, not of the part a target stands in, whose words are its text', () => {
  const target = corpus.targets.find(({ id }) => id === 'yuncheng/1-2/2');
  if (!target) throw new Error('no target');
  const told = toJsonLd(citedTarget(target, corpus), place);
  expect(told).toMatchObject({
    text: target.quote,
    isPartOf: { '@id': 'https://policy.example/site/plans/yuncheng/', legislationIdentifier: '运政发〔2024〕13号' },
  });
  expect(told).not.toHaveProperty('legislationIdentifier');
});

test('a chart is a data set with its files, the years and the plans it rests on', () => {
  const chart = chartCatalogue(corpus).find(({ id }) => id === 'high-value-patents-per-10000');
  if (!chart) throw new Error('no chart');
  expect(toJsonLd(citedChart(chart, release), place)).toMatchObject({
    '@type': 'Dataset',
    name: chart.title,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    version: '0.2.0',
    datePublished: '2026-11-26',
    temporalCoverage: '2021/2026',
    isBasedOn: chart.plans.map(({ id }) => `https://policy.example/site/plans/${id}/`),
    distribution: expect.arrayContaining([
      { '@type': 'DataDownload', contentUrl: `https://policy.example/site/charts/${chart.id}.csv`, encodingFormat: 'text/csv' },
      { '@type': 'DataDownload', contentUrl: `https://policy.example/site/charts/${chart.id}.svg`, encodingFormat: 'image/svg+xml' },
    ]) as unknown,
  });
});

test('many plans are named by the page that lists them', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({ id: `plan-${at}`, name: `地${at}` }));
  expect(toJsonLd(citedDataset(many, release), place)).toMatchObject({ isBasedOn: ['https://policy.example/site/plans/'] });
});

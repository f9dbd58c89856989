import { expect, test } from 'vitest';
import { chartCatalogue } from '../../charts/catalogue.ts';
import { realCorpus } from '../realCorpus.ts';
import { addressOf } from './address.ts';
import { wholeTitle, type Cited } from './cited.ts';
import { toCslJson } from './cslJson.ts';
import { citedPlan, citedTarget, citedTask } from './citedDocument.ts';
import { citedChart, citedComparison, citedDataset, citedIndicator } from './citedWork.ts';
import { citeFormats } from './formats.ts';
import { indicatorsSet, plansSetting } from './indicators.ts';
import { parsed } from './parsed.fixture.ts';

const corpus = realCorpus();
const release = { version: '0.2.0', date: '2026-11-26' };
const place = { site: 'https://policy.example', base: '/site/' };

const everything: Record<string, Cited[]> = {
  plan: corpus.plans.map(citedPlan),
  task: corpus.tasks.map((task) => citedTask(task, corpus.plan(task.plan))),
  target: corpus.targets.map((target) => citedTarget(target, corpus)),
  chart: chartCatalogue(corpus).map((chart) => citedChart(chart, release)),
  theme: corpus.themes.map(({ id, label }) => citedComparison(label, corpus.plans, `/themes/${id}/`, release)),
  indicator: indicatorsSet(corpus).map((indicator) => citedIndicator(indicator, plansSetting(indicator, corpus), release)),
  comparison: [
    citedComparison('知识产权金融', corpus.plans.slice(0, 2), '/compare/?plans=yuncheng,zibo&theme=ip-finance&fold=a|b', release),
    citedComparison('“推进知识产权金融创新”与相近条款', corpus.plans, '/compare/?task=yuncheng/2-2-2', release),
  ],
  dataset: [citedDataset(corpus.plans, release)],
};

/** What should be in a file, in the words of its thing. */
const expected = (cited: Cited) => ({
  title: wholeTitle(cited),
  issuer: cited.issuer ?? undefined,
  author: cited.issuer ?? undefined,
  number: cited.number ?? undefined,
  date: cited.date ?? undefined,
  address: addressOf(cited.path, place),
});

test.each(Object.entries(everything))('every %s comes back whole from each format', (_, all) => {
  expect(all.length).toBeGreaterThan(0);
  for (const cited of all) {
    for (const { write } of citeFormats) {
      const { type, ...read } = parsed(write(cited, addressOf(cited.path, place)));
      expect(read).toEqual(expected(cited));
      expect(type).toBe({ chart: 'webpage', comparison: 'webpage', dataset: 'dataset' }[cited.kind as string] ?? 'report');
    }
  }
});

test('a document without number, issuer and date comes back without them', () => {
  const [plan] = corpus.plans;
  if (!plan) throw new Error('no plan');
  const cited = citedPlan({ ...plan, issuer: null, documentNumber: null, signedOn: null });
  for (const { write } of citeFormats) {
    const { type, ...read } = parsed(write(cited, addressOf(cited.path, place)));
    expect(type).toBe('report');
    expect(read).toEqual({ ...expected(cited), issuer: undefined, author: undefined, number: undefined, date: undefined });
  }
});

test('only a document has a section: the plans that a work of this site is about are none', () => {
  const sectionOf = (cited: Cited | undefined) => cited && (JSON.parse(toCslJson(cited, '')) as { section?: string }[])[0]?.section;
  expect(sectionOf(everything['task']?.[0])).toBe(everything['task']?.[0]?.part);
  expect(sectionOf(everything['theme']?.[0])).toBeUndefined();
});

test('every thing has a name of its own in each format, and its files an address of their own', () => {
  const all = Object.values(everything).flat();
  expect(all.length).toBeGreaterThan(250);
  const keys = all.map((cited) => /^@\w+\{(?<key>[^,]+),/u.exec(citeFormats[0]?.write(cited, '') ?? '')?.groups?.['key']);
  expect(new Set(keys).size).toBe(all.length);
});

import { readFileSync } from 'node:fs';
import type { Plan } from '../../schemas/plan.ts';
import type { Provision } from '../../schemas/provision.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { ownText } from '../ownText.ts';
import { provisionsFromMdx } from '../provisions.ts';
import { realCorpus } from '../realCorpus.ts';
import { readingOf, type Reading } from './reading.ts';
import { unitsLastIn } from './unitsLast.ts';

/** Absolute addresses as a site in a folder has them. */
export const addressOf = (path: string): string => `https://policy.example/site${path}`;

/** MDX of a real plan, with its frontmatter. */
export const bodyOf = (id: string): string => readFileSync(`content/plans/${id}.mdx`, 'utf8');

/** A plan of the real corpus as it is read. */
export function realReading(corpus: Corpus, plan: Plan): Reading {
  const own = corpus.provisionsOf(plan.id);
  return readingOf(plan, own, unitsLastIn(bodyOf(plan.id)));
}

/** A plan of which nothing is printed but its text. */
export const barePlan: Plan = {
  ...(realCorpus().plans[0] as Plan),
  ...{ id: 'bare', title: '', noticeTitle: null, issuer: null, documentNumber: null, signedOn: null, publishedOn: null },
  ...{ targets: [], responsibilities: [], themes: [], instruments: [], terms: [], errata: [] },
};

/** A plan made of MDX, as it is read; what is not given is not printed. */
export function sampleReading(body: string, plan: Partial<Plan> = {}): Reading {
  const whole = { ...barePlan, ...plan };
  return readingOf(whole, provisionsFromMdx(body, whole.id), unitsLastIn(body));
}

/** A provision with words of its own, whatever they are: MDX could not hold all of them. */
export function provisionWith(words: Partial<Provision>): Provision {
  const [provision] = provisionsFromMdx('<Provision id="1" kind="chapter" label="一、" title="总则">\n</Provision>', barePlan.id);
  const whole = { ...(provision as Provision), ...words };
  return { ...whole, text: ownText(whole) };
}

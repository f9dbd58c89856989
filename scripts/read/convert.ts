import { VFile } from 'vfile';
import { ownText } from '../../src/lib/ownText.ts';
import { classify } from '../../src/lib/themes.ts';
import { planSchema, type Plan } from '../../src/schemas/plan.ts';
import { clean } from './clean.ts';
import { readFront } from './front.ts';
import { planToMdx } from './mdx.ts';
import { readInstruments, readTerms } from './mentions.ts';
import { mergeTargets } from './mergeTargets.ts';
import { readMetadata } from './metadata.ts';
import { outline } from './outline.ts';
import { placeOf, type Seed } from './source.ts';
import { readTargets } from './targets.ts';
import { newNode, walk, type Node } from './tree.ts';
import { readUnits } from './units.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One converted plan. */
export interface Converted {
  plan: Plan;
  roots: Node[];
  mdx: string;
  /** Doubts, as messages with place and rule. */
  file: VFile;
}

/** Tasks a unit list covers: the node's own, or every task below it. */
const covered = (node: Node): string[] =>
  [...walk([node])].filter((one) => one.isTask && (one === node || one.units === null)).map((one) => one.number);

function doubt(file: VFile, at: number, ruleId: string, message: string): void {
  file.message(message, { place: { line: at, column: 1 }, ruleId });
}

/** Convert one seed: clean → outline → extract → MDX. Pure but for telling `stage` what it is at; throws a SeedError when its place is unknown. */
export function convert(
  seed: Seed,
  vocabulary: Vocabulary,
  stage: (name: 'cleaning' | 'outlining' | 'extracting') => void = () => undefined,
): Converted {
  const { text } = seed.document;
  const file = new VFile({ path: `seeds/${seed.file}`, value: text });
  const place = placeOf(seed, vocabulary.places);

  stage('cleaning');
  const { lines, dropped } = clean(text);
  stage('outlining');
  const front = readFront(lines);
  const preface = newNode('preface', 'preface', front.preface[0]?.at ?? 1);
  preface.paragraphs = front.preface.map((line) => line.text);
  const roots = [...(preface.paragraphs.length > 0 ? [preface] : []), ...outline(front.body, file)];
  stage('extracting');
  const nodes = [...walk(roots)];
  const texts = nodes.map((node) => ({ node, text: ownText(node) }));
  const notice = front.notice.map((line) => line.text);
  if (front.title === '') doubt(file, 1, 'no-title', 'Unexpected text without a title before the first heading, expected one');

  const errata = vocabulary.errata.filter((one) => one.plan === place.id);
  for (const { provision, printed } of errata) {
    const text = provision === 'notice' ? notice.join('\n') : (texts.find(({ node }) => node.number === provision)?.text ?? '');
    if (!text.includes(printed)) doubt(file, 1, 'erratum', `Unexpected text of ${provision}, expected the printed error “${printed}”`);
  }
  const targets = mergeTargets(place.id, readTargets(roots), vocabulary.indicators);
  for (const target of targets.filter((one) => one.kind === 'quantitative' && (one.indicator === null || one.year === null))) {
    const at = nodes.find((node) => node.number === target.provision)?.at ?? 1;
    if (target.indicator === null)
      doubt(file, at, 'indicator', `Unexpected name “${target.printed}”, expected one listed in content/vocabulary/indicators.yml`);
    if (target.year === null) doubt(file, at, 'target-year', `Unexpected target without a year: “${target.quote}”`);
  }

  const plan: Plan = planSchema.parse({
    ...place,
    ...readMetadata(front, texts.map(({ text }) => text).join('\n'), dropped),
    notice,
    source: { file: seed.file, sha256: seed.sha256, characters: [...text.replace(/\s/gu, '')].length, origin: seed.origin },
    targets,
    responsibilities: nodes.flatMap((node) =>
      node.units === null ? [] : [{ provision: node.number, covers: covered(node), quote: node.units, ...readUnits(node.units) }],
    ),
    themes: texts
      .filter(({ node }) => node.isTask)
      .map(({ node, text }) => ({ task: node.number, ...classify({ title: node.title ?? '', text }, vocabulary.themes) })),
    instruments: texts.flatMap(({ node, text }) => readInstruments(text).map((title) => ({ title, provision: node.number }))),
    terms: texts.flatMap(({ node, text }) => readTerms(text).map((term) => ({ text: term, provision: node.number }))),
    errata: errata.map(({ provision, printed, suggested, reason }) => ({ provision, printed, suggested, reason })),
    dropped,
    doubts: file.messages.map((one) => ({ line: one.line ?? 1, column: one.column ?? 1, rule: one.ruleId ?? '', reason: one.reason })),
  });
  return { plan, roots, mdx: planToMdx(plan, roots), file };
}

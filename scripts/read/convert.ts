import { VFile } from 'vfile';
import { ownText } from '../../src/lib/ownText.ts';
import { planSchema, type Plan } from '../../src/schemas/plan.ts';
import { clean } from './clean.ts';
import { findErrata, mergeErrata } from './errata.ts';
import { readFront } from './front.ts';
import { planToMdx } from './mdx.ts';
import { readInstruments, readTerms } from './mentions.ts';
import { mergeTargets } from './mergeTargets.ts';
import { readMetadata } from './metadata.ts';
import { outline } from './outline.ts';
import { SeedError, type Seed } from './source.ts';
import { readTargets } from './targets.ts';
import { readThemes } from './themes.ts';
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

/** Convert one seed: clean → outline → extract → MDX. Pure; throws {@link SeedError} when its place is unknown. */
export function convert(seed: Seed, vocabulary: Vocabulary): Converted {
  const file = new VFile({ path: `seeds/${seed.file}`, value: seed.text });
  const place = vocabulary.places.find((one) => one.id === seed.plan);
  if (!place)
    throw new SeedError(
      `seeds/${seed.file}: plan ${seed.plan} is not in content/vocabulary/places.yml; add its name, mark and province there`,
    );

  const { lines, dropped } = clean(seed.text);
  const front = readFront(lines);
  const preface = newNode('preface', 'preface', front.preface[0]?.at ?? 1);
  preface.paragraphs = front.preface.map((line) => line.text);
  const roots = [...(preface.paragraphs.length > 0 ? [preface] : []), ...outline(front.body, file)];
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

  const responsibilities = nodes.flatMap((node) =>
    node.units === null ? [] : [{ provision: node.number, covers: covered(node), quote: node.units, ...readUnits(node.units) }],
  );
  const noticed = { ...newNode('notice', 'preface', 1), paragraphs: notice };
  const tasks = texts.filter(({ node }) => node.isTask).map(({ node, text }) => ({ number: node.number, title: node.title, text }));
  const { themes, stale } = readThemes(place.id, tasks, vocabulary);
  for (const { reason } of stale) doubt(file, 1, 'theme-correction', reason);

  const plan: Plan = planSchema.parse({
    ...place,
    ...readMetadata(front, texts.map(({ text }) => text).join('\n'), dropped),
    notice,
    source: { file: seed.file, sha256: seed.sha256, characters: [...seed.text.replace(/\s/gu, '')].length, origin: seed.origin },
    targets,
    responsibilities,
    themes,
    instruments: texts.flatMap(({ node, text }) => readInstruments(text).map((title) => ({ title, provision: node.number }))),
    terms: texts.flatMap(({ node, text }) => readTerms(text).map((term) => ({ text: term, provision: node.number }))),
    errata: mergeErrata(findErrata({ roots: [noticed, ...roots], targets, responsibilities }), errata, [
      'notice',
      ...nodes.map(({ number }) => number),
    ]),
    dropped,
    doubts: file.messages.map((one) => ({ line: one.line ?? 1, column: one.column ?? 1, rule: one.ruleId ?? '', reason: one.reason })),
  });
  return { plan, roots, mdx: planToMdx(plan, roots), file };
}

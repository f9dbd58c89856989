import { VFile } from 'vfile';
import { ownText } from '../../src/lib/ownText.ts';
import { planSchema, type Plan } from '../../src/schemas/plan.ts';
import type { Place as IssuingPlace } from '../../src/schemas/vocabulary.ts';
import { clean, type Cleaned } from './clean/clean.ts';
import { findErrata, mergeErrata } from './extract/errata.ts';
import { planToMdx } from './mdx.ts';
import { readCitations, readTerms } from './extract/mentions.ts';
import { mergeTargets } from './extract/mergeTargets.ts';
import { readMetadata } from './extract/metadata.ts';
import { readResponsibilities, unmappedUnits } from './extract/responsibilities.ts';
import { placeOf, type Seed } from './source.ts';
import { readStructure, type Structure } from './outline/structure.ts';
import { readTargets } from './extract/targets.ts';
import { readThemes } from './extract/themes.ts';
import { placesIn } from './clean/traced.ts';
import { offsetOf, walk, type Node } from './outline/tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One converted plan. */
export interface Converted {
  plan: Plan;
  roots: Node[];
  /** Title as printed between notice and text; empty where none is. */
  title: string;
  mdx: string;
  /** Doubts, as messages with place and rule; its value is the text of the document. */
  file: VFile;
}

/** What the conversion is at, for progress on a long input. */
export type Stage = 'cleaning' | 'outlining' | 'extracting';

/**
 * Convert one seed: clean → structure → extract → MDX. Pure but for telling `stage` what it is at; throws a SeedError
 * when its place is unknown.
 */
export function convert(seed: Seed, vocabulary: Vocabulary, stage: (name: Stage) => void = () => undefined): Converted {
  const file = new VFile({ path: `seeds/${seed.file}`, value: seed.document.text });
  const place = placeOf(seed, vocabulary.places);
  stage('cleaning');
  const cleaned = clean(seed.document);
  stage('outlining');
  const structure = readStructure(cleaned.lines, placesIn(seed.document.text), file);
  stage('extracting');
  const plan = describe(seed, place, cleaned, structure, vocabulary, file);
  return { plan, roots: structure.roots, title: structure.title, mdx: planToMdx(plan, structure.roots), file };
}

/** Reports a doubt at the words of a provision it is about, or at its head. */
type Doubt = (provision: string, rule: string, message: string, words?: string) => void;

/** Everything that is read out of the provisions, each value with the provision it stands in. */
function extract(plan: string, roots: readonly Node[], vocabulary: Vocabulary, file: VFile, doubt: Doubt) {
  const nodes = [...walk(roots)];
  const texts = nodes.map((node) => ({ node, number: node.number, text: ownText(node) }));
  const textOf = new Map(texts.map(({ number, text }) => [number, text]));

  const targets = mergeTargets(plan, readTargets(roots), vocabulary.indicators);
  for (const { kind, provision, indicator, year, printed, quote } of targets) {
    if (kind === 'qualitative') continue;
    if (indicator === null)
      doubt(provision, 'indicator', `Unexpected name “${printed}”, expected one listed in content/vocabulary/indicators.yml`, printed);
    if (year === null) doubt(provision, 'target-year', `Unexpected target without a year: “${quote}”`, quote);
  }

  const responsibilities = readResponsibilities(roots, file);
  for (const { provision, name } of unmappedUnits(responsibilities, vocabulary.departments))
    doubt(provision, 'department', `Unexpected unit “${name}”, expected one of content/vocabulary/departments.yml`, name);

  const tasks = texts.filter(({ node }) => node.isTask).map(({ node, number, text }) => ({ number, title: node.title, text }));
  const { themes, stale } = readThemes(plan, tasks, vocabulary);
  for (const { task, reason } of stale) doubt(task, 'theme-correction', reason);

  const curated = vocabulary.errata.filter((one) => one.plan === plan);
  const fitting = curated.filter(({ provision, printed }) => textOf.get(provision)?.includes(printed));
  for (const { provision, printed } of curated.filter((one) => !fitting.includes(one)))
    doubt(provision, 'erratum', `Unexpected text of ${provision}, expected the printed error “${printed}”`);
  const errata = mergeErrata(
    findErrata({ roots, targets, responsibilities }),
    fitting,
    nodes.map(({ number }) => number),
  );

  return {
    targets,
    responsibilities,
    themes,
    instruments: readCitations(texts),
    terms: texts.flatMap(({ number, text }) => readTerms(text).map((term) => ({ text: term, provision: number }))),
    errata,
    body: texts.map(({ text }) => text).join('\n'),
  };
}

/** The frontmatter of a plan: its place, metadata, source, everything extracted, and what was doubted on the way. */
function describe(
  seed: Seed,
  place: IssuingPlace,
  { dropped, cleaning }: Cleaned,
  { roots, title }: Structure,
  vocabulary: Vocabulary,
  file: VFile,
): Plan {
  const nodeOf = new Map([...walk(roots)].map((node) => [node.number, node]));
  const placeIn = placesIn(seed.document.text);
  const doubt: Doubt = (provision, ruleId, message, words) => {
    const node = nodeOf.get(provision);
    const offset = node && words !== undefined ? offsetOf(node, words) : undefined;
    file.message(message, { place: offset === undefined ? { line: node?.at ?? 1, column: node?.column ?? 1 } : placeIn(offset), ruleId });
  };
  const paragraphs = (number: string): string[] => nodeOf.get(number)?.paragraphs ?? [];

  const { body, ...extracted } = extract(place.id, roots, vocabulary, file, doubt);
  if (seed.confirmed === false)
    doubt('', 'unconfirmed-source', `Unexpected unconfirmed source of ${seed.file}, expected a person to check its source.yml`);
  return planSchema.parse({
    ...place,
    ...readMetadata({
      notice: paragraphs('notice'),
      title,
      preface: paragraphs('preface'),
      closing: paragraphs('closing'),
      body,
      page: dropped.map(({ text }) => text),
    }),
    source: {
      file: seed.file,
      sha256: seed.sha256,
      format: seed.document.format,
      encoding: seed.document.encoding,
      characters: [...seed.document.text.replace(/\s/gu, '')].length,
      origin: seed.origin,
    },
    confirmed: seed.confirmed ?? true,
    ...extracted,
    dropped,
    cleaning,
    doubts: file.messages.map((one) => ({ line: one.line ?? 1, column: one.column ?? 1, rule: one.ruleId ?? '', reason: one.reason })),
  });
}

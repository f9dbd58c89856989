import { VFile } from 'vfile';
import { ownText } from '../../src/lib/ownText.ts';
import { classify } from '../../src/lib/themes.ts';
import { planSchema, type Plan } from '../../src/schemas/plan.ts';
import { clean, type Cleaned } from './clean.ts';
import { planToMdx } from './mdx.ts';
import { readCitations, readTerms } from './mentions.ts';
import { mergeTargets } from './mergeTargets.ts';
import { readMetadata } from './metadata.ts';
import { readResponsibilities } from './responsibilities.ts';
import { readStructure, type Structure } from './structure.ts';
import { SeedError, type Seed } from './source.ts';
import { readTargets } from './targets.ts';
import { placesIn } from './traced.ts';
import { walk, type Node } from './tree.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One converted plan. */
export interface Converted {
  plan: Plan;
  roots: Node[];
  /** Title as printed between notice and text; empty where none is. */
  title: string;
  mdx: string;
  /** Doubts, as messages with place and rule. */
  file: VFile;
}

/** Convert one seed: clean → structure → extract → MDX. Pure; throws {@link SeedError} when its place is unknown. */
export function convert(seed: Seed, vocabulary: Vocabulary): Converted {
  const file = new VFile({ path: `seeds/${seed.file}` });
  const place = vocabulary.places.find((one) => one.id === seed.plan);
  if (!place)
    throw new SeedError(
      `seeds/${seed.file}: plan ${seed.plan} is not in content/vocabulary/places.yml; add its name, mark and province there`,
    );
  const cleaned = clean(seed.document);
  const structure = readStructure(cleaned.lines, placesIn(seed.document.text), file);
  const plan = describe(seed, place, cleaned, structure, vocabulary, file);
  return { plan, roots: structure.roots, title: structure.title, mdx: planToMdx(plan, structure.roots), file };
}

function describe(
  seed: Seed,
  place: Vocabulary['places'][number],
  { dropped, cleaning }: Cleaned,
  { roots, title }: Structure,
  vocabulary: Vocabulary,
  file: VFile,
): Plan {
  const nodes = [...walk(roots)];
  const texts = nodes.map((node) => ({ node, number: node.number, text: ownText(node) }));
  const textOf = new Map(texts.map(({ number, text }) => [number, text]));
  const paragraphs = (number: string): string[] => roots.find((node) => node.number === number)?.paragraphs ?? [];
  const doubt = (number: string, ruleId: string, message: string): void => {
    const node = nodes.find((one) => one.number === number);
    file.message(message, { place: { line: node?.at ?? 1, column: node?.column ?? 1 }, ruleId });
  };

  const errata = vocabulary.errata.filter((one) => one.plan === place.id);
  for (const { provision, printed } of errata)
    if (!textOf.get(provision)?.includes(printed))
      doubt(provision, 'erratum', `Unexpected text of ${provision}, expected the printed error “${printed}”`);
  const targets = mergeTargets(place.id, readTargets(roots), vocabulary.indicators);
  for (const target of targets.filter((one) => one.kind === 'quantitative')) {
    if (target.indicator === null)
      doubt(target.provision, 'indicator', `Unexpected name “${target.printed}”, expected one listed in content/vocabulary/indicators.yml`);
    if (target.year === null) doubt(target.provision, 'target-year', `Unexpected target without a year: “${target.quote}”`);
  }

  return planSchema.parse({
    ...place,
    ...readMetadata({
      notice: paragraphs('notice'),
      title,
      preface: paragraphs('preface'),
      closing: paragraphs('closing'),
      body: texts.map(({ text }) => text).join('\n'),
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
    targets,
    responsibilities: readResponsibilities(roots, file),
    themes: texts
      .filter(({ node }) => node.isTask)
      .map(({ node, text }) => ({ task: node.number, ...classify({ title: node.title ?? '', text }, vocabulary.themes) })),
    instruments: readCitations(texts),
    terms: texts.flatMap(({ number, text }) => readTerms(text).map((term) => ({ text: term, provision: number }))),
    errata: errata.map(({ provision, printed, suggested, reason }) => ({ provision, printed, suggested, reason })),
    dropped,
    cleaning,
    doubts: file.messages.map((one) => ({ line: one.line ?? 1, column: one.column ?? 1, rule: one.ruleId ?? '', reason: one.reason })),
  });
}

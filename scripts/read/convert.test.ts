import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownText } from '../../src/lib/ownText.ts';
import type { PlanFile } from '../../src/lib/planFile.ts';
import { takeApart } from '../../src/lib/planFiles.ts';
import { ingest } from '../ingest.ts';
import { checkedOnly } from './checked.ts';
import { clean } from './clean/clean.ts';
import { convert, type Converted } from './convert.ts';
import { readDocument, type Document } from './formats/index.ts';
import { anyChanges, anyDocument, mutate } from './generated.ts';
import { fileOf } from './mdx.ts';
import { printPlan } from './outline/print.ts';
import { readSample, sampleDocument } from './samples.ts';
import type { Seed } from './source.ts';
import { traced } from './clean/traced.ts';
import { walk, type Node } from './outline/tree.ts';
import { dropInvisible } from './clean/typography.ts';
import { readVocabulary } from './vocabulary.ts';

const vocabulary = readVocabulary(process.cwd());
const { converted, documents } = await ingest(process.cwd());
const documentOf = (one: Converted): Document => documents.get(one.plan.id) ?? sampleDocument('');
const plans = converted.map((one) => [one.plan.id, one] as const);

const sampleOf = (text: string): Seed => ({
  plan: 'zibo',
  origin: '试',
  sha256: '',
  file: 'sample.txt',
  document: sampleDocument(text),
});
const read = (text: string): Converted => convert(sampleOf(text), vocabulary);

/** The one fold under which nothing may be lost: width of characters (full stops and quotation marks too), white space, characters that cannot be seen, the caret before a footnote mark. */
const fold = (text: string) =>
  dropInvisible(traced(text, 0, text.length))
    .text.normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/。/gu, '.')
    .replace(/[“”]/gu, '"');

/** A node's characters in printed order: a list that covers a 专栏 stands after its items. */
function printed(node: Node): string {
  const children = node.children.map(printed).join('');
  return node.unitsLast
    ? node.label + ownText({ ...node, units: null }) + children + (node.units ?? '')
    : node.label + ownText(node) + children;
}

/** The document as the plan holds it: notice, title, provisions. */
function kept({ roots, title }: Converted): string {
  const notice = roots.filter(({ number }) => number === 'notice');
  const rest = roots.filter(({ number }) => number !== 'notice');
  return fold(notice.map(printed).join('') + title + rest.map(printed).join(''));
}

/** The document without what was dropped, each piece of which must be what the document has there. */
function expected(text: string, { plan }: Converted): string {
  const lines = text.split(/\r\n|[\r\n\f\v\u0085\u2028\u2029]/u);
  for (const { line, column, text: dropped } of plan.dropped.toReversed()) {
    const whole = lines[line - 1] ?? '';
    expect(whole.slice(column - 1, column - 1 + dropped.length)).toBe(dropped);
    lines[line - 1] = whole.slice(0, column - 1) + whole.slice(column - 1 + dropped.length);
  }
  return fold(lines.join(''));
}

const shape = (nodes: readonly Node[]) =>
  [...walk(nodes)].map((node) => [node.number, node.kind, node.label, node.title, node.isTask, node.unitsLast, ownText(node)]);

/** Every value read out of the plan with the provision whose text must hold it. */
function quotesOf({ plan }: Converted): [string, string][] {
  return [
    ...plan.targets.flatMap(({ provision, quote, printed: name }): [string, string][] => [
      [provision, quote],
      [provision, name],
    ]),
    ...plan.responsibilities.flatMap(({ provision, quote, units }): [string, string][] => [
      [provision, quote],
      ...units.map(({ name }): [string, string] => [provision, name]),
    ]),
    ...plan.instruments.map(({ provision, title }): [string, string] => [provision, `《${title}》`]),
    ...plan.terms.map(({ provision, text }): [string, string] => [provision, `“${text}”`]),
    ...plan.themes.flatMap(({ task, words, secondaryWords }) =>
      [...words, ...secondaryWords.flatMap((one) => one.words)].map((word): [string, string] => [task, word]),
    ),
    ...plan.errata.map(({ provision, printed: words }): [string, string] => [provision, words]),
  ];
}

/** The MDX read again, which must be what is known of it without reading it. */
function readBack({ plan, roots, mdx }: Converted): PlanFile {
  const back = takeApart(`${plan.id}.mdx`, mdx, vocabulary.departments);
  expect(fileOf(plan, roots, vocabulary.departments)).toEqual(back);
  return back;
}

const notVerbatim = (one: Converted) => {
  const textOf = new Map([...walk(one.roots)].map((node) => [node.number, ownText(node)]));
  return quotesOf(one).filter(([provision, quote]) => !textOf.get(provision)?.includes(quote));
};

describe('the plans', () => {
  it('have the provisions, tasks and tables of the printed outline', () => {
    const kinds = ['chapter', 'section', 'paragraph', 'item', 'box', 'table', 'preface', 'closing'] as const;
    const counts = checkedOnly(converted).map(({ plan, roots }) => {
      const nodes = [...walk(roots)];
      return [
        plan.id,
        nodes.filter((node) => node.isTask).length,
        ...kinds.map((kind) => nodes.filter((node) => node.kind === kind).length),
      ];
    });
    // tasks, then chapters, sections, blocks, items, boxes, tables, notice and preface, closing
    expect(counts).toEqual([
      ['yuncheng', 19, 3, 10, 0, 16, 0, 0, 2, 1],
      ['yanhu', 55, 8, 24, 9, 32, 15, 1, 2, 0],
      ['jincheng', 39, 8, 22, 9, 14, 12, 1, 2, 1],
      ['zibo', 22, 4, 13, 0, 19, 0, 0, 2, 0],
      ['xinxiang', 24, 5, 14, 4, 21, 0, 0, 2, 0],
    ]);
    const tables = checkedOnly(converted).flatMap(({ roots }) => [...walk(roots)].filter((node) => node.kind === 'table'));
    expect(tables.map((node) => [node.number, node.rows.length])).toEqual([
      ['2-3-t1', 7],
      ['2-3-t1', 6],
    ]);
  });

  it.each(plans)('%s loses not one character, in order', (_, one) => {
    expect(kept(one)).toBe(expected(documentOf(one).text, one));
  });

  it.each(plans)('%s comes back from its MDX as it went in', (_, one) => {
    const { provisions } = readBack(one);
    expect(provisions.map(({ number, kind, text, isTask }) => ({ number, kind, text, isTask }))).toEqual(
      [...walk(one.roots)].map((node) => ({ number: node.number, kind: node.kind, text: ownText(node), isTask: node.isTask })),
    );
  });

  it.each(plans)('%s gives the same tree when its text is printed and converted again', (_, one) => {
    expect(shape(read(printPlan(one)).roots)).toEqual(shape(one.roots));
  });

  it('have values to be checked', () => {
    expect(checkedOnly(converted).filter((one) => quotesOf(one).length < 100)).toEqual([]);
  });

  it.each(plans)('%s has every extracted value verbatim in its provision', (_, one) => {
    expect(notVerbatim(one)).toEqual([]);
  });
});

describe('a document of any format', async () => {
  const folder = 'scripts/read/formats/fixtures';
  const names = readdirSync(folder).filter((name) => name !== 'encrypted.pdf');
  const read = await Promise.all(names.map(async (name) => [name, await readDocument(readFileSync(`${folder}/${name}`), name)] as const));

  it.each(read)('%s loses nothing, invents nothing, and is the same when read again', (_, document) => {
    const one = convert({ ...sampleOf(''), document }, vocabulary);
    expect(kept(one)).toBe(expected(document.text, one));
    expect(notVerbatim(one)).toEqual([]);
    expect(shape(readSample(printPlan(one)).roots)).toEqual(shape(one.roots));
    expect([...walk(one.roots)].some(({ isTask }) => isTask)).toBe(true);
  });
});

describe('a text that was narrowed', () => {
  it('has its full stops back, so that headings end where they end', () => {
    const text =
      '甲市养老规划\n一、任务\n1.改革体系.到2022年,覆盖率达到100%.床位达到1.75张.(市民政局负责)\n2.推广健康码.居民使用.\n3.加强培训.分级实施.';
    const one = read(text);
    expect([...walk(one.roots)].map(({ number, title, paragraphs, units }) => [number, title, paragraphs, units])).toEqual([
      ['1', '任务', [], null],
      ['1-1', '改革体系。', ['到2022年，覆盖率达到100%。床位达到1.75张。'], '（市民政局负责）'],
      ['1-2', '推广健康码。', ['居民使用。'], null],
      ['1-3', '加强培训。', ['分级实施。'], null],
    ]);
    expect(kept(one)).toBe(expected(text, one));
  });
});

describe('any text', () => {
  const holds = (text: string): void => {
    const one = read(text);
    expect(kept(one)).toBe(expected(text, one));
    expect(notVerbatim(one)).toEqual([]);
    const { provisions: back } = readBack(one);
    expect(back.map((node) => fold(node.text))).toEqual([...walk(one.roots)].map((node) => fold(ownText(node))));
    expect(new Set(back.map(({ number }) => number)).size).toBe(back.length);
    expect(shape(read(printPlan(one)).roots)).toEqual(shape(one.roots));
  };

  it('gives a tree with unique ids, loses and invents nothing, survives MDX, and is the same when read again', () => {
    fc.assert(fc.property(anyDocument, holds), { numRuns: 400 });
  });

  it.each(plans)('%s still does after mutations', (_, one) => {
    fc.assert(
      fc.property(anyChanges, (changes) => {
        holds(mutate(documentOf(one).text, changes));
      }),
      { numRuns: 25 },
    );
  });

  it('is cleaned once and for all', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const lines = clean(sampleOf(text).document).lines.map((line) => line.text);
        const again = clean(sampleOf(lines.map((line) => `\u3000\u3000${line}`).join('\n')).document).lines.map((line) => line.text);
        expect(again).toEqual(lines);
      }),
      { numRuns: 300 },
    );
  });
});

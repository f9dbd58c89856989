import fc from 'fast-check';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ownText } from '../src/lib/ownText.ts';
import { provisionsFromMdx } from '../src/lib/provisions.ts';
import { ingest } from './ingest.ts';
import { convert, type Converted } from './read/convert.ts';
import type { Node } from './read/tree.ts';
import { walk } from './read/tree.ts';
import { readVocabulary } from './read/vocabulary.ts';

const { converted, errors } = await ingest(process.cwd());
const vocabulary = readVocabulary(process.cwd());
const seedOf = (one: Converted) => readFileSync(`seeds/${one.plan.source.file}`, 'utf8');

/** The one fold under which nothing may be lost: width of punctuation, white space, the caret before a footnote mark. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u00a0\u3000\ufeff]/gu, '')
    .replace(/\^(?=\d)/gu, '');

/** A node's characters in printed order: a list that covers a 专栏 stands after its items. */
function printed(node: Node): string {
  const children = node.children.map(printed).join('');
  return node.unitsLast
    ? node.label + ownText({ ...node, units: null }) + children + (node.units ?? '')
    : node.label + ownText(node) + children;
}

/** The document as the plan holds it: notice, title, provisions. */
const kept = ({ plan, roots }: Converted) => fold(plan.notice.join('') + plan.title + roots.map(printed).join(''));

/** The seed without the lines that were dropped, each of which must be what the seed has there. */
function expected(text: string, { plan }: Converted): string {
  const lines = text.split(/\r\n?|\n/u);
  for (const { line, text: dropped } of plan.dropped) {
    expect(lines[line - 1]?.trim()).toBe(dropped);
    lines[line - 1] = '';
  }
  return fold(lines.join(''));
}

describe('the five plans', () => {
  it('convert without errors, with the counts of the printed outline', () => {
    expect(errors).toEqual([]);
    const counts = converted.map(({ plan, roots }) => [
      plan.id,
      [...walk(roots)].filter((node) => node.isTask).length,
      plan.responsibilities.length,
    ]);
    expect(counts).toEqual([
      ['yuncheng', 19, 16],
      ['yanhu', 55, 34],
      ['jincheng', 39, 16],
      ['zibo', 22, 19],
      ['xinxiang', 24, 24],
    ]);
    expect(
      converted.flatMap(({ roots }) =>
        [...walk(roots)].filter((node) => node.kind === 'table').map((node) => [node.number, node.rows.length]),
      ),
    ).toEqual([
      ['2-3-t1', 7],
      ['2-3-t1', 6],
    ]);
  });

  it.each(converted.map((one) => [one.plan.id, one] as const))('%s loses not one character, in order', (_, one) => {
    expect(kept(one)).toBe(expected(seedOf(one), one));
  });

  it.each(converted.map((one) => [one.plan.id, one] as const))('%s comes back from its MDX as it went in', (_, one) => {
    const nodes = [...walk(one.roots)];
    const back = provisionsFromMdx(one.mdx, one.plan.id);
    expect(back.map(({ number, kind, text, isTask }) => ({ number, kind, text, isTask }))).toEqual(
      nodes.map((node) => ({ number: node.number, kind: node.kind, text: ownText(node), isTask: node.isTask })),
    );
    expect(new Set(back.map(({ number }) => number)).size).toBe(back.length);
  });

  it.each(converted.map((one) => [one.plan.id, one] as const))(
    '%s has every extracted value verbatim in its provision',
    (_, { plan, mdx }) => {
      const textOf = new Map(provisionsFromMdx(mdx, plan.id).map(({ number, text }) => [number, text]));
      const quotes = [
        ...plan.targets.map(({ provision, quote }) => [provision, quote]),
        ...plan.responsibilities.flatMap(({ provision, quote, units }) => [
          [provision, quote],
          ...units.map(({ name }) => [provision, name]),
        ]),
        ...plan.instruments.map(({ provision, title }) => [provision, `《${title}》`]),
        ...plan.terms.map(({ provision, text }) => [provision, `“${text}”`]),
        ...plan.themes.flatMap(({ task, words }) => words.map((word) => [task, word])),
      ] as [string, string][];
      expect(quotes.length).toBeGreaterThan(50);
      expect(quotes.filter(([provision, quote]) => !textOf.get(provision)?.includes(quote))).toEqual([]);
      expect(
        plan.errata.filter(
          ({ provision, printed: words }) =>
            !(provision === 'notice' ? plan.notice.join('') : (textOf.get(provision) ?? '')).includes(words),
        ),
      ).toEqual([]);
    },
  );

  it('has every responsible unit in the vocabulary of departments', async () => {
    const { parse } = await import('yaml');
    const known = new Set(
      (parse(readFileSync('content/vocabulary/departments.yml', 'utf8')) as { names: string[] }[]).flatMap(({ names }) => names),
    );
    expect(
      converted
        .flatMap(({ plan }) => plan.responsibilities.flatMap(({ units }) => units.map(({ name }) => name)))
        .filter((name) => !known.has(name)),
    ).toEqual([]);
  });

  it('has 39 targets with a number, each with indicator and unit', () => {
    const targets = converted.flatMap(({ plan }) => plan.targets.filter(({ kind }) => kind === 'quantitative'));
    expect(targets).toHaveLength(39);
    expect(targets.filter(({ indicator, unit }) => indicator === null || unit === '')).toEqual([]);
  });
});

describe('any text', () => {
  const seed = (text: string) => ({
    plan: 'zibo',
    origin: '试',
    sha256: '',
    file: 'sample.txt',
    document: { text, format: 'txt' as const, encoding: 'utf-8', asides: [] },
  });
  const piece = fc.constantFrom(
    '一、总体要求',
    '（一）加强',
    '(二)完善。甲',
    '1.强化。',
    '1、推动',
    '①',
    '专栏3 工程',
    '（市科技局牵头，市财政局等按职责分工负责）',
    '序号\t指标名称\t2025年',
    '1\t商标\t5件',
    '{',
    '<script>alert(1)</script>',
    'import x from "y"',
    '---',
    '| a | b |',
    '`~*_#',
    '\u200b\u202e',
    '第  次',
    '到2026年，商标达到3万件以上。',
    '抄送：市委。',
    '\ud840\udc00',
    '“甲”《乙》',
  );
  const document = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 40 })
    // control characters never come this far: a seed with one is refused as binary
    .map((pieces) => pieces.join('\n').replace(/\p{Cc}/gu, (mark) => (/[\t\n\r]/u.test(mark) ? mark : '')));

  it('gives a tree with unique ids, loses nothing, and survives MDX', () => {
    fc.assert(
      fc.property(document, (text) => {
        const one = convert(seed(text), vocabulary);
        expect(kept(one)).toBe(expected(text, one));
        const back = provisionsFromMdx(one.mdx, 'zibo');
        expect(back.map(({ text: words }) => fold(words))).toEqual([...walk(one.roots)].map((node) => fold(ownText(node))));
        expect(new Set(back.map(({ number }) => number)).size).toBe(back.length);
      }),
      { numRuns: 400 },
    );
  });
});

describe('bad input', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-parallel-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const sidecar = (bytes: string | Buffer, plan: string) =>
    `plan: ${plan}\norigin: 试\nsha256: ${createHash('sha256').update(bytes).digest('hex')}\n`;

  it('stops with one line for each file, exit code 1, and leaves content as it was', () => {
    cpSync('content', join(folder, 'content'), { recursive: true });
    cpSync('seeds', join(folder, 'seeds'), { recursive: true });
    const binary = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x01]);
    writeFileSync(join(folder, 'seeds/a-empty.txt'), ' \n');
    writeFileSync(join(folder, 'seeds/a-empty.source.yml'), sidecar(' \n', 'zibo'));
    writeFileSync(join(folder, 'seeds/b-binary.txt'), binary);
    writeFileSync(join(folder, 'seeds/b-binary.source.yml'), sidecar(binary, 'zibo'));
    writeFileSync(join(folder, 'seeds/c-orphan.txt'), '一、总体要求');
    writeFileSync(join(folder, 'seeds/000_d1378e198884a17e.txt'), '改动');
    const before = readFileSync(join(folder, 'content/plans/yuncheng.mdx'), 'utf8');
    const run = spawnSync(process.execPath, [resolve('scripts/ingest.ts')], { cwd: folder, encoding: 'utf8' });
    expect(run.status).toBe(1);
    const lines = run.stderr.split('\n').filter((line) => line.startsWith('seeds/'));
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^seeds\/000_d1378e198884a17e\.txt: sha256 is/u);
    expect(lines.slice(1).map((line) => /: (.*?);/u.exec(line)?.[1])).toEqual([
      'the file is empty',
      'the file is binary, not text',
      'c-orphan.source.yml is missing',
    ]);
    expect(readFileSync(join(folder, 'content/plans/yuncheng.mdx'), 'utf8')).toBe(before);
  });
});

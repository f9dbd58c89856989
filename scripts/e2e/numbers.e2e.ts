import { readFileSync, readdirSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { targetLabel } from '../../src/lib/targetLabel.ts';
import type { TargetRow } from '../../src/schemas/targetRow.ts';
import { siteFolder } from '../serve.ts';

/** A number on a page: of which target it claims to be, which part of it, its value in the markup and the words readers see. */
interface Shown {
  page: string;
  target: string;
  part: string;
  value: string;
  text: string;
}

/** A part of a page that says of which target it speaks, with its words without white space. */
interface Named {
  page: string;
  target: string;
  text: string;
}

const isElement = (node: Tree.Node): node is Tree.Element => 'tagName' in node;
const attribute = (element: Tree.Element, name: string): string | undefined => element.attrs.find((one) => one.name === name)?.value;

function textOf(node: Tree.Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** Everything on a page that names a target, and every number within it. */
function read(page: string, source: string): { named: Named[]; shown: Shown[]; stray: string[] } {
  const found: ReturnType<typeof read> = { named: [], shown: [], stray: [] };
  const pending: { node: Tree.Node; target: string | undefined }[] = [{ node: parse(source), target: undefined }];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    const { node } = one;
    let { target } = one;
    if (isElement(node)) {
      const named = attribute(node, 'data-target');
      if (named !== undefined) found.named.push({ page, target: (target = named), text: textOf(node).replace(/\s+/gu, '') });
      const value = node.tagName === 'data' ? attribute(node, 'value') : undefined;
      if (value !== undefined) {
        const text = textOf(node).replace(/\s+/gu, ' ').trim();
        if (target === undefined) found.stray.push(`${page}: ${text}`);
        else found.shown.push({ page, target, part: attribute(node, 'data-part') ?? 'value', value, text });
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) pending.push({ node: child, target });
  }
  return found;
}

/** Kinds of page that show numbers of targets. */
const kinds: [string, RegExp][] = [
  ['home', /^index\.html$/u],
  ['plan', /^plans\/[^/]+\/index\.html$/u],
  ['task', /^plans\/[^/]+\/[^/]+\/index\.html$/u],
  ['theme', /^themes\/[^/]+\/index\.html$/u],
  ['matrix', /^themes\/index\.html$/u],
  ['targets', /^targets\/index\.html$/u],
  ['indicator', /^targets\/(?!ambition)[^/]+\/index\.html$/u],
];

/** Kinds of page on which a target and its year stand in few words. */
const brief = kinds.filter(([name]) => ['plan', 'task', 'theme', 'matrix'].includes(name)).map(([, kind]) => kind);

/** Amount that words like 500万元 say; signs and hedges before it do not count. */
function amountIn(text: string): number {
  const [, number = '', scale = ''] = /([−-]?[\d,]+(?:\.\d+)?)\s*(万亿|亿|万)?/u.exec(text) ?? [];
  const power = { 万亿: 1e12, 亿: 1e8, 万: 1e4 }[scale] ?? 1;
  return Number(number.replaceAll(',', '').replace('−', '-')) * power;
}

describe('every number of a target on the built site', () => {
  const records = new Map<string, TargetRow>();
  const named: Named[] = [];
  const shown: Shown[] = [];
  const stray: string[] = [];

  beforeAll(() => {
    for (const row of JSON.parse(readFileSync(`${siteFolder}/data/targets.json`, 'utf8')) as TargetRow[]) records.set(row.id, row);
    const pages = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    for (const page of pages) {
      const found = read(page, readFileSync(`${siteFolder}/${page}`, 'utf8'));
      named.push(...found.named);
      shown.push(...found.shown);
      stray.push(...found.stray);
    }
  });

  it('belongs to a target of targets.json', () => {
    expect(named.filter(({ target }) => !records.has(target))).toEqual([]);
    expect(stray).toEqual([]);
  });

  it('has the value of its target, or its baseline or increment where it says so', () => {
    const wrong = shown.filter(({ target, part, value }) => {
      const row = records.get(target);
      const expected = { value: row?.value, baseline: row?.baseline?.value, increment: row?.increment }[part];
      return expected === undefined || expected === null || value !== String(expected);
    });
    expect(wrong).toEqual([]);
  });

  it('is written as the target prints it', () => {
    const wrong = shown.filter(({ target, part, text }) => {
      const row = records.get(target);
      return part === 'value' && (!row || text !== targetLabel(row));
    });
    expect(wrong).toEqual([]);
  });

  it('is, where number and unit are plain, the printed number with the printed unit and the sign of its bound', () => {
    const signs = new Map([
      ['=', ''],
      ['>=', '≥'],
      ['>', '>'],
    ]);
    // A hedge has a note, and a unit that stops short (5000万) is completed from the context.
    const plain = shown.flatMap(({ page, target, part, text }) => {
      const row = records.get(target);
      const sign = signs.get(row?.operator ?? '');
      if (part !== 'value' || !row || row.notes.length > 0 || sign === undefined || row.numberPrinted === null) return [];
      if (row.unitPrinted === null || /^[万亿]$|百分之/u.test(row.unitPrinted)) return [];
      return [{ page, target, text, wanted: `${sign}${String(row.numberPrinted)}${row.unitPrinted}` }];
    });
    expect(new Set(plain.map(({ target }) => target)).size).toBeGreaterThan(records.size / 4);
    expect(plain.filter(({ text, wanted }) => text !== wanted)).toEqual([]);
  });

  it('says over how many years it is counted, wherever it stands with its year in few words', () => {
    const spanning = named.flatMap(({ page, target, text }) => {
      const period = records.get(target)?.period ?? null;
      return period !== null && period !== '当年' && brief.some((kind) => kind.test(page)) ? [{ page, target, period, text }] : [];
    });
    for (const kind of brief)
      expect(
        spanning.some(({ page }) => kind.test(page)),
        String(kind),
      ).toBe(true);
    expect(spanning.filter(({ text, period }) => !text.includes(`（${period}`))).toEqual([]);
  });

  it('reads as the amount it stands for', () => {
    const wrong = shown.filter(
      ({ part, value, text }) => part !== 'value' && Math.abs(amountIn(text) - Number(value)) > 1e-9 * Math.abs(Number(value)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(kinds)('stands on a page of the kind %s', (_, kind) => {
    expect(named.filter(({ page }) => kind.test(page)).length).toBeGreaterThan(0);
  });

  it('stands on the page of its plan, each of them once', () => {
    const onPlans = named.filter(({ page }) => /^plans\/[^/]+\/index\.html$/u.test(page)).map(({ target }) => target);
    expect(onPlans.toSorted()).toEqual([...records.keys()].toSorted());
  });
});

import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { realCorpus } from '../realCorpus.ts';
import { markdownOf } from './markdown.ts';
import { bare, printedWords } from './printedOrder.ts';
import { addressOf, bodyOf, provisionWith, realReading, sampleReading } from './samples.ts';
import { readMarkdown, shown } from './readMarkdown.ts';
import { readingOf } from './reading.ts';

const corpus = realCorpus();
function typesOf(tree: Root): string[] {
  const types = new Set<string>();
  visit(tree, (node) => void types.add(node.type));
  return [...types].sort();
}

it('shows the words of every plan in the order of print, and no others, when CommonMark is read again', () => {
  for (const plan of corpus.plans) {
    const tree = readMarkdown(markdownOf(realReading(corpus, plan), addressOf));
    expect(bare(shown(tree)), plan.id).toBe(printedWords(bodyOf(plan.id), plan.title));
  }
});

it('makes nothing but headings, paragraphs, boxes, tables and addresses of a plan: no list, no emphasis, no link', () => {
  const types = new Set(corpus.plans.flatMap((plan) => typesOf(readMarkdown(markdownOf(realReading(corpus, plan), addressOf)))));
  expect([...types].sort()).toEqual(['blockquote', 'definition', 'heading', 'html', 'paragraph', 'root', 'text', 'yaml']);
});

it('has title, issuer, number, date and address in its frontmatter, and leaves out what is not printed', () => {
  const front = (id: string): unknown => {
    const [first] = readMarkdown(markdownOf(realReading(corpus, corpus.plan(id)), addressOf)).children;
    return first?.type === 'yaml' ? parse(first.value) : null;
  };
  expect(front('zibo')).toEqual({
    title: '淄博市国家知识产权强市建设示范城市工作方案（2024—2026年）',
    issuer: '淄博市人民政府',
    number: '淄政字〔2024〕6号',
    date: '2024-03-03',
    address: 'https://policy.example/site/plans/zibo/',
  });
  expect(Object.keys(front('xinxiang') as object)).toEqual(['title', 'issuer', 'date', 'address']);
});

it('has a heading for each that is printed, by its depth, below the title', () => {
  const plan = corpus.plan('yuncheng');
  const tree = readMarkdown(markdownOf(realReading(corpus, plan), addressOf));
  const levels = new Map<string, number>();
  visit(tree, 'heading', (node) => void levels.set(toString(node), node.depth));
  expect(levels.get(plan.title)).toBe(1);
  expect(levels.get('二、重点任务')).toBe(2);
  expect(levels.size).toBe(corpus.provisions.filter((one) => one.plan === plan.id && one.title !== null).length + 1);
});

it('gives every clause its permanent address before its words', () => {
  for (const plan of corpus.plans) {
    const found: string[] = [];
    visit(readMarkdown(markdownOf(realReading(corpus, plan), addressOf)), 'definition', (node) => void found.push(node.url));
    const own = corpus.provisions.filter((one) => one.plan === plan.id);
    expect(found.toSorted(), plan.id).toEqual(own.map(({ url }) => addressOf(url)).toSorted());
  }
});

it('keeps whatever a text holds as its words', () => {
  const traps = [
    '1. 不是列表',
    '- 不是列表',
    '# 不是标题',
    '> 不是引文',
    '---',
    '===',
    '```',
    '    四格',
    '*星*与**“甲”**乙',
    '[链](javascript:alert(1))',
    '[bare/1]',
    '[甲]: http://x.example',
    '<script>alert(1)</script>',
    '<!--',
    '&amp;与&#65;与\\',
    '甲\n乙',
    'http://x.example/a_b_c',
    '|甲|乙|',
  ];
  const provision = provisionWith({ title: '# **标题** <b>', paragraphs: traps, rows: [['<td>', 'a\n\nb']], units: '（*甲*）' });
  const { plan } = sampleReading('');
  const tree = readMarkdown(markdownOf(readingOf({ ...plan, title: '--- {title}: "甲"' }, [provision], new Set()), addressOf));
  expect(bare(shown(tree))).toBe(bare(`--- {title}: "甲"一、# **标题** <b><td>ab${traps.join('')}（*甲*）`));
  expect(typesOf(tree)).toEqual(['definition', 'heading', 'html', 'paragraph', 'root', 'text', 'yaml']);
});

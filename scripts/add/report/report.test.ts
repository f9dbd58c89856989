import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { convert, type Converted } from '../../read/convert.ts';
import { readVocabulary } from '../../read/vocabulary.ts';
import { widthOf } from './columns.ts';
import { report } from './report.ts';

const text = `青禾市人民政府关于印发青禾市养老服务规划的通知

各县（市、区）人民政府：

现将规划印发给你们，请认真组织实施。

青禾市人民政府

2026年1月5日

青禾市养老服务规划

一、主要目标

到2028年，全市养老床位达到3000张以上。

二、主要任务

（一）建设设施。新建日间照料中心。

（二）培养队伍。培训护理员。
`;
const place = { name: '青禾', fullName: '青禾市', mark: '青', province: null, level: 'prefecture', parent: null } as const;
const document = { text, format: 'txt', encoding: 'utf-8', asides: [] } as const;
const seed = { plan: 'qinghe', origin: '试', sha256: '', place, file: 'qinghe.txt' };
const base = convert({ ...seed, document: { ...document, asides: [] } }, readVocabulary(process.cwd()));
const { departments } = readVocabulary(process.cwd());

/** The base with other extracted values, so that what is printed does not hang on what the reader finds. */
const withPlan = (values: Partial<Converted['plan']>): Converted => ({ ...base, plan: { ...base.plan, ...values } });
const print = (converted: Converted, width = 100) => report(converted, { departments, width }).split('\n');
const after = (lines: string[], head: RegExp) => lines.slice(lines.findIndex((line) => head.test(line)) + 1);

const target = {
  id: 'qinghe/1/1',
  indicator: null,
  printed: '养老床位',
  operator: '>=',
  value: 3000,
  unit: '张',
  valuePrinted: '3000张',
  year: 2028,
  baseline: null,
  increment: null,
  nature: null,
  kind: 'quantitative',
  quote: '全市养老床位达到3000张以上',
  provision: '1',
  notes: [],
} as const;

describe('a report', () => {
  it('tells what the document says of itself, and what it does not say', () => {
    const lines = print(base).map((line) => line.replace(/ {2,}/gu, ' '));
    expect(lines).toContain(' title 青禾市养老服务规划');
    expect(lines).toContain(' issuer 青禾市人民政府');
    expect(lines).toContain(' signed 2026-01-05');
    expect(lines.find((line) => line.startsWith(' not in the text:'))).toMatch(/document number.*published/u);
  });

  it('draws the outline, tasks marked, deeper ones further in', () => {
    const lines = after(print(base), /^OUTLINE: /u);
    expect(lines.find((line) => / 2 /u.test(line))).toMatch(/^ {2}\d+:1 +2 .* {2}二、主要任务$/u);
    expect(lines.find((line) => / 2-1 /u.test(line))).toMatch(/^ {2}\d+:1 +2-1 +task +（一）建设设施。$/u);
  });

  it('lists targets with line and column, value, year and what is lacking', () => {
    const [line] = after(
      print(withPlan({ targets: [{ ...target, notes: [] }] })),
      /^TARGETS: 1, 1 with a number but without an indicator$/u,
    );
    expect(line).toBe('  15:8  1  ≥ 3000 张  2028  no indicator  养老床位');
  });

  it('counts distinct units and names those that no department lists', () => {
    const units = ['市民政局', '青禾绝密办', '青禾绝密办'].map((name) => ({ name, role: 'responsible' as const }));
    const [list] = base.plan.responsibilities;
    const lines = print(
      withPlan({ responsibilities: [{ provision: '2-1', scope: 'own', covers: ['2-1'], quote: '', openEnded: false, ...list, units }] }),
    );
    expect(after(lines, /^UNIT LISTS: 1, with 2 distinct units \(\* leads\)$/u)[0]).toMatch(
      /^ {2}\d+:\d+ +2-1 +\d tasks? +市民政局、青禾绝密办、青禾绝密办/u,
    );
    expect(after(lines, /^ {2}not in content\/vocabulary\/departments\.yml/u)[0]).toBe('  2 ×  青禾绝密办');
  });

  it('cuts long lists and says where the rest is', () => {
    const terms = Array.from({ length: 33 }, (_, index) => ({ text: `提法${String(index)}`, provision: '1' }));
    const lines = after(print(withPlan({ terms })), /^TERMS: 33 quoted 33 times$/u);
    expect(lines[20]).toBe('  … and 13 more (in content/plans/qinghe.mdx)');
  });

  it('tells what was dropped by reason, then line by line', () => {
    const dropped = [3, 4].map((line) => ({ line, column: 1, text: '首页 > 政务公开', reason: '网页路径' }));
    const lines = after(print(withPlan({ dropped })), /^DROPPED: 2 lines$/u);
    expect(lines.slice(0, 3)).toEqual(['  2 ×  网页路径', '  3:1  首页 > 政务公开', '  4:1  首页 > 政务公开']);
  });

  it('prints each doubt with file, line, column and rule, those of the sidecar first', () => {
    const file = new VFile({ path: 'seeds/qinghe.txt', value: text });
    file.message('Unexpected 甲\u202e, expected 乙', { place: { line: 3, column: 2 }, ruleId: 'numbering' });
    const sidecar = new VFile({ path: 'seeds/qinghe.source.yml' });
    sidecar.message('Unexpected place', { place: { line: 7, column: 1 }, ruleId: 'place' });
    const lines = report({ ...base, file }, { departments, sidecar }).split('\n');
    expect(after(lines, /^IN DOUBT: 2$/u).slice(0, 2)).toEqual([
      '  seeds/qinghe.source.yml:7:1 place Unexpected place',
      '  seeds/qinghe.txt:3:2 numbering Unexpected 甲\\u{202e}, expected 乙',
    ]);
  });

  it('says what its lines are lines of where the seed is no plain text', () => {
    const note = 'lines and columns are those of the text read out of the file';
    expect(report(withPlan({ source: { ...base.plan.source, file: 'qinghe.pdf' } }), { departments })).toContain(note);
    expect(report(base, { departments })).not.toContain(note);
  });

  it('is loud about a text without any outline', () => {
    const bare = convert({ ...seed, document: { ...document, text: '这里没有标题。\n', asides: [] } }, readVocabulary(process.cwd()));
    expect(report(bare, { departments })).toContain('NO OUTLINE');
    expect(report(base, { departments })).not.toContain('NO OUTLINE');
  });

  it('keeps to the width of the terminal but for doubts, which stay whole', () => {
    const lines = print(withPlan({ title: '长'.repeat(90) }), 60);
    const rest = lines.slice(
      0,
      lines.findIndex((line) => line.startsWith('IN DOUBT')),
    );
    expect(rest.filter((line) => widthOf(line) > 60 && !line.startsWith('  not in the text'))).toEqual([]);
  });
});

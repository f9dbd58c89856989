import { expect, test } from 'vitest';
import { makeCatalogue, packCatalogue, releaseOf, unpackCatalogue, type Searchable, type Themed } from './catalogue.ts';
import { checksum } from './checksum.ts';
import { fold } from './fold.ts';

const provision = (id: string, text: string, rest: Partial<Searchable> = {}): Searchable => {
  const [plan = '', number = ''] = id.split('/');
  return { id, plan, number, label: '', kind: 'item', title: null, text, isTask: false, url: `/plans/${plan}/#s${number}`, ...rest };
};
const provisions = [
  provision('yuncheng/1', '总体　要求', { kind: 'chapter', title: '总体　要求' }),
  provision('yuncheng/2-1', '质押\n深入推进𠮷。', { title: '质押', isTask: true }),
  provision('zibo/5-b1~2', '“双随机”', { kind: 'box' }),
];
const unit = (department: string | null) => ({ name: '市局', department, role: 'responsible' as const, from: null });
const tasks = [
  { id: 'yuncheng/2-1', themes: { primary: 'ip-finance', secondary: ['talent'] }, units: [unit('finance'), unit('finance'), unit(null)] },
] as unknown as Themed[];
const folded = provisions.map(({ text }) => fold(text).folded);
const names = ['zh-cn_0123456', 'zh-cn_789abcd', 'zh-cn_ef01234'];

test.each([{ names }, { grams: { exact: { shards: 70, frequent: ['知识产'] }, loose: { shards: 60, frequent: [] } } }])(
  'a catalogue survives its packing through JSON: %o',
  (indexed) => {
    const catalogue = makeCatalogue({ provisions, tasks }, folded, indexed);
    const packed = JSON.parse(JSON.stringify(packCatalogue(catalogue))) as ReturnType<typeof packCatalogue>;
    expect(unpackCatalogue(packed)).toEqual(catalogue);
  },
);

test('an entry knows its title, its kind, its themes and each department once', () => {
  const { entries, choosables, lengths, characters } = makeCatalogue({ provisions, tasks }, folded, { names });
  const chosenBy = entries.map((entry) => entry.chosenBy.map((number) => choosables[number]?.id));
  expect(chosenBy).toEqual([['chapter'], ['task', 'item', 'ip-finance', 'talent', 'finance'], ['box']]);
  expect(entries.map(({ titleLength }) => titleLength)).toEqual([4, 2, 0]);
  expect(lengths).toEqual(new Map([['yuncheng', 12], ['zibo', 5]])); // prettier-ignore
  expect([...characters].sort()).toEqual([...new Set(folded.join(''))].sort());
  expect(characters.has('𠮷')).toBe(true);
  expect(characters.has('\u3000')).toBe(false);
});

test('another word, theme or address is another release', () => {
  const release = releaseOf({ provisions, tasks });
  expect(releaseOf(structuredClone({ provisions, tasks }))).toBe(release);
  expect(releaseOf({ provisions: [provision('yuncheng/1', '总体要求'), ...provisions.slice(1)], tasks })).not.toBe(release);
  expect(releaseOf({ provisions, tasks: [] })).not.toBe(release);
});

test('names are as long as tells them apart', () => {
  const alike = ['zh-cn_1234567', 'zh-cn_12a4567', 'zh-cn_b234567'];
  expect(makeCatalogue({ provisions, tasks }, folded, { names: alike }).names).toEqual(['zh-cn_123', 'zh-cn_12a', 'zh-cn_b23']);
});

test('the checksum is FNV-1a', () => {
  expect(checksum('')).toBe('811c9dc5');
  expect(checksum('foobar')).toBe('bf9cf968');
});

import { describe, expect, it } from 'vitest';
import type { Provision } from '../schemas/provision.ts';
import type { Task } from '../schemas/task.ts';
import type { Theme } from '../schemas/vocabulary.ts';
import { cutAtWords, evidenceOf, type Piece } from './coverageEvidence.ts';

const theme = (id: string, order: number, words: string[], mentions: string[] = []): Theme => ({
  ...{ id, label: id, scope: '', group: { id: 'g', label: 'g' }, order, words, mentions, aspects: [], general: false },
});
const themes = [theme('copyright', 0, ['版权']), theme('finance', 1, ['质押融资', '融资难'], ['专利权质押'])];

/** Provisions of a plan, those with themes being tasks. */
function read(...texts: { text: string; title?: string; primary?: string; secondary?: string[] }[]) {
  const provisions = texts.map(({ text, primary }, at) => ({ id: `a/${at}`, text, isTask: primary !== undefined }) as Provision);
  const tasks = texts.flatMap(({ text, title = text.split('。')[0] ?? '', primary, secondary = [] }, at) =>
    primary === undefined ? [] : [{ id: `a/${at}`, title, text, themes: { primary, secondary } } as unknown as Task],
  );
  const found = evidenceOf(tasks, provisions, themes);
  const said = ({ provision, start, end }: Piece): string => texts[Number(provision.slice(2))]?.text.slice(start, end) ?? '';
  return (id: string) => {
    const evidence = found.get(id);
    return evidence && { tasks: evidence.tasks.map(said), actions: evidence.actions.map(said), mentions: evidence.mentions.map(said) };
  };
}

describe('evidenceOf', () => {
  it('quotes every own task by its title', () => {
    const of = read({ text: '加强版权保护。推进登记。', primary: 'copyright' }, { text: '发展版权产业。', primary: 'copyright' });
    expect(of('copyright')).toEqual({ tasks: ['加强版权保护', '发展版权产业'], actions: [], mentions: [] });
  });

  it('adds the first sentence with a word of the theme where the title has none', () => {
    const of = read({ text: '培育产业。做强文创。发展版权登记。', primary: 'copyright' });
    expect(of('copyright')?.tasks).toEqual(['培育产业', '发展版权登记。']);
  });

  it('quotes every sentence of another task that acts, and tells apart those that only name', () => {
    const of = read({
      text: '加强版权保护。开展质押融资行动。缓解融资难问题有意义。推进质押融资登记。',
      primary: 'copyright',
      secondary: ['finance'],
    });
    expect(of('finance')).toEqual({
      tasks: [],
      actions: ['开展质押融资行动。', '推进质押融资登记。'],
      mentions: ['缓解融资难问题有意义。'],
    });
  });

  it('lists mentions in tasks before those in goals, and leaves out lists of responsible units', () => {
    const of = read(
      { text: '到2025年，版权登记增长。' },
      { text: '知识产权强企。统筹专利、商标、版权。（市版权局、市质押融资中心负责）', primary: 'finance' },
    );
    expect(of('copyright')?.mentions).toEqual(['统筹专利、商标、版权。', '到2025年，版权登记增长。']);
  });

  it('has nothing on a theme that no text names', () => {
    expect(read({ text: '加强版权保护。' })('finance')).toBeUndefined();
  });
});

describe('cutAtWords', () => {
  const text = '质押融资难题，探索版权质押。';

  it('parts words from the rest and loses nothing', () => {
    const cut = cutAtWords(text, { provision: 'a/0', start: 7, end: 14, words: [{ start: 9, end: 11 }] });
    expect(cut).toEqual([
      { text: '探索', isWord: false },
      { text: '版权', isWord: true },
      { text: '质押。', isWord: false },
    ]);
  });

  it('marks words that overlap without repeating a character', () => {
    const words = [
      { start: 0, end: 4 },
      { start: 2, end: 5 },
    ];
    const cut = cutAtWords(text, { provision: 'a/0', start: 0, end: 7, words });
    expect(cut.map((each) => each.text).join('')).toBe('质押融资难题，');
    expect(cut.filter(({ isWord }) => isWord).map((each) => each.text)).toEqual(['质押', '融资难']);
  });
});

import { expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { placeWords } from './placedWords.ts';

it('places every piece of every real provision where it stands in its text', () => {
  for (const provision of realCorpus().provisions) {
    const { title, rows, paragraphs, units } = placeWords(provision);
    const pieces = [title ?? [], rows.flat(), paragraphs, units ?? []].flat();
    for (const { text, at } of pieces) expect(provision.text.slice(at, at + text.length), provision.id).toBe(text);
    // nothing of the text is in no piece
    const between = pieces.reduce(
      (rest, { text, at }) => rest.slice(0, at) + ' '.repeat(text.length) + rest.slice(at + text.length),
      provision.text,
    );
    expect(between.trim(), provision.id).toBe('');
  }
});

it('places empty cells and a heading that runs on', () => {
  const words = {
    title: '甲。',
    runIn: true,
    rows: [
      ['', '乙'],
      ['丙', ''],
    ],
    paragraphs: ['', '丁'],
    units: '（戊）',
  };
  const { rows, paragraphs, units } = placeWords(words);
  expect(rows.map((row) => row.map(({ at }) => at))).toEqual([
    [2, 3],
    [5, 7],
  ]);
  expect([paragraphs.map(({ at }) => at), units?.at]).toEqual([[8, 9], 10]);
});

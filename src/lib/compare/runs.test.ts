import { diffChars } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { sentences } from '../sentences.ts';
import { runsInCommon, type Run } from './runs.ts';

const codesOf = (text: string): Int32Array => Int32Array.from(text, (character) => character.codePointAt(0) ?? 0);
const ours = (a: string, b: string): Run[] =>
  runsInCommon(codesOf(a), codesOf(b)).map(({ a: inA, b: inB, length }) => ({ a: inA, b: inB, length }));

/** The runs by the package that the method was taken over from. */
function reference(a: string, b: string): Run[] {
  const runs: Run[] = [];
  let [inA, inB] = [0, 0];
  for (const { value, added, removed } of diffChars(a, b)) {
    const { length } = [...value];
    if (!added && !removed && length > 0) runs.push({ a: inA, b: inB, length });
    if (!added) inA += length;
    if (!removed) inB += length;
  }
  return runs;
}

describe('runsInCommon', () => {
  it('finds the runs in order', () => {
    expect(ours('扩大质押融资规模', '扩大质押融资的规模')).toEqual([
      { a: 0, b: 0, length: 6 },
      { a: 6, b: 7, length: 2 },
    ]);
    expect(ours('规模', '')).toEqual([]);
  });

  it.each([
    ['two characters', fc.constantFrom('a', 'b')],
    ['four', fc.constantFrom('a', 'b', '专', '𠮷')],
    ['any', fc.constantFrom(...'知识产权专利导航、，。“𠮷')],
  ])('decides between shortest edits as diffChars does: texts of %s characters', (_, unit) => {
    const text = fc.string({ unit, maxLength: 40 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(ours(a, b)).toEqual(reference(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('decides so between sentences of the plans', () => {
    const said = realCorpus()
      .tasks.slice(0, 60)
      .flatMap(({ text }) => sentences(text));
    // Neighbours, and some that stand far apart.
    for (const away of [1, 2, 7, 50])
      said.forEach(({ text }, at) => {
        const other = said[(at + away) % said.length]?.text ?? '';
        expect(ours(text, other)).toEqual(reference(text, other));
      });
  });
});

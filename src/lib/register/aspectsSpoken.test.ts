import { expect, test } from 'vitest';
import { comparisonsOf } from '../compare/fromCorpus.ts';
import { themePicture } from '../compare/themePicture.ts';
import { cellOf, coverageTable } from '../coverageTable.ts';
import { realCorpus } from '../realCorpus.ts';
import { aspectsSpoken } from './aspectsSpoken.ts';

const corpus = realCorpus();
const { plans, vocabulary, wording } = comparisonsOf(corpus);

test('A plan speaks of an aspect here exactly where its column in the comparison is not silent', () => {
  for (const theme of corpus.themes) {
    const outline = vocabulary.themes.find(({ id }) => id === theme.id);
    if (!outline) throw new Error(`no outline of ${theme.id}`);
    const { rows } = themePicture(outline, plans, vocabulary, wording);
    for (const plan of corpus.plans) {
      const spoken = theme.aspects
        .filter(({ id }) => {
          const cells = rows.find((row) => row.id === id)?.lines.flat() ?? [];
          return cells.some((cell) => cell.plan === plan.id && cell.entries.some(({ kind }) => kind !== 'absent'));
        })
        .map(({ id }) => id);
      const cell = cellOf(coverageTable(corpus), theme.id, plan.id);
      expect([...aspectsSpoken(theme, cell, corpus)].sort(), `${theme.id} ${plan.id}`).toEqual(spoken.sort());
    }
  }
});

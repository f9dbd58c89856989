import { describe, expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';

const corpus = realCorpus();
const quotes = (text: string): string[] => [...text.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words);

describe('the definitions of the indicators', () => {
  it('quote only words that stand where they say, or in some plan', () => {
    for (const { id, definition, definedIn } of corpus.indicators) {
      const texts = definedIn === null ? corpus.provisions.map(({ text }) => text) : [corpus.provision(definedIn)?.text ?? ''];
      const missing = quotes(definition).filter((words) => !texts.some((text) => text.includes(words)));
      expect(missing, id).toEqual([]);
    }
  });

  it('quote something wherever they name a provision', () => {
    expect(corpus.indicators.filter(({ definition, definedIn }) => definedIn !== null && quotes(definition).length === 0)).toEqual([]);
  });

  it('say that nothing is defined wherever no plan defines it', () => {
    const silent = corpus.indicators.filter(({ definedIn, definition }) => definedIn === null && !/没有/u.test(definition));
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('hold no figure that the plans do not print', () => {
    for (const { id, definition } of corpus.indicators) expect(definition.replace(/每万人口/gu, ''), id).not.toMatch(/\d/u);
  });

  it('quote in notes, too, only words of the plans', () => {
    const text = corpus.provisions.map((one) => one.text).join('\n');
    expect(corpus.indicators.flatMap(({ note }) => quotes(note ?? '')).filter((words) => !text.includes(words))).toEqual([]);
  });
});

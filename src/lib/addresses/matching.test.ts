import { expect, test } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { matchProvisions, type Numbered } from './matching.ts';

const corpus = realCorpus();
const zibo: Numbered[] = corpus.provisions.filter(({ plan }) => plan === 'zibo').map(({ number, text }) => ({ number, text }));
const [one, two, three] = zibo.filter(({ text }) => text.length > 80);
if (!one || !two || !three) throw new Error('zibo has no three long provisions');
const text = ['', one.text, two.text, three.text];
const list = (...texts: (string | undefined)[]): Numbered[] => texts.map((own, at) => ({ number: `1-${String(at + 1)}`, text: own ?? '' }));

test('what did not change, or was revised where it stands, moved nowhere', () => {
  expect(matchProvisions(zibo, zibo)).toEqual([]);
  expect(matchProvisions(list(text[1], text[2]), list(`${text[1] ?? ''}另行通知。`, text[2]))).toEqual([]);
});

test('a text rewritten under its number keeps its address', () => {
  expect(matchProvisions(list(text[1], text[2]), list('完全不同的一段话，讲锂电产业专利导航', text[2]))).toEqual([]);
});

test('where a new one comes first, all others move on by one', () => {
  expect(matchProvisions(list(text[1], text[2]), list('组织云岭锂电企业开展专利导航，绘制技术路线图', text[1], text[2]))).toEqual([
    { number: '1-1', to: ['1-2'] },
    { number: '1-2', to: ['1-3'] },
  ]);
});

test('where the first is deleted, it is left open, though its number goes on', () => {
  expect(matchProvisions(list(text[1], text[2]), list(text[2]))).toEqual([
    { number: '1-1', to: null },
    { number: '1-2', to: ['1-1'] },
  ]);
});

test('what is merged into another leads there', () => {
  expect(matchProvisions(list(text[1], text[2], text[3]), list(`${text[1] ?? ''}\n${text[2] ?? ''}`, text[3]))).toEqual([
    { number: '1-2', to: ['1-1'] },
    { number: '1-3', to: ['1-2'] },
  ]);
});

test('what is split leads to each of its parts', () => {
  const whole = text[1] ?? '';
  const middle = Math.floor(whole.length / 2);
  expect(matchProvisions(list(whole), list(whole.slice(0, middle), whole.slice(middle)))).toEqual([{ number: '1-1', to: ['1-1', '1-2'] }]);
});

test('of every plan, provisions that all get another number are found again', () => {
  for (const { id } of corpus.plans) {
    const before = corpus.provisions.filter(({ plan }) => plan === id).map(({ number, text: own }) => ({ number, text: own }));
    const after = before.map(({ number, text: own }) => ({ number: `9-${number}`, text: own }));
    const wrong = matchProvisions(before, after).filter(({ number, to }) => to?.[0] !== `9-${number}`);
    const byText = new Map(before.map(({ number, text: own }) => [number, own]));
    // Two provisions of the same words cannot be told apart.
    expect(wrong.filter(({ number, to }) => byText.get(number) !== byText.get(to?.[0]?.slice(2) ?? ''))).toEqual([]);
  }
});

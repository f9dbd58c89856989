import { expect, it } from 'vitest';
import { readInstruments, readTerms } from './mentions.ts';

it('reads cited titles with quotes and titles inside them', () => {
  expect(readInstruments('落实《“十四五”国家知识产权保护和运用规划》《关于印发〈办法〉的通知》和《关于《条例》的解释》')).toEqual([
    '“十四五”国家知识产权保护和运用规划',
    '关于印发〈办法〉的通知',
    '关于《条例》的解释',
  ]);
});

it('reads quoted coinages, not period names and not words of a title', () => {
  expect(readTerms('“十四五”期间开展“入园惠企”，发挥“知识产权‘一站式’协同保护平台”作用，落实《“蓝天”行动方案》')).toEqual([
    '入园惠企',
    '知识产权‘一站式’协同保护平台',
  ]);
});

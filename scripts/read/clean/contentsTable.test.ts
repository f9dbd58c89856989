import { describe, expect, it } from 'vitest';
import { findContents } from './contentsTable.ts';

describe('findContents', () => {
  it('ends where its first entry stands again, whatever the width of marks and blanks', () => {
    expect(findContents(['目　录', '一、总体要求', '（一）目标(Ⅰ)', '二、任务', '一、总体要求', '加强。', '（一）目标（Ⅰ）'])).toEqual([
      0, 1, 2, 3,
    ]);
    expect(findContents(['目录', '1　总则', '1.1　目的', '1 总则', '1.1 目的', '为应对。'])).toEqual([0, 1, 2]);
  });

  it('ends there also where the headings run on into their text', () => {
    expect(findContents(['目录', '（一）加强领导', '（二）落实', '（一）加强领导。坚持高位推动。'])).toEqual([0, 1, 2]);
  });

  it('knows entries by leaders and page numbers, also without a head and with text between', () => {
    expect(findContents(['一、要求…………1', '二、任务......... 12', '说明文字。', '三、保障……15', '一、总体要求'])).toEqual([0, 1, 3]);
  });

  it('leaves a heading 目录 over text, and numbers behind headings that are few', () => {
    expect(findContents(['目录', '本目录所列事项，由市政府公布。', '一、总则'])).toEqual([]);
    expect(findContents(['一、要求……1', '内容。'])).toEqual([]);
  });
});

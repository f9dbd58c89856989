import { expect, it } from 'vitest';
import { citationSpans, instrumentKey, instrumentsOf } from './instruments.ts';

const cite = (title: string, full: string | null = null, documentNumber: string | null = null) => ({
  title,
  full,
  documentNumber,
  provision: '1',
});

it('joins the ways one title is printed', () => {
  expect(instrumentKey('知识产权强国建设纲要（2021—2035年）')).toBe(instrumentKey('知识产权强国建设纲要(2021-2035年)'));
  expect(instrumentKey('中华人民共和国专利法实施细则')).toBe(instrumentKey('专利法实施细则'));
  expect(instrumentKey('山西省“十四五”知识产权保护和运用规划')).not.toBe(instrumentKey('运城市“十四五”知识产权保护和运用规划'));
});

it('keeps every printed name and place, under the fullest title, with the number one of them prints', () => {
  const plans = [
    { id: 'a', instruments: [cite('强国建设纲要'), cite('纲要', '强国建设纲要（2021—2035年）')] },
    { id: 'b', instruments: [cite('强国建设纲要（2021-2035年）', null, '国发〔2021〕1号')] },
  ];
  expect(instrumentsOf(plans)).toEqual([
    {
      title: '强国建设纲要（2021—2035年）',
      names: ['强国建设纲要', '纲要', '强国建设纲要（2021-2035年）'],
      documentNumber: '国发〔2021〕1号',
      citations: [
        { plan: 'a', provision: '1', title: '强国建设纲要' },
        { plan: 'a', provision: '1', title: '纲要' },
        { plan: 'b', provision: '1', title: '强国建设纲要（2021-2035年）' },
      ],
    },
  ]);
});

it('gives every citation its own place, inside its 《》', () => {
  const text = '落实《专利法》和《关于〈专利法〉的意见》，修订《专利法》。';
  const citations = ['专利法', '关于〈专利法〉的意见', '专利法'].map((title) => ({ title }));
  expect(citationSpans(text, citations).map(({ span }) => span.start)).toEqual([3, 9, 24]);
  expect(citationSpans('《强国建设纲要\n(2021-2035年)》', [{ title: '强国建设纲要（2021—2035年）' }])).toHaveLength(1);
  expect(citationSpans('专利法', citations)).toEqual([]);
});

import { attribute, isElement, style, type Element } from './dom.ts';
import { formatNumber, type NumberFormat } from '../numerals.ts';

/** CSS and HTML names of the ways to number a list. */
const FORMATS: ReadonlyMap<string, NumberFormat> = new Map([
  ['1', 'decimal'],
  ['decimal', 'decimal'],
  ['a', 'lowerLetter'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['lower-roman', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['upper-roman', 'upperRoman'],
  ['cjk-ideographic', 'chineseCounting'],
  ['simp-chinese-informal', 'chineseCounting'],
  ['cjk-decimal', 'ideographDigital'],
]);

const BY_LETTER: ReadonlySet<NumberFormat> = new Set(['chineseCounting', 'ideographDigital']);

/** The first integer of an attribute: 「3」, not 「三」. */
function integer(element: Element, name: string): number | null {
  const value = Number.parseInt(attribute(element, name), 10);
  return Number.isNaN(value) ? null : value;
}

/** Numbers of the items of an ordered list, as the browser prints them before each: `1.`, `b.`, `三、`. */
export function itemMarks(list: Element): Map<Element, string> {
  const items = list.childNodes.filter(isElement).filter((child) => child.tagName === 'li');
  const reversed = list.attrs.some(({ name }) => name === 'reversed');
  let next = integer(list, 'start') ?? (reversed ? items.length : 1);
  const marks = new Map<Element, string>();
  for (const item of items) {
    next = integer(item, 'value') ?? next;
    const type =
      [
        style(item, 'list-style-type'),
        style(list, 'list-style-type'),
        style(list, 'list-style'),
        attribute(item, 'type'),
        attribute(list, 'type'),
      ].find((name) => name !== '') ?? 'decimal';
    if (!/(?:^|\s)none(?:\s|$)/u.test(type)) {
      const format = FORMATS.get(type) ?? 'decimal';
      marks.set(item, `${formatNumber(next, format)}${BY_LETTER.has(format) ? '、' : '.'}`);
    }
    next += reversed ? -1 : 1;
  }
  return marks;
}

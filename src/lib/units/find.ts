import { isPublicBody, isUnitName } from './body.ts';
import { pairBrackets } from './brackets.ts';
import { bare, readInside, type Reading, type UnitList } from './list.ts';
import { DECISIVE, LABEL } from './phrases.ts';
import { isSameAsAbove, leadByPlace, withoutRules } from './rule.ts';

/** A list of responsible units found in a text. */
export interface FoundList extends UnitList {
  /** As printed, with its brackets. */
  quote: string;
  start: number;
  end: number;
  /** Whether it says that the units are those of the list above. */
  same: boolean;
  /** Whether it makes the first unit of this list, or of all from here on, the lead: 「列第一位者为牵头单位，下同」. */
  firstLeads: 'here' | 'onwards' | null;
}

/** What looks like a list and could not be read as one. */
export interface Unclear {
  quote: string;
  start: number;
  expected: string;
}

/** Ends of what a list may stand behind: 「…目录。（市科技局负责）」; a bracket in mid-sentence explains the word before it. */
const SENTENCE_END = /(?:^|[。；！])\s*$/u;
/** matches 「省奇门协作体」, not 「2025年底」 */
const NAME_LIKE = /^\p{Script=Han}{2,20}(?:（.*）)?$/u;
/** A bracket longer than this holds a text, not a list. */
const LONGEST_LIST = 1000;
/** How much of what stands around a bracket is looked at. */
const CONTEXT = 24;
const AT_END = /^[。；]?\s*$/u;

/** Whether a bracket is a list by what it says and where it stands. */
function isList(reading: Reading, before: string, after: string): boolean {
  const names = reading.units.map(({ name }) => name);
  if (names.length === 0) return false;
  if (reading.labelled) return true;
  const last = names.at(-1) ?? '';
  // 「市发展改革、财政、民政部门按职责分工负责」: the ending is printed once, at the last
  const shareEnding = /(?:部门|单位)$/u.test(last) && names.every((name) => isUnitName(name) || /^\p{Script=Han}{2,8}$/u.test(name));
  const behindSentence = SENTENCE_END.test(before);
  // in a long list behind a sentence a name of unheard-of ending is a name all the same; its department will be in doubt
  const mostly = behindSentence && names.filter(isUnitName).length * 3 > names.length * 2 && names.every((name) => NAME_LIKE.test(name));
  const named = names.every(isUnitName) || (reading.verbs.length > 0 && (shareEnding || mostly));
  if (!named) return false;
  const publicBodies = names.filter(isPublicBody).length;
  if (reading.verbs.some((verb) => DECISIVE.test(verb))) return publicBodies > 0 || behindSentence || AT_END.test(after);
  if (reading.verbs.length > 0) return publicBodies > 0;
  // nothing but names: 「（市民政局、财政局，各区人民政府）」
  if (publicBodies * 2 < names.length || !isPublicBody(names[0] ?? '')) return false;
  return behindSentence || (names.length > 1 && AT_END.test(after) && !isUnitName(`某${before.slice(-8)}`));
}

/** matches 「市科技局、某事务负责」 with a body in it: units were meant, not all could be read */
const unreadable = (inside: string, reading: Reading): boolean =>
  /(?:负责|分工)$/u.test(inside) && reading.units.some(({ name }) => isPublicBody(name));

/** 「责任单位：市科技局」 without brackets, on a line of its own or behind a sentence; not 「主办单位：」, which is in the foot of web pages. */
const UNBRACKETED = new RegExp(`(?<=^|[。；！”\\n])(?!主办|承办|主管)${LABEL.source}`, 'gu');

/** The lists without brackets, each from its label to the end of its sentence or line. */
function unbracketed(text: string): FoundList[] {
  return [...text.matchAll(UNBRACKETED)].flatMap(({ index: start }): FoundList[] => {
    const [quote = ''] = text.slice(start, start + LONGEST_LIST).split(/[。\n]/u);
    const { units, openEnded } = readInside(quote);
    if (!units.some(({ name }) => isUnitName(name))) return [];
    return [{ units, openEnded, quote, start, end: start + quote.length, same: false, firstLeads: null }];
  });
}

/** Every list of responsible units in a text, in order, and what looks like one and is not readable. */
export function findLists(text: string): { lists: FoundList[]; unclear: Unclear[] } {
  const lists: FoundList[] = [];
  const unclear: Unclear[] = [];
  const { outer, unpaired } = pairBrackets(text);
  for (const { start, end } of outer) {
    const quote = text.slice(start, end);
    if (quote.length > LONGEST_LIST) continue;
    const inside = bare(quote);
    const same = isSameAsAbove(inside);
    const ruled = withoutRules(inside);
    const reading = readInside(ruled);
    if (same) lists.push({ units: [], openEnded: false, quote, start, end, same, firstLeads: null });
    else if (isList(reading, text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)))
      lists.push({ units: reading.units, openEnded: reading.openEnded, quote, start, end, same, firstLeads: leadByPlace(inside) });
    else if (ruled === inside && unreadable(inside, reading))
      unclear.push({ quote, start, expected: 'names of units, each ending as one does (局, 委, 办, 政府…)' });
  }
  for (const list of unbracketed(text)) if (!lists.some(({ start, end }) => start < list.end && end > list.start)) lists.push(list);
  for (const at of unpaired) {
    const [rest = ''] = text.slice(at + 1, at + LONGEST_LIST).split(/[。\n]/u);
    if (LABEL.test(rest.slice(0, 8)) || /(?:负责|分工)$/u.test(rest))
      unclear.push({ quote: text.charAt(at) + rest, start: at, expected: 'a closing bracket' });
  }
  return { lists: lists.sort((a, b) => a.start - b.start), unclear };
}

/** What a list at the end ends with, or has behind its label: matches 「…（市科技局负责）。」 「责任单位：市科技局」; not 「完善（试点）制度。」 */
const CAN_END_IN_LIST = /[：:]|[）)〕］\]】}][。；]?\s*$/u;

/** The lists at the very end of a text, with the full stop after them; null where it ends otherwise. */
export function listsAtEnd(text: string): { at: number } | null {
  // most texts are told by their last character
  if (!CAN_END_IN_LIST.test(text)) return null;
  let at: number | null = null;
  let end = text.length;
  for (const list of findLists(text).lists.reverse()) {
    if (!(at === null ? AT_END.test(text.slice(list.end)) : text.slice(list.end, end).trim() === '')) break;
    [at, end] = [list.start, list.start];
  }
  return at === null ? null : { at };
}

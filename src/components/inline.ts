import type { MarkedPiece } from '../lib/compare/clausePair.ts';
import { cut } from '../lib/cut.ts';
import { h, toHtml, type Child, type Markup } from '../lib/markup.ts';

/*
 * Inline parts that stand dozens of times on a page, as HTML for `set:html`: an instance of a component takes Astro several microseconds,
 * and ten thousand pages have a million of these parts.
 */

/** What a mark and name show of a plan. */
export interface NamedPlan {
  id: string;
  name: string;
  mark: string;
}

/** The square that stands for a plan; the plan's name stands beside it. Not selectable, so that pasted text is clean. */
export const planMark = ({ id, mark }: NamedPlan): Markup =>
  h('span', { class: 'plan-mark', 'data-plan': id, 'aria-hidden': 'true' }, mark);

const inNames = new WeakMap<NamedPlan, string>();

/** What stands in the `.plan-name` of a plan: its mark and its name. */
export function planName(plan: NamedPlan): string {
  const ready = inNames.get(plan);
  if (ready !== undefined) return ready;
  const made = toHtml([planMark(plan), h('span', {}, plan.name)]);
  inNames.set(plan, made);
  return made;
}

/** Words of a clause, marked where they stand in another or differ from it; no character is added. */
export const markedWords = (pieces: readonly MarkedPiece[]): Child[] =>
  pieces.map(({ text, mark }) => (mark === 'plain' ? text : h('span', { class: mark }, text)));

/**
 * A text with the wording that it shares underlined; no character is added.
 * @param spans UTF-16 offsets into `text`, `end` exclusive.
 */
export const sharedWords = (text: string, spans: readonly { start: number; end: number }[]): string =>
  toHtml(cut(text, spans).map((piece) => (piece.inside ? h('span', { class: 'shared' }, piece.text) : piece.text)));

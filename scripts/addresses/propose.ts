import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNode, isSeq, parseDocument, stringify } from 'yaml';
import { CHANGES, readChanges, type Move } from '../../src/lib/addresses/changes.ts';
import type { Numbered } from '../../src/lib/addresses/matching.ts';
import { keepDecisions, proposeMoves } from '../../src/lib/addresses/proposals.ts';
import { onOneLine, readTexts } from './texts.ts';

/** Reason of a proposal, for a person to make better. */
const REASON = '重新识读原文，条款编号随之变动';

/** The file up to its last change, where that one waits to be confirmed: what a person wrote stays as written, comments too. */
function settledPart(source: string, settled: number): string {
  const { contents } = parseDocument(source);
  const waiting = isSeq(contents) ? contents.items[settled] : undefined;
  const start = isNode(waiting) ? (waiting.range?.[0] ?? source.length) : source.length;
  const kept = start === source.length ? source : source.slice(0, source.lastIndexOf('\n', start) + 1);
  return kept === '' || kept.endsWith('\n') ? kept : `${kept}\n`;
}

/**
 * Compares the plans as converted with what was released, and keeps in moved.yml, as the last change and not yet confirmed, what seems
 * to have become of released provisions. The proposal of an earlier run is replaced; without a difference there is none.
 *
 * @param plans provisions of each converted plan, by plan id; a plan that is not converted any more is not looked at
 * @returns the moves proposed
 */
export function propose(root: string, plans: ReadonlyMap<string, readonly Numbered[]>, today: string): Move[] {
  const path = join(root, CHANGES);
  const source = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const changes = readChanges(source);
  const settled = changes.filter(({ confirmed }) => confirmed);
  const waiting = changes.filter(({ confirmed }) => !confirmed);
  const texts = readTexts(root);
  const fresh = [...plans].flatMap(([plan, provisions]) => {
    const released = texts.get(plan);
    if (released === undefined) return [];
    const after = provisions.map(({ number, text }) => ({ number, text: onOneLine(text) }));
    return proposeMoves(plan, released, after, settled);
  });
  const moved = keepDecisions(
    fresh,
    waiting.flatMap((change) => change.moved),
  );
  if (moved.length === 0 && waiting.length === 0) return [];

  const [old] = waiting;
  const proposal = { date: old?.date ?? today, reason: old?.reason ?? REASON, confirmed: false, moved };
  const printed = settledPart(source, settled.length) + (moved.length > 0 ? stringify([proposal], { lineWidth: 0 }) : '');
  if (printed !== source) writeFileSync(path, printed);
  return moved;
}

/** What is printed of a proposal: how many lead on, and which are to be decided. */
export function proposedInWords(moved: readonly Move[]): string {
  const open = moved.filter(({ to }) => to === null);
  const lines = moved.map(
    ({ from, was, to }) => `  ${from} “${was ?? ''}” → ${to === null ? '?' : to.length === 0 ? 'ended' : to.join(', ')}`,
  );
  return [
    `${String(moved.length)} released provisions have another address now; ${CHANGES} has a proposal (confirmed: false):`,
    ...lines,
    ...(open.length > 0
      ? [
          `Decide the ${String(open.length)} with “to: null” by hand: what it is now, or [] with a reason where it ended. The build fails until then.`,
        ]
      : []),
    'Once it is right, take out “confirmed: false”, build, and run npm run record-addresses.',
  ].join('\n');
}

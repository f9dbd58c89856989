import type { Provision } from '../../../src/schemas/provision.ts';
import type { Line } from '../clean/clean.ts';

/** A provision while the outline is read: nested, with the place it stands at. */
export interface Node {
  /** Id within the plan: 2-2-2. */
  number: string;
  kind: Provision['kind'];
  /** Printed number alone: `2.`. */
  label: string;
  title: string | null;
  runIn: boolean;
  paragraphs: string[];
  rows: string[][];
  /** Responsible-unit parenthesis as printed. */
  units: string | null;
  /** Whether it is printed after the children, as a list is that covers a whole 专栏. */
  unitsLast: boolean;
  isTask: boolean;
  children: Node[];
  /** 1-based line in the document. */
  at: number;
  /** 1-based column there. */
  column: number;
  /** The cleaned lines it was read from, which know where they stood. */
  lines: Line[];
}

/** A node with nothing in it yet. */
export function newNode(number: string, kind: Node['kind'], at: number, label = ''): Node {
  return {
    number,
    kind,
    label,
    title: null,
    runIn: false,
    paragraphs: [],
    rows: [],
    units: null,
    unitsLast: false,
    isTask: false,
    children: [],
    at,
    column: 1,
    lines: [],
  };
}

/** All nodes below `nodes` and themselves, in document order. */
export function* walk(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walk(node.children);
  }
}

/** Offset in the document of words that stand on one line of a provision; undefined where they do not. */
export function offsetOf({ lines }: Node, words: string): number | undefined {
  for (const { text, offsets } of lines) {
    const at = text.indexOf(words);
    if (at !== -1) return offsets[at];
  }
  return undefined;
}

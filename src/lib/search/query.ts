import { fold } from './fold.ts';

/** What a reader asks for. */
export interface Query {
  /** Folded phrases that must all occur, in the order typed, none twice; empty when nothing can be searched for. */
  phrases: string[];
  /** The whole query folded as one string: texts that hold it come first. */
  joined: string;
}

/**
 * Reads a query. A plain space separates phrases (质押融资 保险 → 质押融资, 保险); line breaks, tabs, full-width and
 * no-break spaces belong to what was pasted and fold away.
 */
export function parseQuery(text: string): Query {
  const phrases = text.split(' ').map((part) => fold(part).folded);
  return { phrases: [...new Set(phrases)].filter((part) => part !== ''), joined: fold(text).folded };
}

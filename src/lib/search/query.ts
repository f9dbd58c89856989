import { fold } from './fold.ts';

/** What a reader asks for. */
export interface Query {
  /** Folded phrases that must all occur, in the order typed, none twice; empty when nothing can be searched for. */
  phrases: string[];
  /** Folded phrases none of which may occur. */
  excluded: string[];
  /** The phrases as one folded string: texts that hold it come first. */
  joined: string;
}

/** Matches -保险 and the full width －保险; does not match 2021-2025, nor ——保险, which someone pasted. */
const exclusion = /^[-－]/u;

/**
 * Reads a query. A plain space separates phrases (质押融资 保险 → 质押融资, 保险); line breaks, tabs, full-width and
 * no-break spaces belong to what was pasted and fold away. A hyphen before a phrase excludes it (质押融资 -保险), but only
 * beside something that is asked for: -2025 alone is text like any other. A lone hyphen at the end is an exclusion not yet typed.
 */
export function parseQuery(text: string): Query {
  const parts = text.split(' ').filter((part) => fold(part).folded !== '');
  const plain = parts.filter((part) => !exclusion.test(part));
  const wanted = plain.length === 0 ? parts : parts.filter((part, at) => plain.includes(part) || isLone(part, at < parts.length - 1));
  const excluded = plain.length === 0 ? [] : parts.filter((part) => exclusion.test(part)).map((part) => fold(part.slice(1)).folded);
  return {
    phrases: [...new Set(wanted.map((part) => fold(part).folded))],
    excluded: [...new Set(excluded)].filter((part) => part !== ''),
    joined: fold(wanted.join('')).folded,
  };
}

/** A hyphen with nothing behind it excludes nothing; between other phrases it is asked for itself. */
function isLone(part: string, between: boolean): boolean {
  return between && part.length === 1;
}

/** A rule that a page breaks, and the first elements that do. */
export interface AxeFault {
  id: string;
  at: string[];
}

/*
 * These run inside a page: they may use nothing of this file but themselves.
 */

/** Faults in the build of the page: its language, landmarks, headings, tables. Empty where there are none. */
export function faultsOf(): string[] {
  const faults: string[] = [];
  const short = (element: Element): string => element.outerHTML.slice(0, 120);
  const once = (selector: string): void => {
    const count = document.querySelectorAll(selector).length;
    if (count !== 1) faults.push(`${count} × ${selector}`);
  };
  if (document.documentElement.lang !== 'zh-CN') faults.push(`lang is ${document.documentElement.lang}`);
  if (document.title.trim() === '') faults.push('no title');
  for (const selector of ['h1', 'main']) once(selector);
  let last = 0;
  for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const level = Number(heading.localName.slice(1));
    if (level > last + 1) faults.push(`h${level} after h${last}: ${short(heading)}`);
    last = level;
  }
  for (const table of document.querySelectorAll('table'))
    if (table.querySelector('th') === null && !['presentation', 'none'].includes(table.role ?? ''))
      faults.push(`table without heads: ${short(table)}`);
  return faults;
}

/**
 * Empty where the page fits the width; otherwise its width and the widest elements. A table wider than the page is right in a region
 * of its own that scrolls and that the keyboard reaches.
 */
export function tooWide(width: number): string[] {
  const faults: string[] = [];
  const actual = Math.max(document.scrollingElement?.scrollWidth ?? 0, innerWidth);
  if (actual > width) {
    const outside = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > width + 1);
    faults.push(`${actual} px in ${width}: ${outside.slice(0, 5).map((one) => one.outerHTML.slice(0, 120)).join(' | ')}`); // prettier-ignore
  }
  return faults;
}

/**
 * Words too faint on the paper behind them (WCAG 1.4.3): every text node in sight, in the colours the page has now. It takes the
 * nearest painted background among the ancestors, which axe finds out by layers, a hundred times slower; so axe judges a page in one
 * state and this in the others.
 */
export function tooFaint(): string[] {
  /** Red, green, blue from 0 to 255 and opacity of `rgb(…)` or `rgba(…)`. */
  const parts = (colour: string): number[] => {
    const numbers = colour.match(/[\d.]+/gu)?.map(Number) ?? [];
    if (!colour.startsWith('rgb')) throw new Error(`a colour that cannot be read: ${colour}`);
    return numbers.length === 3 ? [...numbers, 1] : numbers;
  };
  const over = (top: number[], below: number[]): number[] => {
    const alpha = top[3] ?? 1;
    return [0, 1, 2].map((at) => (top[at] ?? 0) * alpha + (below[at] ?? 0) * (1 - alpha));
  };
  /** Relative luminance as WCAG 2 defines it, 0 to 1. */
  const luminance = (colour: number[]): number => {
    const [red = 0, green = 0, blue = 0] = colour.map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const papers = new Map<Element, number[]>();
  const paperOf = (element: Element): number[] => {
    const known = papers.get(element);
    if (known) return known;
    const own = parts(getComputedStyle(element).backgroundColor);
    const below = own[3] === 1 ? own : element.parentElement ? paperOf(element.parentElement) : [255, 255, 255];
    const paper = own[3] === 0 ? below : over(own, below);
    papers.set(element, paper);
    return paper;
  };
  const faults = new Set<string>();
  const judged = new Set<Element>();
  const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) {
    const element = words.currentNode.parentElement;
    if (!element || judged.has(element) || words.currentNode.nodeValue?.trim() === '') continue;
    judged.add(element);
    // Words in a drawing have a paper of their own; what cannot be used may be faint.
    if (element.closest('svg, script, style, noscript, :disabled, [aria-disabled=true]')) continue;
    if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const paper = paperOf(element);
    const [light = 1, dark = 0] = [luminance(over(parts(style.color), paper)), luminance(paper)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (large ? 3 : 4.5)) faults.add(`${ratio.toFixed(2)}:1 ${style.color} on ${paper.map(Math.round).join(' ')}: ${element.outerHTML.slice(0, 120)}`); // prettier-ignore
  }
  return [...faults];
}

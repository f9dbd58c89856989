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

import type { Page } from 'playwright-core';

/** What stands in the focus: its words or name, a way to tell it from others, and what is wrong with how it shows. */
export interface Stop {
  /** Tag with what names it: `a 主题`, `summary 引用`. */
  name: string;
  href: string;
  wrong: string[];
}

/** Remembers how everything looks that can take the focus, so that a stop can be held against it. To be called again on each page. */
export async function rememberLooks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rest = new Map<Element, string>();
    for (const one of document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      rest.set(one, [outlineStyle, outlineWidth, boxShadow].join());
    }
    Object.assign(globalThis, { looksAtRest: rest });
  });
}

/**
 * Goes one stop on with the Tab key.
 * @returns the stop with its faults: no outline or shadow that it has not at rest, or nothing of it to be seen, off the screen or under
 * something else (WCAG 2.4.7, 2.4.11); null where the page has no further stop
 */
export async function tab(page: Page, key = 'Tab'): Promise<Stop | null> {
  await page.keyboard.press(key);
  return page.evaluate(() => {
    const one = document.activeElement;
    if (!one || one === document.body || one === document.documentElement) return null;
    const { looksAtRest } = globalThis as unknown as { looksAtRest?: Map<Element, string> };
    const words = (one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 30);
    const wrong: string[] = [];
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    const rest = looksAtRest?.get(one);
    if (rest === [outlineStyle, outlineWidth, boxShadow].join()) wrong.push('looks as without focus');
    if (outlineStyle === 'none' && boxShadow === 'none') wrong.push('no outline');
    // Some of it must be in sight: a link over two lines has two boxes.
    const seen = [...one.getClientRects()].some((box) =>
      [0.1, 0.5, 0.9].some((share) => {
        const top = document.elementFromPoint(box.left + box.width * share, box.top + box.height / 2);
        // A control may lie under its own label or legend.
        return top !== null && (one.contains(top) || top.contains(one));
      }),
    );
    if (!seen) wrong.push('not in sight');
    return { name: `${one.localName} ${words}`.trim(), href: one.getAttribute('href') ?? '', wrong };
  });
}

/**
 * Goes on with the Tab key until a stop is the wanted one.
 * @param found told each stop
 * @returns all stops on the way, the wanted one last; throws where the page ends, or the focus stays, before it
 */
export async function tabTo(page: Page, found: (stop: Stop) => boolean): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let stop = await tab(page); stop !== null; stop = await tab(page)) {
    stops.push(stop);
    if (found(stop)) return stops;
    if (stops.length > 400) throw new Error(`the focus does not come out: ${stops.slice(-3).map(({ name }) => name).join(', ')}`); // prettier-ignore
  }
  throw new Error(
    `the page ends before the stop; last were ${stops
      .slice(-3)
      .map(({ name }) => name)
      .join(', ')}`,
  );
}

/** What is wrong with some stops, in words. */
export const wrongOf = (stops: Stop[]): string[] => stops.flatMap(({ name, wrong }) => wrong.map((fault) => `${name}: ${fault}`));

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** All that the dark scheme and a phone can change of what every rule was asked before. */
const whatSchemeAndWidthChange = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

/** What axe finds in a page as it is, by id with the first elements; all rules, or those named. */
export async function violations(page: Page, only?: string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (rules) => {
    // Colours that fade into another scheme are judged when they have arrived.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await run({ resultTypes: ['violations'], preload: false, ...(rules === undefined ? {} : { runOnly: rules }) });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 160))
          .join(' | ')}`,
    );
  }, only);
}

/** The same of a page in both its forms: light and wide by every rule, dark and narrow by those that can answer otherwise. */
export async function violationsInBothForms(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1440, height: 900 });
  const wide = await violations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  const narrow = await violations(page, whatSchemeAndWidthChange);
  return [...wide, ...narrow.map((words) => `dark, narrow: ${words}`)];
}

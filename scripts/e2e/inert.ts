import type { Page } from 'playwright-core';

/**
 * Watches a page, from before its first byte, for anything that runs or would: elements and attributes that a hostile string could
 * have made, as they are put in; dialogs; the global that such a string sets.
 */
export async function watchHostile(page: Page): Promise<() => Promise<string[]>> {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    const found: string[] = [];
    Object.assign(globalThis, { hostile: found });
    const ours = (element: Element) =>
      (element instanceof HTMLScriptElement &&
        (element.src.startsWith(location.origin) || /json$/u.test(element.type) || 'fold' in element)) ||
      // the two texts that the policy names, and nothing else
      (element instanceof HTMLScriptElement && element.textContent.startsWith("if (matchMedia('(max-width: 1199px)')")) ||
      (element instanceof HTMLStyleElement && element.textContent.startsWith('@layer tokens'));
    const look = (element: Element) => {
      const runs = element.matches(
        'script, iframe, frame, object, embed, portal, applet, base:not([target]), meta[http-equiv=refresh], style, plaintext, xmp, marquee, math, foreignObject, animate, set',
      );
      const bad = [...element.attributes].some(
        ({ name, value }) =>
          // Matches onerror; does not match one of ours, as we have none.
          /^on/iu.test(name) ||
          // Matches javascript:甲 behind any blanks; does not match /plans/甲/.

          (/^(?:href|xlink:href|src|action|formaction|data)$/u.test(name) && /^[\0-\x20]*(?:javascript|vbscript|data:text)/iu.test(value)),
      );
      if ((runs && !ours(element)) || bad) found.push(element.outerHTML.slice(0, 120));
    };
    new MutationObserver((records) => {
      for (const { addedNodes, target, type } of records) {
        if (type === 'attributes' && target instanceof Element) look(target);
        for (const node of addedNodes)
          if (node instanceof Element) {
            look(node);
            for (const inner of node.querySelectorAll('*')) look(inner);
          }
      }
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return async () => {
    const { hostile, ran } = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      return { hostile: (globalThis as unknown as { hostile: string[] }).hostile, ran: 'ran' in globalThis };
    });
    return [...dialogs.map((words) => `dialog ${words}`), ...hostile, ...(ran ? ['a string ran'] : [])];
  };
}

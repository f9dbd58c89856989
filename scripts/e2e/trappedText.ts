import { expect, it } from 'vitest';
import type { Site } from './harness.ts';
import { foldRows, plainSearch } from './plainSearch.ts';
import { allHits, ask } from './searching.ts';

/** What a text may hold that means something in MDX, HTML or YAML; each must come out as these very characters. */
const traps = [
  '{process.exit(1)}与{{甲}}。',
  '<script>document.title = "hacked"</script>之后。',
  'import x from "y"。',
  'export const a = 1。',
  '---',
  '|甲|乙|。',
  '<Units>假的</Units>与<!--注释-->。',
  '*星*_线_~~波~~`码`[链](javascript:alert(1))![图](x)。',
  '# 不是标题。',
  '> 不是引文。',
  '- 不是列表。',
  '&lt;实体&amp;与反斜杠\\。',
  'www.example.com 与 https://example.com/a_b_c。',
  '“甲”--乙...丙"丁"。',
];
/** A chapter of a plan, the third, that holds them. */
export const trappedChapter = [
  '三、{章}与`码`',
  '（一）{标题}与<b>粗</b>',
  ...traps,
  '专栏2 "><img src=x onerror=alert(1)>',
  '1.${甲}。`乙`。',
].join('\n');

const bare = (words: string) => words.replace(/\s/gu, '');

/** What the site must be with that chapter in the plan zibo. */
export function trappedTextTests(served: () => Site): void {
  it('shows code, markup and scripts of a text as its characters, inert, on the plan page and on the task page', async () => {
    for (const path of ['/plans/zibo/', '/plans/zibo/3-1/']) {
      const page = await served().tab();
      await page.goto(served().url + path);
      const shown = bare(await page.locator('main').innerText());
      // punctuation beside Han is widened on purpose; everything else is as typed
      const missing = traps.filter((trap) => !shown.normalize('NFKC').includes(bare(trap).normalize('NFKC')));
      expect(missing, path).toEqual([]);
      expect(await page.title()).not.toContain('hacked');
      // scripts and links of the page's own are fine; none may come from the text
      const alive = await page
        .locator('main :is(script, img, b, [onerror], a[href^="javascript"])')
        .evaluateAll((found) =>
          found.filter((one) => one.tagName !== 'SCRIPT' || one.textContent.includes('hacked')).map((one) => one.outerHTML),
        );
      expect(alive).toEqual([]);
      await page.close();
    }
  });

  it('finds markup, code and marks of a text as its characters, and shows them so', async () => {
    const provisions = (await (await fetch(`${served().url}/data/provisions.json`)).json()) as { id: string; text: string }[];
    const rows = foldRows(provisions);
    const page = await served().tab();
    // Before its script has come the form is sent as a form is: the answer would be read off a page about to go.
    await page.goto(`${served().url}/search/`, { waitUntil: 'networkidle' });
    for (const query of [
      '<script>',
      '<b>',
      '{process.exit(1)}',
      '&lt;',
      '\\',
      '"',
      '`',
      '---',
      '![图]',
      '"><img src=x',
      'https://example.com/a_b_c',
    ]) {
      expect((await ask(page, query)).state, query).toBe('done');
      // a blank parts phrases here as everywhere
      const { hits } = plainSearch(rows, query.split(' '));
      expect(await allHits(page), query).toEqual(hits);
    }
    await ask(page, '<script>document');
    expect(await page.locator('[data-hit] mark').first().textContent()).toBe('<script>document');
    expect(await page.locator('main :is(img, script:not([type=module]))').count()).toBe(0);
  });
}

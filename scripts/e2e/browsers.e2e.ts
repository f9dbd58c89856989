import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { siteFolder } from '../serve.ts';

/**
 * Built-in functions that browsers have only since later than Chromium 105, Firefox 121 and Safari 16.4, from which on everything here works
 * (MDN's compatibility tables). Called without a fallback, each would stop a script.
 */
const tooNew = new Set([
  ...['toSorted', 'toReversed', 'toSpliced', 'groupBy', 'fromAsync', 'toWellFormed', 'isWellFormed', 'withResolvers', 'promising'],
  ...[
    'isSubsetOf',
    'isSupersetOf',
    'isDisjointFrom',
    'symmetricDifference',
    'getOrInsert',
    'getOrInsertComputed',
    'toBase64',
    'fromBase64',
  ],
  ...['checkVisibility', 'showPopover', 'hidePopover', 'togglePopover', 'startViewTransition', 'setHTML', 'setHTMLUnsafe', 'moveBefore'],
]);

/** Parts of CSS that change what a page says where a browser lacks them; those that only round off its looks may be newer. */
const tooNewInStyles = /light-dark\(|color-mix\(|@scope|@starting-style|oklch\(|:popover-open|anchor\(|if\(/u;

/** Functions on the list that a script calls or takes. */
function tooNewIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && tooNew.has(node.name.text)) found.push(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', source, ts.ScriptTarget.Latest));
  return found;
}

async function filesOf(ending: string): Promise<string[]> {
  const files = await readdir(siteFolder, { recursive: true });
  return files.filter((file) => file.endsWith(ending));
}

test('the check sees a function that is too new', () => {
  expect(tooNewIn('const a = [2, 1].toSorted(); const b = { groupBy: 1 };')).toEqual(['toSorted']);
});

test('no script calls what a browser of two years ago, or of a Chinese office, does not have', async () => {
  const scripts = await filesOf('.js');
  const found: string[] = [];
  for (const file of scripts) found.push(...tooNewIn(await readFile(join(siteFolder, file), 'utf8')).map((name) => `${file}: ${name}`));
  expect(scripts.length).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test('no sheet says with newer parts of CSS what must be seen', async () => {
  const sheets = await filesOf('.css');
  const found: string[] = [];
  for (const file of sheets) if (tooNewInStyles.test(await readFile(join(siteFolder, file), 'utf8'))) found.push(file);
  expect(sheets.length).toBeGreaterThan(5);
  expect(found).toEqual([]);
});

// @vitest-environment jsdom
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { comparison } from './comparison.fixture.ts';

const row = `<div data-exports hidden>
  <button data-export="csv">CSV</button> <button data-export="xls">Excel</button> <span role="status" data-export-status></span>
</div>`;

/** Files handed to the reader; jsdom itself saves none. */
const files: Blob[] = [];
const names: string[] = [];

beforeAll(async () => {
  document.body.innerHTML = comparison;
  document.querySelector('[data-comparison]')?.insertAdjacentHTML('beforeend', row);
  URL.createObjectURL = (file) => `blob:${files.push(file as Blob)}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  await import('./client.ts');
});
beforeEach(() => {
  files.length = 0;
  names.length = 0;
});

const button = (format: string) => document.querySelector<HTMLElement>(`[data-export=${format}]`) as HTMLElement;
const said = () => document.querySelector('[data-export-status]')?.textContent;

test('the buttons show once the script runs', () => {
  expect(document.querySelector<HTMLElement>('[data-exports]')?.hidden).toBe(false);
});

test('a press says that it works, hands over one file however often it is pressed, and says its name', async () => {
  button('csv').click();
  button('csv').click();
  expect([button('csv').textContent, button('csv').getAttribute('aria-busy')]).toEqual(['正在生成…', 'true']);
  await vi.waitFor(() => expect(said()).toMatch(/^已生成：政策对读-知识产权金融-运城、晋城-\d{4}-\d\d-\d\d\.csv$/u));
  expect([button('csv').textContent, button('csv').hasAttribute('aria-busy')]).toEqual(['CSV', false]);
  expect(names).toHaveLength(1);
  expect(await files[0]?.text()).toContain('运政发〔2024〕13号');
});

test('what fails says so, what still works and what to do, and can be pressed again', async () => {
  const failures: unknown[] = [];
  process.once('unhandledRejection', (failure) => failures.push(failure));
  button('xls').click();
  await vi.waitFor(() => expect(said()).toBe('Excel 没有生成。请再按一次；仍不成，可用 CSV，或打印本页。'));
  expect([button('xls').textContent, button('xls').hasAttribute('aria-busy')]).toEqual(['Excel', false]);
  await vi.waitFor(() => expect(failures).toEqual([expect.objectContaining({ message: expect.stringContaining('"xls"') as string })]));
  expect(names).toEqual([]);
});

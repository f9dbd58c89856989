import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { siteFolder } from '../serve.ts';
import { siteSettings } from '../siteSettings.ts';
import { readXml } from '../texts/readXml.ts';
import { akomaNtosoCheck } from '../texts/schemaCheck.ts';

const { site, base } = siteSettings();
const read = (path: string): string => readFileSync(join(siteFolder, path), 'utf8');
const plans = JSON.parse(read('data/plans.json')) as { id: string; title: string }[];
const provisions = JSON.parse(read('data/provisions.json')) as { plan: string; text: string; url: string }[];

/** Whether an absolute address is a page of the built site, and its fragment on it. */
function leadsSomewhere(address: string): boolean {
  const { origin, pathname, hash } = new URL(address);
  const file = join(siteFolder, pathname.slice(base.length), 'index.html');
  if (origin !== site || !pathname.startsWith(base) || !existsSync(file)) return false;
  return hash === '' || idsOf(file).has(decodeURIComponent(hash.slice(1)));
}

const known = new Map<string, Set<string>>();
function idsOf(file: string): Set<string> {
  const ids =
    known.get(file) ??
    new Set(
      [...readFileSync(file, 'utf8').matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) =>
        id.replaceAll('&quot;', '"').replaceAll('&#34;', '"').replaceAll('&amp;', '&'),
      ),
    );
  known.set(file, ids);
  return ids;
}

it('has the whole text of every plan in three files, linked from its page', () => {
  expect(plans).not.toEqual([]);
  for (const { id } of plans) {
    const page = read(`plans/${id}/index.html`);
    for (const format of ['txt', 'md', 'xml']) {
      const path = `plans/${id}.${format}`;
      expect(read(path).length, path).toBeGreaterThan(1000);
      expect(page.includes(`href="${base}${path}"`), `link to ${path}`).toBe(true);
    }
  }
});

it('has all words of the published provisions in the plain text', () => {
  for (const { id } of plans) {
    const text = read(`plans/${id}.txt`).replace(/\s/gu, '');
    // units in （） may stand behind the items of a 专栏, away from its heading
    const pieces = provisions.filter(({ plan }) => plan === id).flatMap((provision) => provision.text.split(/[\n\t（）〔〕]/u));
    expect(pieces.length).toBeGreaterThan(10);
    expect(
      pieces.filter((piece) => !text.includes(piece.replace(/\s/gu, ''))),
      id,
    ).toEqual([]);
  }
});

it('builds XML that is valid against the schema, whose addresses and anchors are all there', () => {
  const check = akomaNtosoCheck();
  for (const { id } of plans) {
    const xml = read(`plans/${id}.xml`);
    expect(check(xml), id).toEqual([]);
    const { find } = readXml(xml);
    const addresses = find('//akn:references/*/@href | //akn:ref/@href').map((node) => node.content);
    const own = addresses.filter((address) => !address.startsWith('/akn/'));
    expect(own.length).toBeGreaterThan(10);
    expect(
      own.filter((address) => !leadsSomewhere(address)),
      id,
    ).toEqual([]);
    const anchors = find('//akn:doc/*[not(self::akn:meta)]//@eId').map((node) => node.content);
    expect(
      anchors.filter((anchor) => anchor !== 'title' && !leadsSomewhere(`${site}${base}plans/${id}/#${anchor}`)),
      id,
    ).toEqual([]);
  }
});

it('gives addresses in Markdown that are all there, one for each provision', () => {
  for (const { id } of plans) {
    const addresses = [...read(`plans/${id}.md`).matchAll(/^[> ]*\[[^\]]+\]: (\S+)$/gmu)].map(([, address = '']) => address);
    expect(addresses.length).toBe(provisions.filter(({ plan }) => plan === id).length);
    expect(
      addresses.filter((address) => !leadsSomewhere(address)),
      id,
    ).toEqual([]);
  }
});

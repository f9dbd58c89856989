import { JSDOM } from 'jsdom';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { atomXml } from './atom.ts';
import { newsOf } from './news.ts';

const corpus = realCorpus();
const site = new URL('https://policy.example');
const feedOf = (entries = newsOf(corpus, site, (path) => `https://policy.example/site${path}`)) =>
  atomXml({
    id: 'tag:policy.example,2026:feed',
    title: '政策对读',
    author: '政策对读',
    self: 'https://policy.example/site/feed.xml',
    link: 'https://policy.example/site/',
    entries,
  });

/** RFC 3339 as RFC 4287 §3.3 wants it: 2024-08-13T00:00:00+08:00; not 2024-08-13. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:Z|[+-]\d{2}:\d{2})$/u;

describe('the feed after RFC 4287', () => {
  const xml = feedOf();
  const { document } = new JSDOM(xml, { contentType: 'application/xml' }).window;
  const all = (name: string, within: Document | Element = document) => [
    ...within.getElementsByTagNameNS('http://www.w3.org/2005/Atom', name),
  ];
  const own = (parent: Element, name: string) => [...parent.children].filter(({ localName }) => localName === name);

  it('is well-formed XML in its namespace', () => {
    const parser = new SaxesParser({ xmlns: true });
    const names = new Set<string>();
    parser.on('opentag', ({ uri }) => names.add(uri));
    parser.write(xml).close();
    expect([...names]).toEqual(['http://www.w3.org/2005/Atom']);
  });
  it('has one id, title and updated in the feed and in each entry, an author above all, and a link to itself', () => {
    const feed = document.documentElement;
    for (const element of [feed, ...all('entry')])
      for (const name of ['id', 'title', 'updated']) expect(own(element, name), name).toHaveLength(1);
    expect(own(feed, 'author')).toHaveLength(1);
    expect(own(feed, 'link').map((link) => link.getAttribute('rel'))).toEqual(['self', 'alternate']);
    for (const entry of all('entry')) expect(own(entry, 'link').map((link) => link.getAttribute('rel'))).toEqual(['alternate']);
  });
  it('dates are instants, the latest first, and the feed is as old as its latest entry', () => {
    const days = all('entry').map((entry) => own(entry, 'updated')[0]?.textContent ?? '');
    for (const day of days) expect(day).toMatch(INSTANT);
    expect(days).toEqual([...days].sort().reverse());
    expect(own(document.documentElement, 'updated')[0]?.textContent).toBe(days[0]);
  });
  it('ids are unique URIs that hold no address of a page', () => {
    const ids = all('id').map(({ textContent }) => textContent);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^tag:policy\.example,2026:[\w/.~%!'()*-]+$/u);
  });
  it('tells every plan and every erratum, at their addresses', () => {
    expect(all('entry')).toHaveLength(corpus.plans.length + corpus.plans.flatMap(({ errata }) => errata).length);
    expect(all('link').map((link) => link.getAttribute('href'))).toContain('https://policy.example/site/plans/yuncheng/2-2-1/');
  });
  it('is the same at any time, and escapes what would be markup', () => {
    expect(feedOf()).toBe(xml);
    const hostile = feedOf([
      {
        id: 'tag:a,2026:b',
        title: '</title><b>&',
        day: '2024-01-01',
        link: 'https://a.example/?a&b"',
        author: null,
        category: '文件',
        summary: '<',
      },
    ]);
    const { document: made } = new JSDOM(hostile, { contentType: 'application/xml' }).window;
    expect(made.getElementsByTagName('title')[1]?.textContent).toBe('</title><b>&');
  });
});

it('a plan without any day is not told, since the day would be made up', () => {
  const plans = corpus.plans.map((plan) => ({ ...plan, signedOn: null, publishedOn: null }));
  expect(newsOf({ ...corpus, plans }, site, String)).toEqual([]);
});

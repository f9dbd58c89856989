import { describe, expect, it } from 'vitest';
import { fold, matches, readFilter, writeFilter, type Filter, type Filtered } from './filterState.ts';

const known = { themes: ['ip-finance', 'copyright'], plans: ['yuncheng', 'yanhu', 'zibo'] };
const none: Filter = { kind: 'all', theme: null, plans: [], q: '', order: 'plans', by: 'indicator' };

describe('the address of a filter', () => {
  it('says nothing where nothing is asked for', () => {
    expect(readFilter('', known)).toEqual(none);
    expect(writeFilter(none)).toBe('');
  });

  it('carries every part there and back', () => {
    const filter: Filter = { kind: 'words', theme: 'copyright', plans: ['yanhu', 'zibo'], q: '全省 前列&<b>', order: 'first', by: 'year' };
    const address = writeFilter(filter);
    expect(address).toContain('plan=yanhu,zibo');
    expect(readFilter(address, known)).toEqual(filter);
  });

  it('ignores what it does not know, and puts plans in the order of the site, each once', () => {
    expect(readFilter('?kind=money&theme=toString&plan=zibo,mars&plan=yuncheng,zibo&order=value&by=size&x=1', known)).toEqual({
      ...none,
      plans: ['yuncheng', 'zibo'],
    });
  });

  it('keeps what belongs to others in the address, and takes back what is no longer asked for', () => {
    expect(writeFilter({ ...none, kind: 'number' }, '?scale=log&q=商标&by=plan')).toBe('?scale=log&kind=number');
    expect(writeFilter(none, '?q=商标')).toBe('');
  });
});

describe('what is shown', () => {
  const target: Filtered = { plan: 'zibo', kind: 'quantitative', theme: 'copyright', text: fold('版权 登记量达到１０．５万件') };

  it('is every target where nothing is asked for', () => expect(matches(target, none)).toBe(true));

  it.each<[Partial<Filter>, boolean]>([
    [{ kind: 'number' }, true],
    [{ kind: 'words' }, false],
    [{ theme: 'copyright' }, true],
    [{ theme: 'ip-finance' }, false],
    [{ plans: ['yuncheng', 'zibo'] }, true],
    [{ plans: ['yuncheng'] }, false],
    [{ q: '登记 量达到 10.5' }, true],
    [{ q: '登记数' }, false],
    [{ kind: 'number', q: '登记数' }, false],
  ])('with %o: %s', (part, shown) => expect(matches(target, { ...none, ...part })).toBe(shown));
});

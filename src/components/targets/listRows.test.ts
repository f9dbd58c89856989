import { describe, expect, it } from 'vitest';
import { realCorpus } from '../../lib/realCorpus.ts';
import type { PlacedTarget } from '../../schemas/target.ts';
import { gatheredAbsences, listAbsence } from './listAbsence.ts';
import { listRows, severalNames } from './listRows.ts';
import { fullValue, targetPath } from './listValue.ts';

const corpus = realCorpus();
const rows = listRows(corpus);
const unmapped = { ...corpus, targets: corpus.targets.map((target, at) => (at === 0 ? { ...target, indicator: null } : target)) };

describe('the rows of the list of targets', () => {
  it('hold every target once, under its indicator and its plan', () => {
    const held = rows.flatMap(({ key, set }) =>
      set.flatMap(({ plan, targets }) => targets.map((target) => [key, plan.id, target.id] as const)),
    );
    const wanted = corpus.targets.map(({ id, indicator, printed, plan }) => [indicator ?? printed, plan, id] as const);
    expect(held.toSorted()).toEqual(wanted.toSorted());
  });

  it('count the plans that give numbers and those that give words', () => {
    for (const { set, numbers, words } of rows) {
      expect(numbers + words).toBe(set.length);
      expect(numbers).toBe(set.filter(({ targets }) => targets.some(({ value }) => value !== null)).length);
    }
  });

  it('come by the number of plans, and know their places by theme and by first mention', () => {
    const counts = rows.map(({ set }) => set.length);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    const places = rows.map((_, at) => at);
    expect(rows.map(({ byFirst }) => byFirst).toSorted((a, b) => a - b)).toEqual(places);
    const themes = rows.toSorted((a, b) => a.byTheme - b.byTheme).map(({ theme }) => theme?.order ?? Infinity);
    expect(themes).toEqual(themes.toSorted((a, b) => a - b));
    expect(rows.find(({ byFirst }) => byFirst === 0)?.key).toBe(corpus.targets[0]?.indicator);
  });

  it('give a printed name that no indicator has a row of its own, which says that it was not compared', () => {
    const own = listRows(unmapped).find(({ indicator }) => indicator === null);
    const other = corpus.plans[1];
    expect(own?.label).toBe(unmapped.targets[0]?.printed);
    expect(own && other && listAbsence(own, other, unmapped)).toMatchObject({ short: '未对照', url: null });
    expect(own && gatheredAbsences(own, unmapped)).toEqual(['未对照：四份文件']);
  });
});

describe('names in print', () => {
  it('are said only where one plan measures by several', () => {
    const set = rows.flatMap((row) =>
      row.set.map(({ plan, targets }) => ({ at: `${row.key} ${plan.id}`, several: severalNames(targets) })),
    );
    const named = set.filter(({ several }) => several).map(({ at }) => at);
    expect(named).toContain('geographical-indications jincheng');
    expect(named).not.toContain('protection-satisfaction yanhu');
  });
});

describe('absences', () => {
  it('name every plan that has no target in a row, and none that has', () => {
    for (const row of rows) {
      const said = gatheredAbsences(row, corpus).join('；');
      const having = new Set(row.set.map(({ plan }) => plan.id));
      for (const { id, name } of corpus.plans) expect(said.includes(name), `${row.key} ${id}`).toBe(!having.has(id));
    }
  });
});

describe('values and addresses', () => {
  const of = (id: string): PlacedTarget => {
    const found = corpus.targets.find((target) => target.id === id);
    if (!found) throw new Error(`no target ${id}`);
    return found;
  };

  it.each([
    ['zibo/2-1/2', '105000件'],
    ['yuncheng/1-2/4', '1000000000元'],
    ['xinxiang/3-2/4', '110000件'],
    ['jincheng/2-3-t1/4', '50000000元'],
    ['zibo/2-1/1', '11件/万人'],
    ['yanhu/2-3-t1/2', null],
    ['yuncheng/1-2/2', null],
    ['yuncheng/1-2/5', null],
    ['yanhu/7-b14-1/1', null],
    ['yuncheng/1-2/1', null],
  ])('of %s in base units, where it is printed otherwise: %s', (id, full) => expect(fullValue(of(id))).toBe(full));

  it('lead to the page of the indicator, or to the table of all where there is none', () => {
    expect(targetPath(of('zibo/2-1/2'))).toBe('/targets/registered-trademarks/#zibo-2-1-2');
    expect(targetPath({ ...of('zibo/2-1/2'), indicator: null })).toBe('/targets/#zibo-2-1-2');
  });
});

import { describe, expect, it } from 'vitest';
import { chartRows } from '../../charts/rows.ts';
import { realCorpus } from '../../lib/realCorpus.ts';
import { gatheredAbsences, listAbsence } from './listAbsence.ts';
import { listRows, severalNames } from './listRows.ts';

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

  it('count the plans as the charts do: amounts, growth rates alone, other units alone, words alone', () => {
    for (const { set, numbers, growths, otherUnits, words } of rows) expect(numbers + growths + otherUnits + words).toBe(set.length);
    const counted = rows.find(({ key }) => key === 'registered-trademarks');
    expect(counted).toMatchObject({ numbers: 4, growths: 1, otherUnits: 0, words: 0 });
    for (const { indicator, numbers, growths } of rows) {
      if (!indicator) continue;
      const drawn = chartRows(indicator, corpus);
      expect(numbers, indicator.id).toBe(drawn.filter(({ points }) => points.length > 0).length);
      expect(growths, indicator.id).toBe(drawn.filter(({ absence }) => absence === 'growth').length);
    }
  });

  it('name no unit where what is measured has none', () => {
    expect(rows.find(({ key }) => key === 'overall-indicators')?.unit).toBe('');
    expect(rows.find(({ key }) => key === 'registered-trademarks')?.unit).toBe('件');
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

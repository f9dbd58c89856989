import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsAtMost } from '../../src/lib/planWords.ts';
import { datasets, type Datasets } from '../../src/schemas/dataset.ts';
import { withSite, type Site } from './harness.ts';

let site: Site;
let plans: Datasets['plans'];
let tasks: Datasets['tasks'];
let provisions: Datasets['provisions'];
let departments: Datasets['departments'];
let instruments: Datasets['instruments'];
let terms: Datasets['terms'];
let themes: Datasets['themes'];

/** A file of /data/, checked against its schema. */
async function data<Name extends keyof Datasets>(name: Name): Promise<Datasets[Name]> {
  const rows: unknown = await (await fetch(`${site.url}/data/${name}.json`)).json();
  return datasets[name].array().parse(rows) as Datasets[Name];
}

beforeAll(async () => {
  site = await withSite();
  [plans, tasks, provisions, departments, instruments, terms, themes] = await Promise.all([
    data('plans'),
    data('tasks'),
    data('provisions'),
    data('departments'),
    data('instruments'),
    data('terms'),
    data('themes'),
  ]);
});
afterAll(() => site.close());

/** Opens a page without scripts: what is tested here is all in the HTML. */
async function open(path: string, width = 1440): Promise<Page> {
  const page = await site.tab({ javaScriptEnabled: false, viewport: { width, height: 900 } });
  await page.goto(site.url + path);
  return page;
}

/** As {@link open}, for what has to be measured. */
async function openLive(path: string, width = 1440): Promise<Page> {
  const page = await site.tab({ viewport: { width, height: 900 } });
  await page.goto(site.url + path);
  return page;
}

const bare = (words: string) => words.replace(/\s/gu, '');
const cells = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/gu, ' ').trim())));
/** What stands in columns of plans: nothing where there are too many plans for columns. */
const inColumns = <Value>(values: Value[]): Value[] => (plans.length <= columnsAtMost ? values : []);
const namesDepartment = (task: Datasets['tasks'][number], id: string) => task.units.some(({ department }) => department === id);

test('the list of departments has the tasks of each by plan, as tasks.json has them', async () => {
  const page = await open('/departments/');
  const rows = await cells(page, '.department-table tbody tr');
  expect(rows).toHaveLength(departments.length);
  for (const { id, label } of departments) {
    const own = tasks.filter((task) => namesDepartment(task, id));
    const byPlan = plans.map((plan) => own.filter((task) => task.plan === plan.id).length);
    const lead = own.filter((task) => task.units.some((unit) => unit.department === id && unit.role === 'lead')).length;
    const numbers = [...inColumns(byPlan), byPlan.filter((count) => count > 0).length, own.length, lead];
    const row = rows.find(([name]) => name === label)?.slice(2);
    expect(
      row?.map((cell) => (/^\d+$/u.test(cell) ? Number(cell) : 0)),
      id,
    ).toEqual(numbers);
  }
});

test('each department has a page with every one of its tasks, by plan and role, and its printed names', async () => {
  const page = await open('/departments/');
  for (const { id, label } of departments) {
    await page.goto(`${site.url}/departments/${id}/`);
    expect(await page.locator('h1').textContent(), id).toBe(label);
    for (const plan of plans) {
      for (const role of ['lead', 'responsible'] as const) {
        const expected = tasks.filter((task) => {
          const units = task.units.filter(({ department }) => department === id);
          const own = units.some((unit) => unit.role === 'lead') ? 'lead' : 'responsible';
          return task.plan === plan.id && units.length > 0 && own === role;
        });
        const links = page.locator(`[data-duties=${plan.id}] [data-role=${role}] li > a.song`);
        expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), `${id} ${plan.id} ${role}`).toEqual(
          expected.map(({ url }) => url),
        );
      }
    }
    const printed = new Set(tasks.flatMap(({ units }) => units.flatMap((unit) => (unit.department === id ? [unit.name] : []))));
    expect(new Set((await cells(page, '.printed-names tbody tr')).map(([name]) => name)), id).toEqual(printed);
    expect(await page.locator(`a[href="/search/?department=${id}"]`).count(), id).toBe(1);
  }
});

test('the matrix says who leads what where, as worked out anew from tasks.json', async () => {
  // Of more plans its rows are departments, which a unit test works out.
  if (plans.length > columnsAtMost) return;
  const page = await open('/departments/');
  const labels = new Map(departments.map(({ id, label }) => [id, label]));
  const rows = page.locator('.head-matrix tbody tr');
  expect(await rows.count()).toBe(themes.length + (tasks.some((task) => task.themes.primary === null) ? 1 : 0));
  for (const [at, theme] of themes.entries()) {
    const row = await rows
      .nth(at)
      .locator('td .heads')
      .evaluateAll((all) =>
        all.map((cell) => [...cell.children].map((line) => (line.textContent ?? '').replace(/\s+/gu, ' ').trim()).sort()),
      );
    const expected = plans.map((plan) => {
      const own = tasks.filter((task) => task.plan === plan.id && task.themes.primary === theme.id);
      const counts = new Map<string, { lead: number; first: number }>();
      for (const { units } of own) {
        const leads = units.filter((unit) => unit.role === 'lead');
        for (const unit of leads.length > 0 ? leads : units.slice(0, 1)) {
          const name = labels.get(unit.department ?? '') ?? unit.name;
          const count = counts.get(name) ?? { lead: 0, first: 0 };
          count[leads.length > 0 ? 'lead' : 'first'] += 1;
          counts.set(name, count);
        }
      }
      const lines = [...counts].map(
        ([name, { lead, first }]) => `${name}${lead > 0 ? ` 牵头 ${lead}` : ''}${first > 0 ? ` 列首 ${first}` : ''}`,
      );
      const without = own.filter(({ units }) => units.length === 0).length;
      return [...lines, ...(own.length === 0 ? ['没有专门任务'] : []), ...(without > 0 ? [`${without} 项未写单位`] : [])].sort();
    });
    expect(row, theme.id).toEqual(expected);
  }
});

test('every task without a unit is listed, and no other', async () => {
  const page = await open('/departments/');
  for (const plan of plans) {
    const links = await page.locator(`[data-without=${plan.id}] li a`).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links, plan.id).toEqual(tasks.filter((task) => task.plan === plan.id && task.units.length === 0).map(({ url }) => url));
  }
});

test('a printed name with a known error keeps it, with the erratum beside it', async () => {
  const page = await open('/departments/agriculture/');
  const row = page.locator('.printed-names tr', { has: page.locator('th', { hasText: '市农村农业局' }) });
  expect(await row.innerText()).toContain('疑作 市农业农村局');
});

test('old fragments lead on: of a department to its page, of a document and of a term to its entry', async () => {
  const page = await openLive('/departments/#court');
  expect(await page.locator(':target a').first().getAttribute('href')).toBe('/departments/court/');
  for (const { id } of departments) expect(await page.locator(`[id="${id}"]`).count(), id).toBe(1);
  await page.goto(`${site.url}/instruments/`);
  const names = instruments.flatMap((entry) => entry.names.map((name) => `i-${bare(name)}`));
  const found = await page.evaluate((ids) => ids.filter((id) => document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length !== 1), names);
  expect(found).toEqual([]);
  await page.goto(`${site.url}/terms/`);
  const entries = terms.map(({ text }) => `t-${bare(text)}`);
  expect(await page.evaluate((ids) => ids.filter((id) => document.getElementById(id) === null), entries)).toEqual([]);
});

test.each(['/terms/', '/instruments/'])('every line of %s stands in the provision it links to', async (path) => {
  const page = await open(path);
  const textOf = new Map(provisions.map(({ url, text }) => [url, bare(text)]));
  const lines = await page.locator('.placed').evaluateAll((all) =>
    all.map((line) => ({
      url: line.querySelector('a')?.getAttribute('href') ?? '',
      match: line.querySelector('mark')?.textContent ?? '',
      words: [...line.querySelectorAll(':scope > :is(.song, mark)')].map((part) => part.textContent ?? '').join(''),
    })),
  );
  expect(lines.length).toBeGreaterThan(0);
  for (const { url, match, words } of lines) {
    const line = bare(words).replace(/^……|……$/gu, '');
    expect(textOf.get(url), url).toContain(line);
    expect(line, url).toContain(bare(match));
  }
});

/** Matches 入园惠企 and 双随机、一公开, of which a plain count is the whole truth; does not match 1+5, nor 果, which counts in its quotation marks only. */
const plainly = /^[\p{Script=Han}、]{3,}$/u;
const count = (term: string, text: string) => bare(text).split(term).length - 1;

test('a term that several plans use has its uses by plan, a rate, and the plan that was signed first', async () => {
  const page = await open('/terms/');
  const rows = new Map((await cells(page, '.shared-terms tbody tr')).map(([name = '', ...rest]) => [name, rest]));
  const checked = terms.map(({ text }) => text).filter((text) => plainly.test(text));
  expect(checked.length).toBeGreaterThan(20);
  /** Of each entry by its id: lines and what is said of each plan. */
  const entries = new Map(
    await page.locator('.entry').evaluateAll((all) =>
      all.map((entry): [string, { plan: string; lines: number; said: string }[]] => [
        entry.id,
        [...entry.querySelectorAll('.entry-plan')].map((group) => ({
          plan: group.querySelector('[data-plan]')?.getAttribute('data-plan') ?? '',
          lines: group.querySelectorAll('li').length,
          said: (group.querySelector('p .label')?.textContent ?? '').replace(/\s/gu, ''),
        })),
      ]),
    ),
  );
  for (const term of checked) {
    const uses = plans.map((plan) =>
      provisions.filter((one) => one.plan === plan.id).reduce((sum, { text }) => sum + count(term, text), 0),
    );
    const using = plans.filter((_, at) => (uses[at] ?? 0) > 0);
    expect(rows.has(term), term).toBe(using.length > 1);
    expect(entries.get(`t-${term}`), term).toEqual(
      using.map((plan) => {
        const lines = uses[plans.indexOf(plan)] ?? 0;
        return { plan: plan.id, lines, said: `${lines}次，每万字${((lines / plan.source.characters) * 10_000).toFixed(1)}` };
      }),
    );
    if (using.length < 2) continue;
    const [first] = using.toSorted((a, b) => (a.signedOn ?? '9').localeCompare(b.signedOn ?? '9'));
    const row = rows.get(term) ?? [];
    expect(
      row.slice(0, inColumns(plans).length).map((cell) => Number(cell.replace(/^–.*$/u, '0'))),
      term,
    ).toEqual(inColumns(uses));
    expect(row.at(-1), term).toBe(`${first?.name} ${first?.signedOn}`);
  }
});

test('terms and documents of several plans come first', async () => {
  const page = await open('/terms/');
  const sizes = (await page.locator('.entry h2 .label').allTextContents()).map((label) => Number(/(\d+) 份/u.exec(label)?.[1]));
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes).toHaveLength(terms.length);
});

test('every document stands once, under its level, with the words that decided it', async () => {
  const page = await open('/instruments/');
  for (const { title, level, levelWords } of instruments) {
    const entry = page.locator(`#level-${level ?? 'unknown'} [id="i-${bare(title)}"]`);
    expect(await entry.count(), title).toBe(1);
    const note = (await entry.locator('.instrument-note').textContent()) ?? '';
    expect(note, title).toContain(levelWords ?? '级别未判定');
  }
  expect(await page.locator('.entry').count()).toBe(instruments.length);
  for (const link of await page.locator('.levels a').all()) {
    const id = ((await link.getAttribute('href')) ?? '').slice(1);
    expect(await page.locator(`[id="${id}"] .entry`).count()).toBe(Number(await link.locator('.label').textContent()));
  }
});

test('the picture has a mark for each plan that cites a document which several cite', async () => {
  const page = await open('/instruments/');
  const shared = instruments.filter((entry) => entry.plans.length > 1);
  const expected = shared.flatMap((entry) => entry.plans).sort();
  for (const width of ['wide', 'narrow']) {
    const curves = page.locator(`#chart-instruments-figure .${width} .curve, #chart-instruments-figure .${width} .cites`);
    expect((await curves.evaluateAll((all) => all.map((curve) => curve.getAttribute('data-plan') ?? ''))).sort()).toEqual(expected);
    expect(bare((await page.locator(`#chart-instruments-figure .${width} .instrument`).allTextContents()).join(''))).toHaveLength(
      bare(shared.map(({ title }) => `《${title}》`).join('')).length,
    );
  }
  expect(await page.locator('.shared-instruments tbody tr').count()).toBe(shared.length);
});

test('bars and ticks of the timeline stand where plans.json puts them', async () => {
  const page = await openLive('/plans/');
  for (const width of ['wide', 'narrow']) {
    const drawn = await page.locator(`#chart-timeline-figure .${width} svg`).evaluate((svg) => {
      const number = (element: Element | null, name: string) => Number(element?.getAttribute(name) ?? Number.NaN);
      const years = [...svg.querySelectorAll('[data-year]')].map((line) => [number(line, 'data-year'), number(line, 'x1')]);
      const rows = [...svg.querySelectorAll('[data-plan]')].map((row) => {
        const [bar, line, tick] = ['.bar', '.open', '.signed'].map((name) => row.querySelector(name));
        return {
          plan: row.getAttribute('data-plan'),
          from: bar ? number(bar, 'x') : number(line ?? null, 'x1'),
          to: bar ? number(bar, 'x') + number(bar, 'width') : number(line ?? null, 'x2'),
          tick: number(tick ?? null, 'x1'),
        };
      });
      return { years, rows };
    });
    const [[year0 = 0, x0 = 0] = [], [year1 = 0, x1 = 0] = []] = [drawn.years[0], drawn.years.at(-1)];
    const at = (year: number) => x0 + ((x1 - x0) * (year - year0)) / (year1 - year0);
    expect(drawn.rows.map(({ plan }) => plan)).toEqual(plans.map(({ id }) => id));
    for (const [index, { id, period, signedOn }] of plans.entries()) {
      const row = drawn.rows[index];
      const begins = signedOn === null ? null : Date.UTC(Number(signedOn.slice(0, 4)), 0, 1);
      const day = begins === null ? null : Number(signedOn?.slice(0, 4)) + (Date.parse(signedOn ?? '') - begins) / 86_400_000 / 365.25;
      if (period.start !== null) expect(row?.from, id).toBeCloseTo(at(period.start), 3);
      else if (day !== null) expect(Math.abs((row?.from ?? 0) - at(day)), id).toBeLessThan(1);
      if (period.end !== null) expect(row?.to, id).toBeCloseTo(at(period.end + 1), 3);
      if (day !== null) expect(Math.abs((row?.tick ?? 0) - at(day)), id).toBeLessThan(1);
    }
  }
});

/** Pairs of texts of the visible drawing that touch one another, and texts that leave the page. */
function clashes(page: Page, figure: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const texts = [...document.querySelectorAll<SVGTextElement>(`${selector} .drawing text`)]
      .filter((text) => text.checkVisibility() && !text.matches('.mark-text'))
      .map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const pairs = texts.flatMap((a, at) =>
      texts
        .slice(at + 1)
        .filter(
          ({ box }) => a.box.left < box.right - 1 && box.left < a.box.right - 1 && a.box.top < box.bottom - 6 && box.top < a.box.bottom - 6,
        )
        .map((b) => `${a.words} × ${b.words}`),
    );
    const outside = texts.filter(({ box }) => box.left < 0 || box.right > innerWidth).map(({ words }) => `${words} leaves the page`);
    return texts.length === 0 ? ['nothing is drawn'] : [...pairs, ...outside];
  }, figure);
}

test.each([360, 390, 768, 1440])('labels of both pictures keep apart at %d px, and are no smaller than 13 px', async (width) => {
  const page = await openLive('/instruments/', width);
  for (const [path, figure] of [
    ['/instruments/', '#chart-instruments-figure'],
    ['/plans/', '#chart-timeline-figure'],
  ] as const) {
    await page.goto(site.url + path);
    expect(await clashes(page, figure), path).toEqual([]);
    expect(await page.locator(`${figure} .drawing > :visible`).count()).toBe(1);
    const scale = await page
      .locator(`${figure} .drawing > :visible svg`)
      .evaluate((svg: SVGSVGElement) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width);
    expect(13 * scale, path).toBeGreaterThan(12.4);
  }
});

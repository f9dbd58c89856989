import { describe, expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { fold } from '../search/fold.ts';
import { withoutUnits } from '../without-units.ts';
import { comparisonsOf } from './fromCorpus.ts';
import type { Entry, Picture } from './picture.ts';
import { taskPicture } from './taskPicture.ts';
import { themePicture } from './themePicture.ts';

const corpus = realCorpus();
const { plans, vocabulary, wording } = comparisonsOf(corpus);
const pictures = vocabulary.themes.map((theme) => ({ theme, picture: themePicture(theme, plans, vocabulary, wording) }));
const entries = (picture: Picture): { row: string; plan: string; entry: Entry }[] =>
  picture.rows.flatMap((row) =>
    row.lines.flatMap((line) => line.flatMap(({ plan, entries: own }) => own.map((entry) => ({ row: row.id, plan, entry })))),
  );
const squeezed = (text: string): string => text.replace(/\s/gu, '');

describe('the pictures of the 26 themes', () => {
  it('show every sentence of every task of the theme once: joined in printed order they are the task', () => {
    let tasks = 0;
    for (const { theme, picture } of pictures) {
      const said = entries(picture).flatMap(({ entry }) => (entry.kind === 'said' && entry.further === null ? [entry] : []));
      const first = (place: string): number => Number(/第 (\d+)/u.exec(place)?.[1]);
      for (const task of corpus.tasks.filter(({ themes }) => themes.primary === theme.id)) {
        const own = said.filter(({ url }) => url === task.url).sort((a, b) => first(a.place) - first(b.place));
        const heading = corpus.provision(task.id)?.title ?? '';
        const body = squeezed(withoutUnits(task.text));
        const shown = squeezed(own.map(({ text }) => text).join(''));
        const expected = shown === body ? body : body.slice(squeezed(heading).length).replace(/^。/u, '');
        expect(shown, task.id).toBe(expected);
        tasks += 1;
      }
    }
    expect(tasks).toBe(corpus.tasks.filter(({ themes }) => themes.primary !== null).length);
  });

  it('say something in every cell of every row', () => {
    for (const { picture } of pictures)
      for (const row of picture.rows)
        for (const { plan } of picture.heads) {
          const own = row.lines.flatMap((line) => line.filter((cell) => cell.plan === plan.id).flatMap((cell) => cell.entries));
          expect(own.length, `${picture.title} ${row.title} ${plan.name}`).toBeGreaterThan(0);
        }
  });

  it('give each absence a reason, and find elsewhere what it says stands elsewhere', () => {
    let searched = 0;
    for (const { picture } of pictures)
      for (const { entry } of entries(picture)) {
        if (entry.kind !== 'absent') continue;
        expect(entry.reason).not.toBe('');
        for (const { word, plan, count } of entry.searches) {
          // as the search counts that it links to: units are text too, quotation marks and blanks make no difference
          const whole = corpus.provisions.filter((one) => one.plan === plan).map(({ text }) => fold(text).folded);
          expect(
            whole.reduce((sum, text) => sum + text.split(fold(word).folded).length - 1, 0),
            `${plan} ${word}`,
          ).toBe(count);
          searched += 1;
        }
      }
    expect(searched).toBeGreaterThan(20);
  });

  it('mark as shared only what another plan has, and as own only what none has', () => {
    const texts = new Map(plans.map(({ id, tasks }) => [id, tasks.map(({ text }) => fold(text).folded)]));
    const has = (plan: string, words: string): boolean => (texts.get(plan) ?? []).some((text) => text.includes(words));
    let [shared, own] = [0, 0];
    for (const { picture } of pictures)
      for (const { plan, entry } of entries(picture)) {
        if (entry.kind !== 'said') continue;
        for (const { start, end, kind } of entry.marks) {
          const others = plans.filter(({ id }) => id !== plan);
          const words = fold(entry.text.slice(start, end)).folded;
          if (kind === 'own') {
            expect(others.filter(({ id }) => has(id, words))).toEqual([]);
            own += 1;
            continue;
          }
          // each character of it belongs to thirteen in a row that stand in another plan
          const task = fold(plans.flatMap(({ tasks }) => tasks).find(({ url }) => url === entry.url)?.text ?? '').folded;
          const at = task.indexOf(fold(entry.text).folded) + fold(entry.text.slice(0, start)).folded.length;
          for (let character = at; character < at + words.length; character += 1) {
            const runs = Array.from({ length: 13 }, (_, back) => task.slice(character - back, character - back + 13));
            expect(
              runs.some((run) => run.length === 13 && others.some(({ id }) => has(id, run))),
              `${entry.place} ${words}`,
            ).toBe(true);
          }
          shared += 1;
        }
      }
    expect(shared).toBeGreaterThan(100);
    expect(own).toBeGreaterThan(100);
  });

  it('put the sentences of Yanhu and Jincheng that are the same side by side', () => {
    const finance = pictures.find(({ theme }) => theme.id === 'ip-finance')?.picture;
    const line = finance?.rows
      .flatMap((row) => row.lines)
      .find((cells) =>
        cells.some(
          ({ plan, entries: own }) => plan === 'yanhu' && own.some((one) => one.kind === 'said' && one.text.includes('打包组合质押')),
        ),
      );
    const jincheng = line?.find(({ plan }) => plan === 'jincheng')?.entries;
    expect(jincheng?.some((one) => one.kind === 'said' && one.text.includes('打包组合质押'))).toBe(true);
  });
});

describe('the picture of a task', () => {
  it('has a row for each of its sentences, and shows every sentence of each counterpart once', () => {
    const own = plans.find(({ id }) => id === 'yuncheng');
    const task = own?.tasks.find(({ id }) => id === 'yuncheng/2-2-2');
    if (!own || !task) throw new Error('yuncheng/2-2-2 is not there');
    const picture = taskPicture(task, [own, ...plans.filter((plan) => plan !== own)], vocabulary, wording);
    expect(picture.rows.filter(({ id }) => /^s\d/u.test(id))).toHaveLength(5);
    for (const { plan } of picture.heads.slice(1)) {
      const nearest = plans.find(({ id }) => id === plan.id)?.tasks.find(({ id }) => id === task.nearest[plan.id]?.id);
      const shown = entries(picture).flatMap(({ entry, plan: of }) =>
        of === plan.id && entry.kind === 'said' ? [squeezed(entry.text)] : [],
      );
      expect(shown.join('')).toHaveLength(
        squeezed(nearest?.text ?? '').length -
          squeezed(nearest?.heading ?? '').length -
          (nearest?.text.includes(`${nearest.heading ?? ''}。`) ? 1 : 0),
      );
    }
  });

  it('says of a plan without a counterpart that it has none, in every row', () => {
    const [own, other] = [plans[0], plans[1]];
    const task = own?.tasks[0];
    if (!own || !other || !task) throw new Error('no plans');
    const lonely = { ...task, nearest: {} };
    const picture = taskPicture(lonely, [{ ...own, tasks: [lonely] }, other], vocabulary, wording);
    const said = entries(picture).filter(({ plan }) => plan === other.id);
    expect(said.every(({ entry, row }) => row === 'citation' || entry.kind === 'absent')).toBe(true);
  });
});

describe('comparisons of few plans', () => {
  it('compare one plan with nothing and mark nothing', () => {
    const [plan] = plans;
    const [theme] = vocabulary.themes;
    if (!plan || !theme) throw new Error('no plan');
    const one = themePicture(theme, [plan], vocabulary, { marks: () => [], same: () => [] });
    expect(one.heads).toHaveLength(1);
    expect(one.rows.length).toBeGreaterThan(3);
  });

  it('lead from a gap to its evidence: on /themes/, of many plans on the page of the theme', () => {
    const led = (many: number) =>
      pictures.flatMap(({ theme }) =>
        entries(themePicture(theme, plans, { ...vocabulary, plans: many }, wording)).flatMap(({ plan, entry }) =>
          entry.kind === 'absent' && entry.evidence !== null ? [{ path: entry.evidence, theme: theme.id, plan }] : [],
        ),
      );
    expect(led(5).length).toBeGreaterThan(10);
    for (const { path, theme, plan } of led(5)) expect(path).toBe(`/themes/#${theme}.${plan}`);
    for (const { path, theme, plan } of led(13)) expect(path).toBe(`/themes/${theme}/#${plan}`);
  });

  it('say of a theme that no plan has that none has it, row by row', () => {
    const nobody = { id: 'space', label: '航天', scope: '', group: '', aspects: [{ id: 'rocket', label: '火箭', words: ['火箭'] }] };
    const bare = plans.map((plan) => ({
      ...plan,
      lacking: { space: { level: 'none' as const, reason: '', quote: null, place: null, url: null } },
    }));
    const picture = themePicture(nobody, bare, vocabulary, wording);
    const rows = picture.rows.filter(({ id }) => id !== 'citation');
    expect(rows.map(({ id }) => id)).toEqual(['targets', 'tasks', 'rocket', 'units']);
    expect(entries({ ...picture, rows }).every(({ entry }) => entry.kind === 'absent')).toBe(true);
  });
});

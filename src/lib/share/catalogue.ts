import type { Plan } from '../../schemas/plan.ts';
import type { PlacedTarget } from '../../schemas/target.ts';
import type { Task } from '../../schemas/task.ts';
import type { Indicator, Theme } from '../../schemas/vocabulary.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { documentsInWords } from '../counts.ts';
import { documentsNamed, titleOf } from '../planWords.ts';
import { targetLabel } from '../targetLabel.ts';
import type { Mark, Picture } from './picture.ts';

/** Tasks up to which each has a picture of its own: one takes some 6 ms and 18 KB, so 10,989 would add a minute and 200 MB. Beyond it a task shows the picture of its plan. */
export const ownPicturesUpTo = 1000;

/** A picture of the site: where it is, what it says, and the same in words for those who do not see it. */
export interface SharedPicture {
  /** Address below the base: `/pictures/plans/yuncheng/2-2-2.png`. */
  path: string;
  alt: string;
  picture: Picture;
}

const present = (parts: readonly (string | null)[]): string[] => parts.filter((part): part is string => part !== null && part !== '');
const markOf = ({ id, mark }: Plan): Mark => ({ plan: id, text: mark });
/** 运政发〔2024〕13号　2024-08-13, as far as printed. */
const factsOf = (plan: Plan): string[] => present([plan.documentNumber, plan.signedOn]);

function planPicture(plan: Plan): SharedPicture {
  return {
    path: `/pictures/plans/${plan.id}.png`,
    alt: present([titleOf(plan), plan.issuer, ...factsOf(plan)]).join('，'),
    picture: {
      mark: markOf(plan),
      above: plan.issuer ?? plan.name,
      title: titleOf(plan),
      notes: factsOf(plan).length > 0 ? [{ text: factsOf(plan).join('　') }] : [],
    },
  };
}

function taskPicture(task: Task, plan: Plan): SharedPicture {
  return {
    path: `/pictures${task.url.replace(/\/$/u, '')}.png`,
    alt: present([titleOf(plan), plan.documentNumber, `${task.label}${task.title}`]).join('，'),
    picture: {
      mark: markOf(plan),
      above: `${plan.name}　${task.label}`,
      title: task.title,
      notes: present([titleOf(plan), factsOf(plan).join('　')]).map((text) => ({ text })),
    },
  };
}

function themePicture(theme: Theme, tasks: readonly Task[]): SharedPicture {
  const plans = new Set(tasks.map(({ plan }) => plan)).size;
  const count = tasks.length === 0 ? '没有任务' : `${documentsInWords(plans)}文件，${String(tasks.length)} 项任务`;
  return {
    path: `/pictures/themes/${theme.id}.png`,
    alt: `主题：${theme.label}，${count}`,
    picture: { mark: null, above: '主题', title: theme.label, notes: [{ text: count }, { text: theme.scope }] },
  };
}

/** Lines there is room for below a title of one line. */
const ROWS = 5;

/** Lines of plans, of many the first ones and how many follow. */
function upTo(most: number, lines: Picture['notes']): Picture['notes'] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), { text: `另有${documentsInWords(lines.length - most + 1)}文件` }];
}

/** The value as printed; a rate of growth with its sign, without which `30%` beside `21266件` would be read as a level. */
const valueOf = (target: PlacedTarget): string =>
  target.operator === 'growth' ? targetLabel(target) : (target.valuePrinted ?? '未写数值');

/** Values of an indicator as printed, a line for each plan that has some. */
function indicatorPicture(indicator: Indicator, targets: readonly PlacedTarget[], corpus: Corpus): SharedPicture {
  const lines = [...Map.groupBy(targets, ({ plan }) => plan)].map(([id, own]) => {
    const plan = corpus.plan(id);
    const values = own.map((target) => `${valueOf(target)}${target.year === null ? '' : `（${String(target.year)}年）`}`);
    return { mark: markOf(plan), text: `${plan.name}　${values.join('、')}` };
  });
  const notes = upTo(ROWS, lines);
  return {
    path: `/pictures/targets/${indicator.id}.png`,
    alt: `指标：${indicator.label}，${notes.map(({ text }) => text.replace('　', '')).join('，')}`,
    picture: { mark: null, above: '指标', title: indicator.label, notes },
  };
}

/** The picture of every page without one of its own. */
function sitePicture({ plans, tasks }: Corpus): SharedPicture {
  const named = documentsNamed(plans);
  return {
    path: '/pictures/site.png',
    alt: `政策对读，${named}逐条对读`,
    picture: {
      mark: null,
      above: `${named}，${String(tasks.length)} 项任务`,
      title: '政策对读',
      notes: upTo(
        ROWS,
        plans.map((plan) => ({ mark: markOf(plan), text: titleOf(plan) })),
      ),
    },
  };
}

/** All pictures, by the address of the page that shows them. The site's own is under `''`. */
function catalogueOf(corpus: Corpus): Map<string, SharedPicture> {
  const byPlan = new Map(corpus.plans.map((plan) => [plan.id, planPicture(plan)]));
  const byTheme = new Map<string, Task[]>(corpus.themes.map(({ id }) => [id, []]));
  for (const task of corpus.tasks)
    for (const theme of new Set([task.themes.primary, ...task.themes.secondary])) byTheme.get(theme ?? '')?.push(task);
  const byIndicator = Map.groupBy(corpus.targets, ({ indicator }) => indicator);
  const own = corpus.tasks.length <= ownPicturesUpTo;
  return new Map([
    ['', sitePicture(corpus)],
    ...[...byPlan].map(([id, picture]) => [`/plans/${id}/`, picture] as const),
    ...corpus.tasks.map((task) => {
      const plan = corpus.plan(task.plan);
      return [task.url, own ? taskPicture(task, plan) : (byPlan.get(plan.id) ?? planPicture(plan))] as const;
    }),
    ...corpus.themes.map((theme) => [`/themes/${theme.id}/`, themePicture(theme, byTheme.get(theme.id) ?? [])] as const),
    ...corpus.indicators.flatMap((indicator) => {
      const targets = byIndicator.get(indicator.id);
      return targets ? [[`/targets/${indicator.id}/`, indicatorPicture(indicator, targets, corpus)] as const] : [];
    }),
  ]);
}

const made = new WeakMap<Corpus, Map<string, SharedPicture>>();

/** The pictures of a corpus, worked out once. */
export function picturesOf(corpus: Corpus): Map<string, SharedPicture> {
  const known = made.get(corpus) ?? catalogueOf(corpus);
  made.set(corpus, known);
  return known;
}

/** The picture that a link to a page shows: its own, else that of the site. @param page address below the base: `/plans/yuncheng/`. */
export function pictureOf(page: string, corpus: Corpus): SharedPicture {
  const pictures = picturesOf(corpus);
  return pictures.get(page) ?? pictures.get('') ?? sitePicture(corpus);
}

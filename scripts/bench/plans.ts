import { readdirSync, readFileSync } from 'node:fs';
import { provisionsFromMdx } from '../../src/lib/provisions.ts';
import { sentences } from '../../src/lib/sentences.ts';
import type { Provision } from '../../src/schemas/provision.ts';
import { seededRandom } from '../search/sampleQueries.ts';
import type { SidecarPlace } from './places.ts';

/** Tasks of an invented plan, and characters of the whole of it: those of a plan in the middle of the real ones. */
const tasksOfPlan = 32;
const charactersOfPlan = 9000;
/** Tasks under 保障措施, the last chapter. */
const safeguards = 4;
const groupTitles = [
  '完善知识产权制度体系',
  '激励知识产权创造',
  '促进知识产权运用',
  '加强知识产权保护',
  '优化知识产权服务',
  '夯实知识产权基础',
];
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** What invented plans are recombined from: the sentences of the real ones. */
export interface Stock {
  tasks: readonly Provision[];
  /** Sentences of tasks, without the lists of units. */
  sentences: readonly string[];
  /** Sentences under no task, for the chapter that leads a plan in; those with a number lead to targets. */
  aims: readonly string[];
}

/** Matches the numbers of provisions in a chapter, 1-2 (一、（二）), 3; does not match notice, preface (前言). */
const numbered = /^\d/u;

/** The sentences of the plans under content/plans. */
export function realStock(): Stock {
  const provisions = readdirSync('content/plans')
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => provisionsFromMdx(readFileSync(`content/plans/${name}`, 'utf8'), name.slice(0, -'.mdx'.length)));
  const tasks = provisions.filter(({ isTask, kind, title }) => isTask && kind !== 'table' && title !== null);
  const around = provisions.filter(({ isTask, number }) => !isTask && numbered.test(number));
  return {
    tasks,
    sentences: tasks.flatMap(bodyOf).filter((each) => !isUnits(each)),
    aims: around.flatMap(bodyOf).filter((each) => each.endsWith('。')),
  };
}

/** Matches 2024 in 2024年, and 2021 and 2035 in 2021—2035; does not match 3000 in 3000件, 20 in 20%. */
const year = /(?:19|20)\d\d(?=年|\s*[-—－~]\s*(?:19|20)\d\d)|(?<=[-—－~]\s*)(?:19|20)\d\d/u;
/** Matches the years above, and 12.5 in 12.5件, 80 in 80%. */
const yearOrNumber = new RegExp(`${year.source}|\\d+(?:\\.\\d+)?`, 'gu');
/** Names of the places of the real plans. */
const realPlace = /运城|盐湖|晋城|淄博|新乡/gu;
const realProvince = /山西|山东|河南/gu;

/**
 * A plan of a place, as text: sentences of the real ones in another order, with its own names and other numbers. Its notice, chapters,
 * numbers and lists of units are printed as in the real ones, so that everything is read from it that is read from those.
 * @param seed The same seed and place give the same text.
 */
export function inventPlan(stock: Stock, place: SidecarPlace, seed: number): string {
  const random = seededRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const province = (place.province ?? '').replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区)$/u, '');
  const changed = (text: string): string =>
    text
      .replace(realPlace, place.name)
      .replace(realProvince, province)
      .replace(yearOrNumber, (printed) => (year.test(`${printed}年`) && printed.length === 4 ? printed : otherNumber(printed, random())));
  const used = new Set<Provision>();
  const newTask = (): Provision => {
    for (;;) {
      const task = pick(stock.tasks);
      if (used.has(task) && used.size < stock.tasks.length) continue;
      used.add(task);
      return task;
    }
  };
  // A sentence more than is wanted is the rule, and some tasks of the real plans are longer from the start.
  const perTask = (charactersOfPlan / tasksOfPlan) * 0.66;
  /** Title, most sentences of its own, some of others, and at the end its own list of units. */
  const taskText = (): string => {
    const task = newTask();
    const all = bodyOf(task);
    const [own, units] = [all.filter((each) => !isUnits(each)), all.filter(isUnits)];
    const body = own.filter(() => random() < 0.8);
    for (let length = body.join('').length; length < perTask; length = body.join('').length) {
      const borrowed = pick(stock.sentences);
      if (!body.includes(borrowed)) body.splice(below(body.length + 1), 0, borrowed);
    }
    return changed(`${(task.title ?? '').replace(/。$/u, '')}。${body.join('')}${units.join('')}`);
  };
  const name = `${place.fullName}国家知识产权强市建设试点城市工作方案（2024—2026年）`;
  const issuer = `${place.fullName}人民政府`;
  const month = 1 + below(12);
  const withNumbers = stock.aims.filter((each) => anyNumber.test(each));
  const groups = groupTitles.map((title, at) => ({
    title,
    tasks: Array.from({ length: Math.floor((tasksOfPlan - safeguards + at) / groupTitles.length) }, taskText),
  }));
  return [
    issuer,
    `关于印发${name}的通知`,
    `${place.mark}政发〔2024〕${String(1 + below(60))}号`,
    '各县（市、区）人民政府，市直各有关单位：',
    `现将《${name}》印发给你们，请认真贯彻落实。`,
    issuer,
    `2024年${String(month)}月${String(1 + below(28))}日`,
    '（此件公开发布）',
    name,
    '为深入贯彻落实《知识产权强国建设纲要（2021—2035年）》，结合我市实际，制定本方案。',
    '一、总体要求',
    '（一）指导思想',
    changed(Array.from({ length: 4 }, () => pick(stock.aims)).join('')),
    '（二）主要目标',
    changed(`到2026年，${Array.from({ length: 6 }, () => pick(withNumbers)).join('')}`),
    '二、重点任务',
    ...groups.flatMap(({ title, tasks }, at) => [
      `（${numerals[at] ?? ''}）${title}`,
      ...tasks.map((text, number) => `${String(number + 1)}.${text}`),
    ]),
    '三、保障措施',
    ...Array.from({ length: safeguards }, (_, at) => `（${numerals[at] ?? ''}）${taskText()}`),
    '',
  ].join('\n\n');
}

/** A number of the same look, up to half as much again or down to half. */
function otherNumber(printed: string, chance: number): string {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return Math.max(Number(printed) * (0.5 + chance), 10 ** -decimals).toFixed(decimals);
}

const bodyOf = ({ text, title }: Provision): string[] =>
  sentences(text.slice(title?.length ?? 0).replace(/^。/u, '')).map((each) => each.text.trim());

/** Matches 12 in 12件; does not match 一批. */
const anyNumber = /\d/u;
/** Matches （责任单位：市市场监管局） and （市科技局按职责分工负责）; does not match （简称“示范区”），加强知识产权保护。 */
const unitList = /^[（〔(](?:责任|牵头|配合|[^）]*负责[）〕)])/u;
const isUnits = (sentence: string): boolean => unitList.test(sentence);

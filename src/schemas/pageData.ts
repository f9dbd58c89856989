import { z } from 'astro/zod';
import { datasets } from './dataset.ts';

const url = z.string().meta({ title: '地址', description: '在本站的地址，从站点根目录起。', format: 'uri-reference' });
const share = z.number().min(0).max(1);
const plan = z.string().meta({ title: '文件', description: '文件的编号。' });

/** Some fields of a row: enough to name what it is about and lead to its own data. */
const named = {
  themes: datasets.themes.pick({ id: true, label: true, url: true }),
  departments: datasets.departments.pick({ id: true, label: true, url: true }),
  instruments: datasets.instruments.pick({ title: true, documentNumber: true, level: true }),
  tasks: datasets.tasks.pick({ id: true, plan: true, label: true, title: true, themes: true, url: true }),
};

/** The clause of another plan that comes closest to a task. */
export const similarSchema = z.object({
  task: z.string().meta({ title: '任务', description: '任务的编号。' }),
  likeness: share.meta({ title: '相近度', description: '两条用词的相近程度，0 至 1，留四位小数。' }),
  sentence: z.string().meta({ title: '最近的一句', description: '其中最相近的一句，照印。' }),
  url,
});

/** How much of a plan stands in others. */
export const shareSchema = z.object({
  plan,
  characters: z.int().meta({ title: '字数', description: '全文折叠后的字数，不计责任单位。单位：字。' }),
  elsewhere: z.int().meta({ title: '见于他处', description: '也见于其他文件的字数。单位：字。' }),
});

/** How much of one plan stands in one other. */
export const otherSchema = z.object({
  plan,
  characters: z.int().meta({ title: '同文字数', description: '也见于这份文件的字数。单位：字。' }),
  share: share.meta({ title: '比例', description: '占本文件全文的比例，0 至 1，留四位小数。' }),
  back: share.meta({ title: '反向比例', description: '这份文件的全文有多少也见于本文件，0 至 1，留四位小数。' }),
});

const chart = z.object({
  id: z.string().meta({ title: '编号', description: '图的编号，也是地址的一部分。' }),
  title: z.string().meta({ title: '题目', description: '图的题目。' }),
  page: url,
});

const table = {
  caveats: z.array(z.string()).meta({ title: '注意', description: '读图时要注意什么。' }),
  columns: z.array(z.string()).meta({ title: '表头', description: '各列的名称，文件一列除外。' }),
  rows: z
    .array(
      z.object({
        plan,
        target: z.string().nullable().meta({ title: '目标', description: '这一行所依据的目标的编号；没有的为空。' }),
        cells: z.array(z.union([z.string(), z.number(), z.null()])).meta({ title: '各格', description: '依表头的次序。' }),
      }),
    )
    .meta({ title: '各行', description: '图的数据表。' }),
};

function page<Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.object({
    kind: z.literal(kind).meta({ title: '页面种类' }),
    url,
    version: z.string().meta({ title: '版本', description: '数据的版本。' }),
    date: z.iso.date().meta({ title: '日期', description: '这一版发布的日期。' }),
    licence: z.string().meta({ title: '许可', description: '许可协议的地址。', format: 'uri' }),
    ...shape,
  });
}

const all = {
  plans: datasets.plans.array(),
  provisions: datasets.provisions.array(),
  tasks: datasets.tasks.array(),
  targets: datasets.targets.array(),
  themes: datasets.themes.array(),
  indicators: datasets.indicators.array(),
  departments: datasets.departments.array(),
  instruments: datasets.instruments.array(),
  terms: datasets.terms.array(),
  reuse: datasets.reuse.array(),
  errata: datasets.errata.array(),
  coverage: datasets.coverage.array(),
};

/**
 * What stands at the address of a page with .json, by the kind of the page. A property with the name of a file under /data/ holds
 * rows of that file, whole or some of their fields; the others are described here.
 */
export const pageSchemas = {
  home: page('home', { plans: all.plans, themes: named.themes.array(), coverage: all.coverage }),
  plans: page('plans', { plans: all.plans }),
  plan: page('plan', { plans: all.plans, provisions: all.provisions, tasks: all.tasks, targets: all.targets, errata: all.errata }),
  task: page('task', {
    plans: all.plans,
    provisions: all.provisions.meta({ description: '任务所在的各级条款，从章起，末一条是任务自己。' }),
    tasks: all.tasks,
    targets: all.targets,
    themes: named.themes.array(),
    departments: named.departments.array(),
    instruments: named.instruments.array(),
    similar: z.array(similarSchema).meta({ title: '相近条款', description: '其他文件里最相近的任务，每份文件至多一项。' }),
  }),
  themes: page('themes', { themes: all.themes, coverage: all.coverage }),
  theme: page('theme', { themes: all.themes, coverage: all.coverage, tasks: all.tasks, targets: all.targets }),
  targets: page('targets', { indicators: all.indicators, targets: all.targets }),
  indicator: page('indicator', { indicators: all.indicators, targets: all.targets }),
  ambition: page('ambition', { targets: all.targets }),
  departments: page('departments', { departments: all.departments }),
  department: page('department', { departments: all.departments, tasks: named.tasks.array() }),
  instruments: page('instruments', { instruments: all.instruments }),
  terms: page('terms', { terms: all.terms }),
  reuse: page('reuse', { shares: z.array(shareSchema).meta({ title: '各文件的同文' }), reuse: all.reuse }),
  planReuse: page('planReuse', {
    shares: z.array(shareSchema).meta({ title: '本文件的同文' }),
    others: z.array(otherSchema).meta({ title: '与各文件', description: '同文多的在前，至多 60 份。' }),
    reuse: all.reuse,
  }),
  charts: page('charts', { charts: z.array(chart).meta({ title: '各图' }) }),
  chart: page('chart', { charts: z.array(chart.extend(table)).meta({ title: '图' }) }),
  about: page('about', { errata: all.errata }),
} as const;

/** Kind of page that has data of its own. */
export type PageKind = keyof typeof pageSchemas;
/** Data of each kind of page. */
export type PageDataOf<Kind extends PageKind> = z.infer<(typeof pageSchemas)[Kind]>;
/** Data of any page. */
export type PageData = { [Kind in PageKind]: PageDataOf<Kind> }[PageKind];
/** What a page's data hold beside what all have. */
export type PageContent<Kind extends PageKind> = Omit<PageDataOf<Kind>, 'kind' | 'url' | 'version' | 'date' | 'licence'>;

/** Schemas of the rows that {@link pageSchemas} takes over with some fields only, by file. */
export const namedRows = named;

import { z } from 'astro/zod';

/** Rows that every comparison has beside those of its aspects, by the ids they have on the page. */
const otherRows = ['targets', 'tasks', 'other', 'units', 'citation', 'rest'];

/** One aspect (切面) of a theme: a row of the theme's page, where what each plan says about it stands side by side. */
export const aspectSchema = z.object({
  id: z
    .string()
    // Matches “pledge-credit”; must not match “质押” or “Pledge”.
    .regex(/^[a-z]+(-[a-z]+)*$/u)
    .refine((id) => !otherRows.includes(id), 'Another row of the page has this id.')
    .describe('Name within the theme, for example insurance.'),
  label: z.string().min(2).describe('Name shown: 风险分担与质物处置.'),
  words: z.array(z.string().min(2)).min(1).describe('Words that put a sentence in the row, as printed; a longer one counts more.'),
});

/** content/vocabulary/themes.yml: one of the 26 themes. */
export const themeSchema = z.object({
  id: z.string().describe('Address part, for example ip-finance.'),
  label: z.string().describe('Name shown: 知识产权金融.'),
  scope: z.string().describe('What a task must act on to belong.'),
  group: z
    .object({ id: z.string().describe('Id of the group: use.'), label: z.string().describe('Name shown: 运用.') })
    .describe('Group of themes: 运用.'),
  order: z.number().int().describe('Place among the 26, from 0.'),
  words: z.array(z.string()).min(1).describe('Words that place a task title or a sentence in the theme, strongest first.'),
  mentions: z
    .array(z.string())
    .default([])
    .describe(
      'Words that name the theme but also stand in sentences about others: they count for a task’s first theme, never for a further one.',
    ),
  general: z
    .boolean()
    .default(false)
    .describe('Whether the theme occurs in plans of any field, so that its words need no intellectual property beside them.'),
  aspects: z
    .array(aspectSchema)
    .min(3)
    .max(8)
    .refine((aspects) => new Set(aspects.map(({ id }) => id)).size === aspects.length, 'Two aspects of a theme have one id.')
    .refine(
      (aspects) => new Set(aspects.flatMap(({ words }) => words)).size === aspects.flatMap(({ words }) => words).length,
      'A word stands twice among the aspects of a theme.',
    )
    .describe('Rows of its page, in reading order; a sentence that has none of their words stands under 其他.'),
});

/** content/vocabulary/theme-corrections.yml: the themes of one task, set by hand where counting words cannot decide. */
export const themeCorrectionSchema = z.object({
  task: z.string().describe('Site-wide task id: yanhu/3-4.'),
  primary: z.string().nullable().describe('Theme id; null where the task belongs to none.'),
  secondary: z.array(z.string()).describe('Further theme ids, strongest first.'),
  reason: z.string().min(1).describe('Why, in Chinese, for readers.'),
  expect: z
    .array(z.string().min(2))
    .min(1)
    .describe('Words that must stand in the task, so that the correction fails when the text changes.'),
});

/** content/vocabulary/departments.yml: one department, canonical across places. */
export const departmentSchema = z.object({
  id: z.string().describe('Address part, for example market-regulation.'),
  label: z.string().describe('Canonical name without place: 市场监管部门.'),
  names: z.array(z.string()).describe('Printed names that mean it, exactly as printed; they win over cores and fields.'),
  cores: z
    .array(z.string())
    .optional()
    .describe(
      'Whole names without the place before them: 科技局 also means 市科技局 and 太原市科技局. ～ stands for a place within: ～海关.',
    ),
  fields: z.array(z.string()).optional().describe('Fields that 局, 厅, 部, 委, 办 or 部门 after them make a name of it: 民政.'),
});

/** Ids of charts beside those of the indicators, with their pages and files: /targets/ambition/, /charts/coverage.svg. */
export const otherCharts = ['ambition', 'coverage', 'timeline', 'instruments'];

/** Respects in which two targets can differ beside form and unit, in the order in which pages name them. */
export const facets = ['scope', 'period', 'level', 'province', 'year', 'baseYear', 'agreed'] as const;

/** What printed names of an indicator count: 只计地理标志商标. */
export const scopeSchema = z.object({
  label: z.string().min(2).describe('Name shown: 三类合计; two entries with one label are one scope.'),
  names: z.array(z.string()).min(1).describe('Printed names that count it, each one of the names of the indicator.'),
  words: z
    .string()
    .nullable()
    .default(null)
    .describe('Words that must stand in the provision beside the name, such as those of a footnote; null where the name says it all.'),
});

/** content/vocabulary/indicators.yml: one thing that is measured. */
export const indicatorSchema = z.object({
  id: z
    .string()
    // Matches “high-value-patents-per-10000”; must not match “有效注册商标” or “Trademarks”.
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u)
    .refine((id) => !otherCharts.includes(id), 'Another chart has this id.')
    .describe('Address part, for example registered-trademarks.'),
  label: z.string().describe('Name shown: 有效注册商标.'),
  english: z.string().min(2).describe('The name in English: Valid registered trademarks.'),
  unit: z.string().describe('Base unit.'),
  direction: z
    .enum(['higher', 'lower', 'none'])
    .describe('Which way the plans want it to go: higher 越高越好, lower 越低越好 (a place in a ranking), none 不分好坏.'),
  measure: z
    .enum(['stock', 'flow', 'ratio', 'score', 'coverage', 'rank'])
    .describe(
      'What kind of number it is: stock 存量, what there is at the end of a period (期末数); flow 流量, what happens in the course of one (一段时间发生数), meaningless without it; ratio 比率, one quantity by another (每万人口, %); score 评分; coverage 覆盖, whether all places that should be reached are; rank 位次, a place among others.',
    ),
  definition: z
    .string()
    .min(10)
    .describe('What is counted, in one Chinese sentence, from the words of the plans alone; says so where they define nothing.'),
  definedIn: z
    .string()
    .nullable()
    .default(null)
    .describe('Site-wide id of the provision where the words in “” of the definition stand; null where no plan defines it.'),
  agree: z
    .array(z.enum(facets))
    .refine((agree) => new Set(agree).size === agree.length, 'A facet stands twice.')
    .describe('Respects in which two targets must agree, beside form and unit, before their numbers may be set against each other.'),
  scopes: z
    .array(scopeSchema)
    .default([])
    .describe('What the printed names count, where they count different things; a name in none of them leaves it open.'),
  names: z.array(z.string()).min(1).describe('Printed names that mean it.'),
  theme: z.string().nullable().describe('Theme it belongs to.'),
  note: z.string().nullable().describe('What to mind when comparing, in Chinese.'),
});

/** content/vocabulary/places.yml: one place that issues a plan. */
export const placeSchema = z.object({
  id: z.string().describe('Plan id: yuncheng.'),
  name: z.string().describe('Short name shown: 运城.'),
  fullName: z.string().describe('Official name: 运城市.'),
  mark: z.string().describe('Character on the plan mark.'),
  province: z.string().nullable().describe('Province; null for a national document.'),
  level: z.enum(['national', 'province', 'prefecture', 'county']).describe('Administrative level.'),
  parent: z.string().nullable().describe('Superior place of a county-level one.'),
  order: z.number().int().describe('Place in the fixed order of the site.'),
});

/** {@link aspectSchema} as a type. */
export type Aspect = z.infer<typeof aspectSchema>;
/** {@link themeSchema} as a type. */
export type Theme = z.infer<typeof themeSchema>;
/** {@link themeCorrectionSchema} as a type. */
export type ThemeCorrection = z.infer<typeof themeCorrectionSchema>;
/** {@link departmentSchema} as a type. */
export type Department = z.infer<typeof departmentSchema>;
/** {@link indicatorSchema} as a type. */
export type Indicator = z.infer<typeof indicatorSchema>;
/** {@link placeSchema} as a type. */
export type Place = z.infer<typeof placeSchema>;

import { z } from 'astro/zod';

/** content/vocabulary/themes.yml: one of the 26 themes. */
export const themeSchema = z.object({
  id: z.string().describe('Address part, for example ip-finance.'),
  label: z.string().describe('Name shown: 知识产权金融.'),
  scope: z.string().describe('What a task must act on to belong.'),
  group: z.object({ id: z.string(), label: z.string() }).describe('Group of themes: 运用.'),
  order: z.number().int().describe('Place among the 26, from 0.'),
  words: z.array(z.string()).min(1).describe('Words that place a task title or a sentence in the theme, strongest first.'),
});

/** content/vocabulary/departments.yml: one department, canonical across places. */
export const departmentSchema = z.object({
  id: z.string().describe('Address part, for example market-regulation.'),
  label: z.string().describe('Canonical name without place: 市场监管部门.'),
  names: z.array(z.string()).min(1).describe('Every printed name that means it, exactly as printed.'),
});

/** content/vocabulary/indicators.yml: one thing that is measured. */
export const indicatorSchema = z.object({
  id: z.string().describe('Address part, for example registered-trademarks.'),
  label: z.string().describe('Name shown: 有效注册商标.'),
  unit: z.string().describe('Base unit.'),
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

/** {@link themeSchema} as a type. */
export type Theme = z.infer<typeof themeSchema>;
/** {@link departmentSchema} as a type. */
export type Department = z.infer<typeof departmentSchema>;
/** {@link indicatorSchema} as a type. */
export type Indicator = z.infer<typeof indicatorSchema>;
/** {@link placeSchema} as a type. */
export type Place = z.infer<typeof placeSchema>;

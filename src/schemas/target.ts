import { z } from 'astro/zod';

/**
 * Words that say how the value binds: 达到 → `=`, 以上/不少于 → `>=`, 超过 → `>`, 不超过/以内/前十位 → `<=`, 低于 → `<`,
 * 累计增长 → `growth`. A fall (下降18%) is `growth` below zero with a note.
 */
export const operatorSchema = z.enum(['=', '>=', '>', '<=', '<', 'growth']);

/** One promise of one plan about one indicator (design.md §6, targets.json). */
export const targetSchema = z.object({
  id: z.string().describe('Stable id, <plan>/<provision>/<running number>, for example yuncheng/1-2/3.'),
  indicator: z.string().nullable().describe('Id in content/vocabulary/indicators.yml; null while the printed name is not mapped.'),
  printed: z.string().describe('Name of what is measured, as printed.'),
  operator: operatorSchema.nullable().describe('How the value binds; null for a promise without a number.'),
  value: z.number().nullable().describe('Value in base units: 10.5万件 is 105000, 10亿元 is 1000000000, 30% is 30.'),
  unit: z
    .string()
    .nullable()
    .describe('Base unit: 件, 元, %, 件/万人, 家, 项, 人次, 平方公里, 个百分点; null where none is printed or implied.'),
  valuePrinted: z
    .string()
    .nullable()
    .describe('Number and unit as printed, for example 10.5万件; the words of a promise without a number, 位居全省前列.'),
  year: z.number().int().nullable().describe('Year by which it is due, inherited from the lead sentence or the column head where needed.'),
  baseline: z
    .object({
      value: z.number().describe('Printed starting value in base units.'),
      year: z.number().int().describe('Year of the starting value.'),
    })
    .nullable()
    .describe('Printed starting point; null where the text prints none.'),
  increment: z.number().nullable().describe('Printed 累计增加值 in base units.'),
  nature: z.enum(['预期性', '约束性']).nullable().describe('Printed 属性 of the indicator.'),
  kind: z.enum(['quantitative', 'qualitative']).describe('Whether the promise carries a number.'),
  quote: z.string().describe('The words of the plan that state it; occur verbatim in the provision.'),
  provision: z.string().describe('Provision id within the plan, for example 1-2.'),
  notes: z
    .array(z.string())
    .describe('Second mentions, conflicts, hedges (力争), 每年, 累计 and what else says how the number is meant, in Chinese.'),
});

/** {@link targetSchema} as a type. */
export type Target = z.infer<typeof targetSchema>;

/** A target as the site and targets.json carry it: with its plan and the address of its words. */
export const placedTargetSchema = targetSchema.extend({
  plan: z.string().describe('Plan id.'),
  url: z.string().describe('Address of the provision that states it.'),
});

/** {@link placedTargetSchema} as a type. */
export type PlacedTarget = z.infer<typeof placedTargetSchema>;

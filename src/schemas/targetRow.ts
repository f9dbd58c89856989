import { z } from 'astro/zod';
import { placedTargetSchema } from './target.ts';

const computedSchema = z.object({
  from: z.enum(['baseline', 'growth']).describe('Worked out from a printed baseline, or from a rate printed for several years.'),
  years: z.number().describe('Years from the baseline to the target; of a rate, the years it is printed for.'),
  increment: z.number().nullable().describe('Target less baseline, in base units; null without a baseline.'),
  perYear: z.number().nullable().describe('Increment for one year; null without a baseline.'),
  multiple: z.number().nullable().describe('Target as a multiple of the baseline; null where the baseline is 0 or either is below 0.'),
  annualGrowth: z
    .number()
    .nullable()
    .describe('Compound growth a year in %, below 0 for a fall; null where there is no multiple, or it is 0.'),
  reached: z
    .number()
    .nullable()
    .describe(
      'Share of the target that the baseline had reached, in %; null without a baseline, for a fall, and where either is below 0 or the target is 0.',
    ),
});

/** Row of targets.json: a target as the site carries it, and what follows from its words. */
export const targetRowSchema = placedTargetSchema.extend({
  provision: z.string().describe('Site-wide provision id, for example yuncheng/1-2.'),
  numberPrinted: z.number().nullable().describe('Number of valuePrinted: 10.5 of 10.5万件; null where none is printed (翻一番).'),
  unitPrinted: z
    .string()
    .nullable()
    .describe('Unit beside the number as printed: 万件 of 10.5万件, 万 of 5000万; null where none stands there.'),
  scope: z
    .string()
    .nullable()
    .describe(
      'What the printed name counts, one of the scopes of the indicator: 三类合计; null where it has none or the text does not say.',
    ),
  period: z
    .string()
    .nullable()
    .describe(
      'Time over which a flow or a rate is counted, in one spelling for each: 三年累计, 五年内, “十四五”期间, 年均, 累计, 当年 (of 年度, 每年); null where the text does not say, or none is needed.',
    ),
  verdict: z
    .enum(['comparable', 'incomparable', 'unknown', 'alone', 'words'])
    .nullable()
    .describe(
      'How it stands to targets of other plans about the same indicator: comparable with one of them, incomparable with all, unknown where the text leaves open what decides, alone where no other plan gives a number, words where it has no number; null without an indicator.',
    ),
  group: z.string().nullable().describe('Name of its class of comparable targets within the indicator: 甲; null where it is in none.'),
  comparableReason: z
    .string()
    .nullable()
    .describe('Why it may not be compared, or with whom it may, in Chinese; null without an indicator.'),
  computed: computedSchema
    .nullable()
    .describe(
      'Worked out from the printed figures by arithmetic alone, not printed in the plan (推算), to four decimals; null where nothing follows.',
    ),
  missing: z
    .array(
      z.object({
        field: z.enum(['value', 'unit', 'year', 'baseline']).describe('Field that is null.'),
        reason: z.string().describe('Why, in Chinese.'),
      }),
    )
    .describe('What the text does not print, each with the reason; nothing is put in its place.'),
});

/** {@link targetRowSchema} as a type. */
export type TargetRow = z.infer<typeof targetRowSchema>;

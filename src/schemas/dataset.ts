import { z } from 'astro/zod';
import { instrumentLevels } from '../lib/instrumentLevel.ts';
import { planSchema } from './plan.ts';
import { provisionSchema } from './provision.ts';
import { targetRowSchema } from './targetRow.ts';
import { taskSchema } from './task.ts';
import { departmentSchema, indicatorSchema, themeSchema } from './vocabulary.ts';

const url = z.string().meta({ description: 'Address on this site, from its root.', format: 'uri-reference' });
const provisionId = z.string().describe('Site-wide provision id, for example yuncheng/2-2-2.');
const place = z.object({
  provision: provisionId,
  plan: z.string().describe('Plan id.'),
  start: z.number().int().describe('First UTF-16 offset in the text of the provision.'),
  end: z.number().int().describe('Offset after the last.'),
  share: z
    .number()
    .min(0)
    .max(1)
    .describe(
      'How much of the text of the provision, responsible units aside, stands in passages that it shares with the provision of the other place; 0 to 1, by folded characters.',
    ),
});

/** Row of each file under /data/ (design.md §6). Each schema is published beside its file as JSON Schema. */
export const datasets = {
  plans: planSchema
    .pick({
      id: true,
      name: true,
      province: true,
      level: true,
      parent: true,
      title: true,
      noticeTitle: true,
      documentNumber: true,
      issuer: true,
      signedOn: true,
      publishedOn: true,
      kind: true,
      programme: true,
      supersedes: true,
    })

    .extend({
      period: planSchema.shape.period.omit({ basis: true }).describe('Years the plan covers.'),
      source: planSchema.shape.source.omit({ origin: true }).describe('The file the text was taken from.'),
      url,
    }),
  provisions: provisionSchema
    .pick({ id: true, plan: true, number: true, label: true, kind: true, title: true, text: true, isTask: true })
    .extend({ parent: provisionId.nullable().describe('Site-wide id of the provision it stands under; null at the top.'), url }),
  tasks: taskSchema,
  targets: targetRowSchema,
  themes: themeSchema.extend({ url }),
  indicators: indicatorSchema.extend({ url }),
  departments: departmentSchema.omit({ cores: true, fields: true }).extend({
    printed: z
      .array(
        z.object({
          name: z.string().describe('Name as printed, printed errors too.'),
          plans: z
            .array(
              z.object({
                plan: z.string().describe('Plan id.'),
                tasks: z.number().int().describe('Tasks of the plan that print the name.'),
              }),
            )
            .describe('Plans that print the name, in the order of the site.'),
        }),
      )
      .describe('Names the plans print for it, and for how many tasks of each; most tasks first.'),
    tasks: z
      .array(
        z.object({
          task: provisionId,
          role: z.enum(['lead', 'responsible']).describe('lead only where 牵头 is printed.'),
          name: z.string().describe('Unit as printed.'),
          from: provisionId.nullable().describe('Provision that prints it, when that is not the task; else null.'),
        }),
      )
      .describe('Tasks it is responsible for; a task that prints two of its names stands here twice.'),
    url,
  }),
  instruments: z.object({
    title: z.string().describe('Fullest title inside 《》, as printed.'),
    names: z.array(z.string()).describe('Every title it is printed with, short forms (以下简称) too.'),
    documentNumber: z.string().nullable().describe('发文字号 printed behind one of its citations; null where none is.'),
    level: z
      .enum(instrumentLevels)
      .nullable()
      .describe(
        'Level of its issuer, read by a rule from printed words only: the place or body the title begins with, else what the title is (a law, a treaty, an outline for a 强国 or 强省), else its 发文字号, else the issuer named beside a citation; null where none of these decides. A place called 市 counts as a prefecture.',
      ),
    levelWords: z.string().nullable().describe('Printed words that decided the level; null where none do.'),
    levelBasis: z.enum(['title', 'number', 'text']).nullable().describe('Where those words stand: title, 发文字号, or beside a citation.'),
    plans: z.array(z.string()).describe('Ids of the plans that cite it.'),
    provisions: z.array(provisionId).describe('Where it is cited, a place for each citation.'),
  }),
  terms: z.object({
    text: z.string().describe('Words inside “”, as printed.'),
    provisions: z.array(provisionId).describe('Where it is quoted, a place for each time.'),
  }),
  reuse: z
    .object({
      a: place.describe('The earlier place, in plan and document order.'),
      b: place.describe('The later place, of another plan.'),
      length: z.number().int().describe('Length in folded characters, 13 at least.'),
      text: z.string().describe('The shared wording, as the first place prints it.'),
    })
    .describe(
      'Two places of different plans with the same words (folded: width, white space and kind of quotation marks do not count), which could be longer on neither side. Every such pair is a row; of wording that stands in more than 12 places only the pair of each place with the first one of another plan.',
    ),
  errata: z.object({
    plan: z.string().describe('Plan id.'),
    provision: provisionId.describe('Site-wide provision id.'),
    printed: z.string().describe('Words as printed.'),
    suggested: z.string().nullable().describe('What was probably meant; null where nothing can be put in its place.'),
    reason: z.string().describe('Why it is an error.'),
    rule: z.string().nullable().describe('Rule that found it; null where a person did.'),
  }),
  coverage: z.object({
    theme: z.string().describe('Theme id.'),
    plan: z.string().describe('Plan id.'),
    level: z.enum(['task', 'action', 'mention', 'none']).describe('How far the plan goes on the theme.'),
    quantified: z.array(z.string()).describe('Ids of its targets with a number.'),
    provision: provisionId.nullable().describe('Site-wide id of the provision that shows it; null where the plan says nothing.'),
    quote: z.string().nullable().describe('Words that show it, verbatim.'),
    words: z
      .array(z.string())
      .describe('Words of the theme that stand in the quote, each once; none where a title says it in other words.'),
    tasks: z.number().int().describe('Tasks of the plan that are about the theme.'),
    actions: z.number().int().describe('Sentences of its other tasks that act on the theme.'),
    mentions: z.number().int().describe('Other sentences that name the theme, its own tasks left out.'),
  }),
} as const;

/** Name of a file under /data/. */
export type DatasetName = keyof typeof datasets;
/** Rows of every file under /data/. */
export type Datasets = { [Name in DatasetName]: z.infer<(typeof datasets)[Name]>[] };

/** Names of all files under /data/, in the order in which they are listed. */
export const datasetNames = Object.keys(datasets) as DatasetName[];

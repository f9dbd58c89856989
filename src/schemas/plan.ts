import { z } from 'astro/zod';
import { targetSchema } from './target.ts';

const date = z.iso.date();
const provision = z.string().describe('Provision id within the plan, for example 2-2-2.');

/** One printed list of responsible units and what it covers. */
export const responsibilitySchema = z.object({
  provision,
  scope: z
    .enum(['own', 'below', 'following', 'preceding'])
    .describe(
      'What it covers: the provision it stands in (own), everything under its heading or 专栏 that has no list of its own (below), or by a standing rule such as 以下各项任务均需…落实 what comes after it in the chapter (following) or stood before it (preceding).',
    ),
  covers: z.array(z.string()).describe('Ids of the tasks it is responsible for; empty where it stands under no task.'),
  quote: z.string().describe('The parenthesis, line, cell or rule as printed.'),
  units: z
    .array(
      z.object({
        name: z.string().describe('Unit as printed, for example 市市场监管局.'),
        role: z.enum(['lead', 'responsible']).describe('lead only where 牵头 is printed.'),
      }),
    )
    .describe('Units in printed order; empty where it only points to the list above (责任单位同上), which then covers its tasks.'),
  openEnded: z.boolean().describe('Whether 等 leaves the list open.'),
  leadRule: z
    .string()
    .nullable()
    .optional()
    .describe(
      'Provision whose words 列第一位者为牵头单位，下同 make the first unit of this list the lead; absent where 牵头 is in the list itself.',
    ),
});

/** Frontmatter of content/plans/<plan>.mdx: metadata and everything extracted, each value with its provision. */
export const planSchema = z.object({
  id: z.string().describe('Address part, for example yuncheng.'),
  order: z.number().int().describe('Place in the fixed order of the site.'),
  name: z.string().describe('Place, short: 运城, 盐湖区.'),
  mark: z.string().describe('Character on the plan mark: 运.'),
  province: z.string().nullable().describe('Province, for example 山西省; null for a national document.'),
  level: z.enum(['national', 'province', 'prefecture', 'county']).describe('Administrative level of the issuer.'),
  parent: z.string().nullable().describe('Superior place for a county-level plan, for example 运城市.'),
  title: z.string().describe('Title of the plan as printed, line breaks joined.'),
  noticeTitle: z.string().nullable().describe('Title of the notice that issues it; null where the text has none.'),
  documentNumber: z.string().nullable().describe('发文字号 with 〔〕; null where the text has none.'),
  issuer: z.string().nullable().describe('Signing authority as printed.'),
  addressees: z.string().nullable().describe('Whom the notice addresses, as printed.'),
  signedOn: date.nullable().describe('Date under the signature.'),
  publishedOn: date.nullable().describe('发布日期 of the page; null where the text has none.'),
  period: z
    .object({
      start: z.number().int().nullable().describe('First year; null where the text prints none.'),
      end: z.number().int().nullable().describe('Last year.'),
      basis: z
        .enum(['printed', 'definition', 'goal'])
        .describe('printed in the title, by definition (十四五 is 2021–2025), or from the goal sentence (到2026年).'),
    })
    .describe('Years the plan covers.'),
  kind: z.string().describe('Kind of document, from its title: 规划, 工作方案, 行动计划; 其他 where the title names none.'),
  programme: z.string().nullable().describe('Programme it belongs to, for example 国家知识产权强市建设试点城市.'),
  supersedes: z
    .array(
      z.object({
        title: z.string().describe('Title as printed.'),
        documentNumber: z.string().nullable().describe('发文字号 printed with it; null where none is.'),
      }),
    )
    .describe('Documents the notice repeals.'),
  source: z
    .object({
      file: z.string().describe('File in seeds/.'),
      sha256: z.string().describe('Checksum of that file.'),
      format: z.enum(['txt', 'html', 'docx', 'pdf']).describe('What that file is.'),
      encoding: z.string().nullable().describe('How its bytes encode characters; null where the format says so itself.'),
      characters: z.number().int().describe('Non-space characters of its text.'),
      origin: z.string().describe('Where the file came from, in Chinese.'),
    })
    .describe('Provenance.'),
  confirmed: z.boolean().describe('Whether a person has checked what a program filled in of its place and origin.'),
  targets: z.array(targetSchema).describe('Every target, in document order.'),
  responsibilities: z.array(responsibilitySchema).describe('Every list of responsible units, in document order.'),
  themes: z
    .array(
      z.object({
        task: provision,
        primary: z.string().nullable().describe('Theme id; null where the task holds no word of any theme.'),
        secondary: z.array(z.string()).describe('Further theme ids.'),
        words: z.array(z.string()).describe('Words of the task that decided it.'),
        secondaryWords: z
          .array(z.object({ theme: z.string(), words: z.array(z.string()) }))
          .default([])
          .describe('For each further theme the words of the task acted on.'),
        correction: z.string().nullable().default(null).describe('Why the themes were set by hand; null where words decided.'),
      }),
    )
    .describe('Themes of each task.'),
  instruments: z
    .array(
      z.object({
        title: z.string().describe('Title inside 《》, as printed.'),
        full: z
          .string()
          .nullable()
          .describe('Full title where the printed one is a short form of another cited in the plan (以下简称《纲要》).'),
        documentNumber: z.string().nullable().describe('发文字号 printed behind it.'),
        provision,
      }),
    )
    .describe('Documents cited, in document order.'),
  terms: z
    .array(z.object({ text: z.string().describe('Words inside “”, as printed.'), provision }))
    .describe('Coinages quoted, in document order.'),
  errata: z
    .array(
      z.object({
        provision,
        printed: z.string(),
        suggested: z.string().nullable(),
        reason: z.string(),
        rule: z.string().nullable().default(null).describe('Rule that found it; null where a person did.'),
      }),
    )
    .describe('Printed errors; the text itself stays as printed.'),
  dropped: z
    .array(z.object({ line: z.number().int(), column: z.number().int(), text: z.string(), reason: z.string() }))
    .describe(
      'What is no part of the plan (navigation, page numbers, a table of contents), with its place in the text of the seed and the reason.',
    ),
  cleaning: z
    .array(
      z.object({
        rule: z.string().describe('invisible, blank, width, caret or page-break.'),
        reason: z.string().describe('What it does, in Chinese.'),
        count: z.number().int().describe('How often.'),
        examples: z
          .array(z.object({ line: z.number().int(), before: z.string(), after: z.string() }))
          .describe('The first places, with the words around them; ⏎ is a line end.'),
      }),
    )
    .describe('What was changed in the look of the text, never in its words.'),
  doubts: z
    .array(z.object({ line: z.number().int(), column: z.number().int(), rule: z.string(), reason: z.string() }))
    .describe('What the conversion was not sure of.'),
});

/** {@link planSchema} as a type. */
export type Plan = z.infer<typeof planSchema>;
/** {@link responsibilitySchema} as a type. */
export type Responsibility = z.infer<typeof responsibilitySchema>;

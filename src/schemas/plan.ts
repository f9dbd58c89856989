import { z } from 'astro/zod';
import { targetSchema } from './target.ts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
const provision = z.string().describe('Provision id within the plan, for example 2-2-2.');

/** One printed list of responsible units and what it covers. */
export const responsibilitySchema = z.object({
  provision,
  covers: z.array(z.string()).describe('Ids of the tasks the list is responsible for; a list under a 专栏 covers all its items.'),
  quote: z.string().describe('The parenthesis as printed.'),
  units: z
    .array(
      z.object({
        name: z.string().describe('Unit as printed, for example 市市场监管局.'),
        role: z.enum(['lead', 'responsible']).describe('lead only where 牵头 is printed.'),
      }),
    )
    .describe('Units in printed order.'),
  openEnded: z.boolean().describe('Whether 等 leaves the list open.'),
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
  kind: z.enum(['规划', '工作方案', '其他']).describe('Kind of document, from its title.'),
  programme: z.string().nullable().describe('Programme it belongs to, for example 国家知识产权强市建设试点城市.'),
  notice: z
    .array(z.string())
    .describe('Lines of the notice that issues the plan, as printed; they stand before its title and in no provision.'),
  supersedes: z.array(z.object({ title: z.string(), documentNumber: z.string().nullable() })).describe('Documents the notice repeals.'),
  source: z
    .object({
      file: z.string().describe('File in seeds/.'),
      sha256: z.string().describe('Checksum of that file.'),
      characters: z.number().int().describe('Non-space characters of the seed.'),
      origin: z.string().describe('Where the file came from, in Chinese.'),
      format: z.enum(['txt', 'html', 'docx', 'pdf']).optional().describe('What the file is.'),
      encoding: z.string().nullable().optional().describe('How its bytes encode characters; null where the format says so itself.'),
    })
    .describe('Provenance.'),
  confirmed: z.boolean().optional().describe('Whether a person has checked what a program filled in about the source.'),
  cleaned: z
    .array(
      z.object({
        rule: z.string().describe('What was normalised.'),
        reason: z.string().describe('The same in Chinese.'),
        count: z.number().int().describe('How often.'),
        examples: z.array(z.object({ line: z.number().int(), before: z.string(), after: z.string() })),
      }),
    )
    .optional()
    .describe('What typography changed: blanks, width of punctuation, broken lines.'),
  targets: z.array(targetSchema).describe('Every target, in document order.'),
  responsibilities: z.array(responsibilitySchema).describe('Every list of responsible units, in document order.'),
  themes: z
    .array(
      z.object({
        task: provision,
        primary: z.string().nullable().describe('Theme id; null where the task holds no word of any theme.'),
        secondary: z.array(z.string()).describe('Further theme ids.'),
        words: z.array(z.string()).describe('Words of the task that decided it.'),
      }),
    )
    .describe('Themes of each task.'),
  instruments: z
    .array(z.object({ title: z.string().describe('Title inside 《》, as printed.'), provision }))
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
        rule: z.string().nullable().optional().describe('Rule that found it; null where a person did.'),
      }),
    )
    .describe('Printed errors; the text itself stays as printed.'),
  dropped: z
    .array(z.object({ line: z.number().int(), column: z.number().int().optional(), text: z.string(), reason: z.string() }))
    .describe('Page furniture removed, with line in the seed and reason.'),
  doubts: z
    .array(z.object({ line: z.number().int(), column: z.number().int(), rule: z.string(), reason: z.string() }))
    .describe('What the conversion was not sure of.'),
});

/** {@link planSchema} as a type. */
export type Plan = z.infer<typeof planSchema>;
/** {@link responsibilitySchema} as a type. */
export type Responsibility = z.infer<typeof responsibilitySchema>;

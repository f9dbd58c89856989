import { z } from 'astro/zod';

/** Kinds of provision (design.md §6). */
export const provisionKindSchema = z.enum(['chapter', 'section', 'paragraph', 'item', 'box', 'table', 'preface', 'closing']);

/** One node of a plan's outline (design.md §6, provisions.json). */
export const provisionSchema = z.object({
  id: z.string().describe('Site-wide id, <plan>/<number>.'),
  plan: z.string().describe('Plan id.'),
  number: z.string().describe('Id within the plan: 2-2-2, 5-b12-1, preface.'),
  label: z.string().describe('Printed place: 二、（二）2.; empty for preface and unnumbered leads.'),
  kind: provisionKindSchema.describe('What it is in the outline.'),
  title: z.string().nullable().describe('Its heading as printed; null where it has none.'),
  runIn: z.boolean().describe('Whether the heading runs on into the text of the same paragraph.'),
  paragraphs: z.array(z.string()).describe('Own paragraphs after the title, as printed, without units.'),
  rows: z.array(z.array(z.string())).describe('Cells of a table, row by row, head first; empty elsewhere.'),
  units: z.string().nullable().describe('Own responsible-unit parenthesis as printed.'),
  text: z.string().describe('Title, body and units as printed; white space only between title and paragraphs.'),
  parent: z.string().nullable().describe('Number of the parent within the plan.'),
  children: z.array(z.string()).describe('Numbers of the children, in order.'),
  isTask: z.boolean().describe('Whether it is a task.'),
  order: z.number().int().describe('Place in the document, from 0.'),
  url: z.string().describe('Address: its own page for a task, an anchor on the plan page otherwise.'),
});

/** {@link provisionSchema} as a type. */
export type Provision = z.infer<typeof provisionSchema>;

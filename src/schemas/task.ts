import { z } from 'astro/zod';

/** One task: a lowest-level action item (design.md §6, tasks.json). */
export const taskSchema = z.object({
  id: z.string().describe('Site-wide id, <plan>/<number>.'),
  plan: z.string().describe('Plan id.'),
  label: z.string().describe('Printed place: 二、（二）2.'),
  title: z.string().describe('Heading as printed; first sentence where the task has none.'),
  text: z.string().describe('Title, body and units as printed.'),
  units: z
    .array(
      z.object({
        name: z.string().describe('Unit as printed.'),
        department: z.string().nullable().describe('Id in content/vocabulary/departments.yml; null while the name is not mapped.'),
        role: z.enum(['lead', 'responsible']).describe('lead only where 牵头 is printed.'),
      }),
    )
    .describe('Responsible units, in printed order.'),
  openEnded: z.boolean().describe('Whether 等 leaves the list open.'),
  themes: z
    .object({
      primary: z.string().nullable().describe('Theme id; null where no word of any theme is found.'),
      secondary: z.array(z.string()).describe('Further theme ids.'),
    })
    .describe('Themes.'),
  terms: z.array(z.string()).describe('Coinages quoted in “”.'),
  instruments: z.array(z.string()).describe('Documents cited in 《》.'),
  targets: z.array(z.string()).describe('Ids of targets stated in it.'),
  url: z.string().describe('Its own page.'),
});

/** {@link taskSchema} as a type. */
export type Task = z.infer<typeof taskSchema>;

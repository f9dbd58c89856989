import { parse } from 'yaml';
import { z } from 'astro/zod';

/** Matches “yuncheng/2-2-2” and “/themes/ip-finance/”; must not match “2-2-2” nor “https://…”. */
const REFERENCE = /^(?:\/\S*|[a-z][a-z0-9-]*\/[a-z0-9-]+)$/u;

/** What had an address: a provision (yuncheng/2-2-2), or an address from the root (/themes/ip-finance/, /plans/zibo/, /terms/#t-入园惠企). */
export const referenceSchema = z
  .string()
  .regex(REFERENCE, 'expected a provision such as yuncheng/2-2-2, or an address such as /themes/ip-finance/');

/** What became of one address. */
export const moveSchema = z.strictObject({
  from: referenceSchema,
  was: z.string().optional().describe('What stood there: the heading of the old provision.'),
  to: z
    .array(referenceSchema)
    .nullable()
    .describe(
      'What it is now: one (moved, or merged where others lead there too), several (split), none (ended); null: still to be decided.',
    ),
  reason: z.string().optional().describe('Why, in Chinese, for readers; that of the change where absent.'),
});

/** Addresses that changed together: all `from` are addresses as they were before, all `to` as they are after. */
export const changeSchema = z
  .strictObject({
    date: z.iso.date().describe('Day of the change.'),
    reason: z.string().min(2).describe('Why, in Chinese, for readers.'),
    confirmed: z.boolean().default(true).describe('false while it is a proposal of npm run ingest.'),
    moved: z.array(moveSchema).min(1),
  })
  .superRefine(({ moved }, context) => {
    for (const [at, { from, to }] of moved.entries()) {
      if (moved.findIndex((one) => one.from === from) < at)
        context.addIssue({ code: 'custom', path: ['moved', at], message: `${from} stands twice in one change` });
      if (to?.length === 1 && to[0] === from) context.addIssue({ code: 'custom', path: ['moved', at], message: `${from} leads to itself` });
    }
  });

/** {@link moveSchema} as a type. */
export type Move = z.infer<typeof moveSchema>;
/** {@link changeSchema} as a type. */
export type Change = z.infer<typeof changeSchema>;

/** Where the changes are kept, from the root of the repository. */
export const CHANGES = 'content/addresses/moved.yml';

/** Reads YAML; says in which file where it is none. */
function parsed(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    throw new Error(`${CHANGES}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * The changes of content/addresses/moved.yml, oldest first. Throws with every fault and its place where one is not as the schema says,
 * stands before an older one, or waits to be confirmed although later ones follow.
 */
export function readChanges(source: string): Change[] {
  const read = z.array(changeSchema).safeParse(parsed(source) ?? []);
  if (!read.success)
    throw new Error(
      read.error.issues.map(({ path, message }) => [CHANGES, ...(path.length > 0 ? [path.join('.')] : []), message].join(': ')).join('\n'),
    );
  for (const [at, { date, confirmed }] of read.data.entries()) {
    if (!confirmed && at + 1 < read.data.length)
      throw new Error(`${CHANGES}: ${String(at)}: waits to be confirmed, and later changes follow; confirm it first`);
    if (date < (read.data[at - 1]?.date ?? ''))
      throw new Error(`${CHANGES}: ${String(at)}: ${date} stands after a later change; add new changes at the end`);
  }
  return read.data;
}

import { expect, test } from 'vitest';
import { provisionSchema } from '../schemas/provision.ts';
import { placedTargetSchema } from '../schemas/target.ts';
import { taskSchema } from '../schemas/task.ts';
import { realCorpus } from './realCorpus.ts';

const corpus = realCorpus();

test.each([
  ['provision', provisionSchema, corpus.provisions],
  ['task', taskSchema, corpus.tasks],
  ['target', placedTargetSchema, corpus.targets],
] as const)('every %s derived from the plans is as its schema says, with nothing besides', (_, schema, rows) => {
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(schema.parse(row), row.id).toEqual(row);
});

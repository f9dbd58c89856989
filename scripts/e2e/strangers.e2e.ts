import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { buildCopy, copyRepository, writeSeed } from './copy.ts';
import { withSite, type Site } from './harness.ts';
import { hostilePlan, hostilePlanTests } from './hostilePlan.ts';
import { addSixthPlan, sixthPlanTests } from './sixthPlan.ts';
import { trappedChapter, trappedTextTests } from './trappedText.ts';

/** One build, as each costs a third of a minute: with a plan more than there are, and a hostile text in the place of one of them. */
const folder = copyRepository();
const dist = join(folder, 'dist');
let site: Site;
const served = (): Site => site;

beforeAll(async () => {
  addSixthPlan(folder);
  writeSeed(folder, '003_5dc2385c5e82a20c', 'zibo', hostilePlan(trappedChapter));
  buildCopy(folder);
  site = await withSite(dist);
}, 600_000);

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

describe('with a sixth plan', () => sixthPlanTests(dist, served));
describe('with markup and code in a text', () => trappedTextTests(served));
describe('with a plan of hostile strings', () => hostilePlanTests(dist, served));

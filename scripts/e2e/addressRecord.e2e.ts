import { expect, test } from 'vitest';
import { readSite } from '../addresses/builtSite.ts';
import { judge } from '../addresses/check.ts';
import { readOurChanges, readReleased } from '../addresses/released.ts';
import { standingIn } from '../addresses/standing.ts';
import { siteFolder } from '../serve.ts';

const standIns = new Set(standingIn(siteFolder).map(({ from }) => from));
const judgement = judge(readSite(siteFolder), readReleased('.'), readOurChanges('.'), standIns);

test('every released address is there, or what became of it is told', () => {
  expect({ lost: judgement.lost, faults: judgement.faults }).toEqual({ lost: [], faults: [] });
});

test('every address of the site is recorded (npm run record-addresses), but while a plan is new', () => {
  expect(judgement.newPlans.length > 0 ? [] : judgement.unrecorded).toEqual([]);
});

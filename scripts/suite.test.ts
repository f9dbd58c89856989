import { expect, test } from 'vitest';
import { countTests } from './suite.ts';

const report = (numPassedTests: number, numFailedTests: number) => JSON.stringify({ numPassedTests, numFailedTests });

test('passed and failed tests come from the report', () => {
  expect(countTests(0, report(31, 0))).toMatchObject({ passed: 31, failed: 0 });
  expect(countTests(1, report(29, 2))).toMatchObject({ passed: 29, failed: 2 });
});

test('a bad end without a failed test is one failure', () => {
  expect(countTests(1, report(31, 0))).toMatchObject({ passed: 31, failed: 1 });
  expect(countTests(1, null)).toMatchObject({ passed: 0, failed: 1 });
});

test('a suite without a single test is a failure, not a success', () => {
  expect(countTests(0, report(0, 0))).toMatchObject({ passed: 0, failed: 1 });
});

import { expect, test } from 'vitest';
import type { Plan } from '../schemas/plan.ts';
import { citation } from './citation.ts';

const plan = {
  name: '运城',
  issuer: '运城市人民政府',
  title: '工作方案（2024-2026年）',
  documentNumber: '运政发〔2024〕13号',
  signedOn: '2024-08-13',
} as Plan;

test('a clause is cited with its place, number and date', () => {
  expect(citation(plan, '二、（二）2.')).toBe(
    '运城市人民政府. 工作方案（2024-2026年）: 运政发〔2024〕13号: 二、（二）2.[A/OL]. (2024-08-13)',
  );
});

test('an issuer the text does not print is not made up', () => {
  expect(citation({ ...plan, issuer: null })).toBe('工作方案（2024-2026年）: 运政发〔2024〕13号[A/OL]. (2024-08-13)');
});

test('a document number the text does not print is left out', () => {
  expect(citation({ ...plan, documentNumber: null })).toBe('运城市人民政府. 工作方案（2024-2026年）[A/OL]. (2024-08-13)');
});

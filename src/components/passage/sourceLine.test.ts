import { expect, it } from 'vitest';
import { sourceLine, type NamedPlace } from './sourceLine.ts';

const at = (plan: string, name: string, more: Partial<NamedPlace['source']> = {}): NamedPlace => ({
  plan,
  name,
  source: { title: `${plan}方案`, name: plan, documentNumber: `${plan}政发〔2024〕13号`, places: {}, ...more },
  url: `https://policy.example/${plan}/${name}`,
});

it('says title, number, place and address', () => {
  expect(sourceLine([at('运', '二、（二）2.')])).toBe(
    '——《运方案》（运政发〔2024〕13号）二、（二）2.，https://policy.example/运/二、（二）2.',
  );
});
it('leaves out a number that is not printed, and a title', () => {
  expect(sourceLine([at('运', '前言', { documentNumber: null })])).toBe('——《运方案》前言，https://policy.example/运/前言');
  expect(sourceLine([at('运', '前言', { documentNumber: null, title: null })])).toBe('——运前言，https://policy.example/运/前言');
});
it('names up to three places, of more the first and the last, and each plan', () => {
  expect(sourceLine([at('运', '1.'), at('运', '2.')])).toContain('）1.、2.，https://policy.example/运/1.');
  expect(sourceLine(['1.', '2.', '3.', '4.'].map((name) => at('运', name)))).toContain('）1.至4.，');
  expect(sourceLine([at('运', '1.'), at('盐', '3.')])).toMatch(/^——《运方案》.*\/1\.；《盐方案》.*\/3\.$/u);
});

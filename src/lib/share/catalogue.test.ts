import { expect, it } from 'vitest';
import { realCorpus } from '../realCorpus.ts';
import { pictureOf } from './catalogue.ts';

it('tells a rate of growth from a level, and shows every other value as printed', () => {
  const { alt } = pictureOf('/targets/registered-trademarks/', realCorpus());
  expect(alt).toContain('运城+30%（2026年）');
  expect(alt).toContain('新乡11万件以上（2026年）');
});

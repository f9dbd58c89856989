import fc from 'fast-check';
import { expect, it } from 'vitest';
import { derivePlan } from '../../src/lib/derive.ts';
import { provisionsFromMdx } from '../../src/lib/provisions.ts';
import { realCorpus } from '../../src/lib/realCorpus.ts';
import { akomaNtosoOf } from '../../src/lib/texts/akn/document.ts';
import { markdownOf } from '../../src/lib/texts/markdown.ts';
import { plainTextOf } from '../../src/lib/texts/plainText.ts';
import { bare, printedWords } from '../../src/lib/texts/printedOrder.ts';
import { readMarkdown, shown } from '../../src/lib/texts/readMarkdown.ts';
import { readingOf } from '../../src/lib/texts/reading.ts';
import { addressOf } from '../../src/lib/texts/samples.ts';
import { unitsLastIn } from '../../src/lib/texts/unitsLast.ts';
import { convert } from '../read/convert.ts';
import { anyDocument } from '../read/generated.ts';
import { planToMdx } from '../read/mdx.ts';
import { sampleDocument } from '../read/samples.ts';
import { readVocabulary } from '../read/vocabulary.ts';
import { readXml } from './readXml.ts';
import { akomaNtosoCheck } from './schemaCheck.ts';

const corpus = realCorpus();
const check = akomaNtosoCheck();
const vocabulary = readVocabulary(process.cwd());

it('gives valid XML, plain text and CommonMark with every word in its order for any document at all', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyDocument, (text) => {
      const seed = { plan: 'zibo', origin: '试', sha256: '', file: 'sample.txt', document: sampleDocument(text) };
      const { plan, roots } = convert(seed, vocabulary);
      const mdx = planToMdx(plan, roots);
      const { provisions, tasks } = derivePlan(plan, provisionsFromMdx(mdx, plan.id), vocabulary.departments);
      const reading = readingOf(plan, provisions, unitsLastIn(mdx));
      const xml = akomaNtosoOf({ reading, corpus: { ...corpus, task: (id) => tasks.find((task) => task.id === id) }, addressOf });
      const words = printedWords(mdx, plan.title);
      expect(check(xml)).toEqual([]);
      expect(bare(readXml(xml).text)).toBe(words);
      const plain = plainTextOf(reading, addressOf('/plans/zibo/'));
      expect(bare(plain)).toContain(words);
      expect(bare(shown(readMarkdown(markdownOf(reading, addressOf))))).toBe(words);
    }),
    { numRuns: 60 },
  );
});

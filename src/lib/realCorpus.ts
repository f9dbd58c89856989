import { departmentSchema, indicatorSchema, themeSchema } from '../schemas/vocabulary.ts';
import { assembleCorpus, type Corpus } from './assembleCorpus.ts';
import { readPlanFiles } from './planFiles.ts';
import { readVocabularyFile } from './vocabularyFile.ts';

/** The plans under content/plans as the site has them, without Astro. */
export function realCorpus(): Corpus {
  const departments = readVocabularyFile('departments', departmentSchema);
  const files = readPlanFiles(departments);
  return assembleCorpus({
    plans: files.map(({ plan }) => plan),
    provisions: files.flatMap(({ provisions }) => provisions),
    tasks: files.flatMap(({ tasks }) => tasks),
    targets: files.flatMap(({ targets }) => targets),
    themes: readVocabularyFile('themes', themeSchema),
    indicators: readVocabularyFile('indicators', indicatorSchema),
    departments,
  });
}

import type { Corpus } from '../../lib/assembleCorpus.ts';
import type { PageContent } from '../../schemas/pageData.ts';
import { dataSet } from '../dataFile.ts';
import { rowIndex } from './rowIndex.ts';

/** /index.json: the plans and the matrix of themes. */
export function homePage(corpus: Corpus): PageContent<'home'> {
  const { themeNamed } = rowIndex(corpus);
  return { plans: dataSet('plans', corpus).rows, themes: [...themeNamed.values()], coverage: dataSet('coverage', corpus).rows };
}

/** /themes.json: the themes and the matrix. */
export function themesPage(corpus: Corpus): PageContent<'themes'> {
  return { themes: dataSet('themes', corpus).rows, coverage: dataSet('coverage', corpus).rows };
}

/** /themes/<theme>.json: a theme, how far each plan goes on it, its tasks and the targets with a number. */
export function themePage(corpus: Corpus, id: string): PageContent<'theme'> {
  const { theme, coverageOf, tasksAbout, targetsIn } = rowIndex(corpus);
  const coverage = coverageOf.get(id) ?? [];
  // The id of a target is that of its provision and a running number.
  const target = (one: string) => targetsIn.get(one.slice(0, one.lastIndexOf('/')))?.find((row) => row.id === one) ?? [];
  return {
    themes: [theme.get(id)].filter((row) => row !== undefined),
    coverage,
    tasks: tasksAbout.get(id) ?? [],
    targets: coverage.flatMap(({ quantified }) => quantified.flatMap(target)),
  };
}

/** /departments.json: all departments. */
export function departmentsPage(corpus: Corpus): PageContent<'departments'> {
  return { departments: dataSet('departments', corpus).rows };
}

/** /departments/<department>.json: a department and the tasks it is responsible for, without their text: a department has hundreds. */
export function departmentPage(corpus: Corpus, id: string): PageContent<'department'> {
  const { department, taskNamed } = rowIndex(corpus);
  const own = department.get(id);
  const tasks = new Set(own?.tasks.map((duty) => duty.task));
  return { departments: own ? [own] : [], tasks: [...tasks].flatMap((one) => taskNamed.get(one) ?? []) };
}

/** /instruments.json: all documents cited. */
export function instrumentsPage(corpus: Corpus): PageContent<'instruments'> {
  return { instruments: dataSet('instruments', corpus).rows };
}

/** /terms.json: all coinages. */
export function termsPage(corpus: Corpus): PageContent<'terms'> {
  return { terms: dataSet('terms', corpus).rows };
}

/** /about.json: the errata it lists. */
export function aboutPage(corpus: Corpus): PageContent<'about'> {
  return { errata: dataSet('errata', corpus).rows };
}

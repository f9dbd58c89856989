import { chartCatalogue } from '../../charts/catalogue.ts';
import type { Corpus } from '../../lib/assembleCorpus.ts';
import { pageSchemas, type PageContent, type PageData, type PageKind } from '../../schemas/pageData.ts';
import { dataSet } from '../dataFile.ts';
import { dataLicence } from '../licence.ts';
import { release } from '../release.ts';
import { chartPage, chartsPage } from './chartPages.ts';
import { aboutPage, departmentPage, departmentsPage, homePage, instrumentsPage, termsPage, themePage, themesPage } from './indexPages.ts';
import { planPage, plansPage, taskPage } from './planPages.ts';
import { planReusePage, reusePage } from './reusePages.ts';
import { rowIndex } from './rowIndex.ts';
import { ambitionPage, indicatorPage, targetsPage } from './targetPages.ts';

type Entry = [url: string, make: () => PageData];

function entry<Kind extends PageKind>(kind: Kind, url: string, content: () => PageContent<Kind>): Entry {
  const { version, date } = release();
  // Parsed, so that rows that are taken over in part lose the rest, and what goes out is what the schema says.
  return [url, () => pageSchemas[kind].parse({ kind, url, version, date, licence: dataLicence.path, ...content() })];
}

function entries(corpus: Corpus): Entry[] {
  const { targetsAbout } = rowIndex(corpus);
  const rows = {
    plans: dataSet('plans', corpus).rows,
    tasks: dataSet('tasks', corpus).rows,
    themes: dataSet('themes', corpus).rows,
    departments: dataSet('departments', corpus).rows,
    indicators: dataSet('indicators', corpus).rows.filter(({ id }) => targetsAbout.has(id)),
  };
  return [
    entry('home', '/', () => homePage(corpus)),
    entry('plans', '/plans/', () => plansPage(corpus)),
    ...rows.plans.map(({ id, url }) => entry('plan', url, () => planPage(corpus, id))),
    ...rows.tasks.map(({ id, url }) => entry('task', url, () => taskPage(corpus, id))),
    entry('themes', '/themes/', () => themesPage(corpus)),
    ...rows.themes.map(({ id, url }) => entry('theme', url, () => themePage(corpus, id))),
    entry('targets', '/targets/', () => targetsPage(corpus)),
    ...rows.indicators.map(({ id, url }) => entry('indicator', url, () => indicatorPage(corpus, id))),
    entry('ambition', '/targets/ambition/', () => ambitionPage(corpus)),
    entry('departments', '/departments/', () => departmentsPage(corpus)),
    ...rows.departments.map(({ id, url }) => entry('department', url, () => departmentPage(corpus, id))),
    entry('instruments', '/instruments/', () => instrumentsPage(corpus)),
    entry('terms', '/terms/', () => termsPage(corpus)),
    entry('reuse', '/reuse/', () => reusePage(corpus)),
    ...rows.plans.map(({ id }) => entry('planReuse', `/reuse/${id}/`, () => planReusePage(corpus, id))),
    entry('charts', '/charts/', () => chartsPage(corpus)),
    ...chartCatalogue(corpus).map(({ id }) => entry('chart', `/charts/${id}/`, () => chartPage(corpus, id))),
    entry('about', '/about/', () => aboutPage(corpus)),
  ];
}

const made = new WeakMap<Corpus, ReadonlyMap<string, () => PageData>>();

/** What makes the data of each page that has some, by the address of the page from the root of the site. Listed once per corpus. */
export function pageData(corpus: Corpus): ReadonlyMap<string, () => PageData> {
  const ready = made.get(corpus) ?? new Map(entries(corpus));
  made.set(corpus, ready);
  return ready;
}

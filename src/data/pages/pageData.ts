import { chartCatalogue } from '../../charts/catalogue.ts';
import type { Corpus } from '../../lib/assembleCorpus.ts';
import { dutiesOf } from '../../lib/departmentDuties.ts';
import type { PageContent, PageData, PageDataOf, PageKind } from '../../schemas/pageData.ts';
import { dataLicence } from '../licence.ts';
import { release } from '../release.ts';
import { chartPage, chartsPage } from './chartPages.ts';
import { aboutPage, departmentPage, departmentsPage, homePage, instrumentsPage, termsPage, themePage, themesPage } from './indexPages.ts';
import { planPage, plansPage, taskPage } from './planPages.ts';
import { planReusePage, reusePage } from './reusePages.ts';
import { ambitionPage, indicatorPage, targetsPage } from './targetPages.ts';

type Entry = [url: string, make: () => PageData];

function entry<Kind extends PageKind>(kind: Kind, url: string, content: () => PageContent<Kind>): Entry {
  const { version, date } = release();
  // Rows were held to their schema when they were made. That nothing else goes out is held by the test.
  return [url, () => ({ kind, url, version, date, licence: dataLicence.path, ...content() }) as PageDataOf<Kind>];
}

/** Which pages have data, without working any out: every page asks whether it has some. */
function entries(corpus: Corpus): Entry[] {
  const measured = new Set(corpus.targets.map(({ indicator }) => indicator));
  const responsible = dutiesOf(corpus.tasks);
  return [
    entry('home', '/', () => homePage(corpus)),
    entry('plans', '/plans/', () => plansPage(corpus)),
    ...corpus.plans.map(({ id }) => entry('plan', `/plans/${id}/`, () => planPage(corpus, id))),
    ...corpus.tasks.map(({ id, url }) => entry('task', url, () => taskPage(corpus, id))),
    entry('themes', '/themes/', () => themesPage(corpus)),
    ...corpus.themes.map(({ id }) => entry('theme', `/themes/${id}/`, () => themePage(corpus, id))),
    entry('targets', '/targets/', () => targetsPage(corpus)),
    ...corpus.indicators
      .filter(({ id }) => measured.has(id))
      .map(({ id }) => entry('indicator', `/targets/${id}/`, () => indicatorPage(corpus, id))),
    entry('ambition', '/targets/ambition/', () => ambitionPage(corpus)),
    entry('departments', '/departments/', () => departmentsPage(corpus)),
    ...corpus.departments
      .filter(({ id }) => responsible.has(id))
      .map(({ id }) => entry('department', `/departments/${id}/`, () => departmentPage(corpus, id))),
    entry('instruments', '/instruments/', () => instrumentsPage(corpus)),
    entry('terms', '/terms/', () => termsPage(corpus)),
    entry('reuse', '/reuse/', () => reusePage(corpus)),
    ...corpus.plans.map(({ id }) => entry('planReuse', `/reuse/${id}/`, () => planReusePage(corpus, id))),
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

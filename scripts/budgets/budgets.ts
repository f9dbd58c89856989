/** What one kind of page may weigh, in bytes on the way (1 KB = 1000 bytes). */
export interface PageBudget {
  /** Addresses of the kind: `*` stands for one segment. The first in the list that fits a page is its kind. */
  pages: string;
  /** All that a browser fetches for it before its reader touches anything. */
  all: number;
  /** Of these, scripts. */
  scripts: number;
  /**
   * By so much more for each plan beyond five: a row, a column or a name, up to {@link anyPage}. 0, or left out, where the number of plans
   * is no matter.
   */
  eachPlan?: number;
  /** Why it may be so heavy. */
  reason: string;
}

/** What a script that is fetched on demand may weigh, with all it imports. */
export interface BundleBudget {
  /** Its name before the bundler's digest. */
  bundle: string;
  bytes: number;
  reason: string;
}

/*
 * The budgets, all of them, checked by `npm test` after the build. Not by a tool that weighs bundles, such as size-limit: a reader pays for
 * a page, in which the words weigh most, and a small shared file on every page costs more than a large one that hardly anyone fetches.
 *
 * Plans, tasks and themes are what readers come for, often from a link and on a phone: their limits are set by what such a visit may
 * cost. The others have what they weigh now and a tenth of air. A budget is raised only with a reason in CHANGELOG.md.
 */

/** Script of a page on which one reads: the search box, copying, citing, what fetches the rest when it is wanted. */
const reading = 4_000;
/** Script of a page with nothing besides: the search box, citing, what fetches the rest. */
const plain = 2_100;

/** However many the plans, no page may be heavier: measured at 333 plans, the matrix is the heaviest with 131 KB. */
export const anyPage = 135_000;

export const pageBudgets: readonly PageBudget[] = [
  { pages: '/plans/*/*/', all: 20_000, scripts: reading, reason: 'a task: two round trips of a slow line, and most visits' },
  { pages: '/plans/*/', all: 38_000, scripts: reading, reason: 'the whole text of a plan of some 12,000 characters' },
  { pages: '/themes/*/', all: 28_000, scripts: reading, eachPlan: 3_000, reason: 'the clauses of each plan, side by side' },
  { pages: '/', all: 36_000, scripts: 2_900, eachPlan: 300, reason: 'the plans, the matrix of themes and plans, two charts' },
  {
    pages: '/plans/',
    all: 18_500,
    scripts: 3_500,
    eachPlan: 300,
    reason: 'a row for each plan and the chart of their years; of many a filter',
  },
  { pages: '/themes/', all: 37_500, scripts: 2_900, eachPlan: 4_500, reason: 'a cell with its evidence for each theme and plan' },
  {
    pages: '/compare/',
    all: 33_000,
    scripts: 8_700,
    eachPlan: 60,
    reason: 'the choice, and the words of all themes; what compares comes with the plans chosen',
  },
  { pages: '/reuse/', all: 20_000, scripts: plain, eachPlan: 600, reason: 'the matrix of plans and plans, of many a list by province' },
  { pages: '/reuse/*/', all: 21_000, scripts: plain, eachPlan: 1_000, reason: 'the passages that a plan shares with each other' },
  {
    pages: '/departments/',
    all: 17_500,
    scripts: plain,
    eachPlan: 300,
    reason: 'the departments, and in how many tasks each plan names them',
  },
  { pages: '/departments/*/', all: 17_000, scripts: plain, eachPlan: 900, reason: 'the tasks of a department, plan by plan' },
  {
    pages: '/targets/',
    all: 47_000,
    scripts: 5_800,
    eachPlan: 7_000,
    reason: 'every target with its sentence, and the script that filters them',
  },
  { pages: '/targets/ambition/', all: 27_000, scripts: 2_900, eachPlan: 300, reason: 'the chart of ambitions and its table' },
  { pages: '/targets/*/', all: 27_000, scripts: 2_900, eachPlan: 1_300, reason: 'an indicator: chart, table, sentences' },
  { pages: '/charts/', all: 12_500, scripts: plain, reason: 'the names of all charts' },
  { pages: '/charts/*/', all: 23_000, scripts: plain, eachPlan: 900, reason: 'a chart alone with its table' },
  { pages: '/instruments/', all: 23_500, scripts: 2_900, eachPlan: 1_500, reason: 'every cited document, and who cites it where' },
  { pages: '/terms/', all: 29_000, scripts: plain, eachPlan: 2_500, reason: 'every coinage with all its occurrences' },
  { pages: '/search/', all: 17_000, scripts: 2_900, eachPlan: 60, reason: 'the box; what finds comes with the first letter' },
  { pages: '/data/', all: 18_000, scripts: 2_500, eachPlan: 60, reason: 'all downloads' },
  { pages: '/data/*/', all: 15_000, scripts: plain, reason: 'the dictionary of a data set' },
  { pages: '/about/', all: 15_000, scripts: plain, eachPlan: 60, reason: 'method and limits in words' },
  { pages: '/licences/', all: 20_000, scripts: plain, reason: 'the packages that reach readers, and their terms' },
  { pages: '/offline/', all: 15_000, scripts: 5_200, reason: 'what is kept offline, and the script that ends it' },
  { pages: '/404.html', all: 10_500, scripts: plain, reason: 'an address that is not there' },
];

export const bundleBudgets: readonly BundleBudget[] = [
  {
    bundle: 'client',
    bytes: 13_900,
    reason: 'the search: query, postings, results; with Pagefind and its index it is held by cost.e2e.ts',
  },
  { bundle: 'comforts', bytes: 14_800, reason: 'keys, filters and suggestions of the search, after its first answer' },
  { bundle: 'gramIndex', bytes: 17_500, reason: 'the search among hundreds of plans: finds by strings of one to eight characters' },
  { bundle: 'loosePhrases', bytes: 4_800, reason: 'finds phrases with other punctuation between, where nothing else is found' },
  { bundle: 'manyPlans', bytes: 14_600, reason: 'shows results of many plans part by part' },
  { bundle: 'offers', bytes: 16_600, reason: 'what the search offers where it finds nothing' },
  { bundle: 'concordance', bytes: 24_000, reason: 'lines of the concordance, sorted and counted' },
  { bundle: 'traditional', bytes: 1_300, reason: 'asks whether a query has traditional characters' },
  { bundle: 'traditionalTable', bytes: 26_500, reason: 'what they are in simplified ones, for those who type them' },
  { bundle: 'marks', bytes: 3_750, reason: 'marks the words that a link names' },
  { bundle: 'drawing', bytes: 18_500, reason: 'aligns and draws a comparison, beside the plans it is made of' },
  { bundle: 'passages', bytes: 7_800, reason: 'copies and links a passage, once words are selected' },
  { bundle: 'citing', bytes: 1_300, reason: 'dates a citation and copies it' },
  { bundle: 'citeSeen', bytes: 5_500, reason: 'cites a comparison as it is seen' },
  { bundle: 'citeRow', bytes: 1_400, reason: 'copies a row with its source' },
  { bundle: 'figure', bytes: 5_400, reason: 'tips, scales and files of a chart' },
  { bundle: 'exporting', bytes: 3_400, reason: 'reads a comparison off the page' },
  { bundle: 'docx', bytes: 74_000, reason: 'writes Word; the package docx is nearly all of it' },
  { bundle: 'xlsx', bytes: 23_700, reason: 'writes Excel; the package write-excel-file is nearly all of it' },
  { bundle: 'csv', bytes: 2_200, reason: 'writes CSV' },
  { bundle: 'markdown', bytes: 1_200, reason: 'writes Markdown' },
  { bundle: 'follow', bytes: 1_600, reason: 'starts the offline copy when a page has long been read' },
];

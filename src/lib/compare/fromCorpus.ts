import { formatValue } from '../../charts/format.ts';
import { chartRows } from '../../charts/rows.ts';
import type { Plan } from '../../schemas/plan.ts';
import type { PlacedTarget } from '../../schemas/target.ts';
import type { Task } from '../../schemas/task.ts';
import { placeSentence } from '../aspects.ts';
import { citation } from '../citation.ts';
import type { Corpus } from '../corpus.ts';
import { oncePerCorpus } from '../oncePerCorpus.ts';
import { cellOf, coverageTable } from '../coverageTable.ts';
import { reasonOf } from '../coverageReason.ts';
import { placeName } from '../placeName.ts';
import { titleOf } from '../planWords.ts';
import { nearestIndexOf } from '../reuse/corpusReuse.ts';
import { commonAmong } from '../reuse/likeness.ts';
import { nearestClauses } from '../reuse/nearest.ts';
import type { NearestIndex } from '../reuse/nearestIndex.ts';
import { sharedSpans } from '../reuse/spans.ts';
import { taskPairsOf } from '../reuse/taskPairs.ts';
import { findWordings } from '../reuse/wordings.ts';
import { fold } from '../search/fold.ts';
import { manyPhrases } from '../search/manyPhrases.ts';
import { targetLabel } from '../targetLabel.ts';
import { absenceOf } from '../targets/absence.ts';
import { periodBeside } from '../targets/periodBeside.ts';
import { findThemeWords } from '../theme-words.ts';
import { withoutUnits } from '../without-units.ts';
import { saidOn } from './aspectRows.ts';
import type { Fact, PlanMaterial, TaskMaterial } from './material.ts';
import { saidOf } from './said.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordingOf, type Wording } from './wording.ts';

/** Plans of which a task names its closest clause; more would make every file as long as the collection. */
const NEAREST = 8;
/** Words of an aspect found elsewhere that are worth naming. */
const WORDS = 3;

function taskMaterial(task: Task, corpus: Corpus, index: NearestIndex): TaskMaterial {
  const text = withoutUnits(task.text);
  const words = findThemeWords(text, corpus.themes);
  const nearest = nearestClauses(task.id, index, NEAREST);
  const made: TaskMaterial = {
    id: task.id,
    label: task.label,
    name: task.title,
    heading: corpus.provision(task.id)?.title ?? null,
    text,
    url: task.url,
    primary: task.themes.primary,
    further: {},
    units: task.units.map(({ name, department, role }) => ({ name, department, lead: role === 'lead' })),
    nearest: Object.fromEntries(nearest.map(({ task: { id, plan }, likeness }) => [plan, { id, likeness }])),
  };
  const said = saidOf(made);
  for (const theme of task.themes.secondary) {
    const own = words.filter((word) => word.theme === theme);
    const speaking = said.filter(({ start, end }) => own.some((word) => start <= word.start && word.end <= end)).map(({ at }) => at);
    // named by the heading alone: the whole task speaks of it
    made.further[theme] = speaking.length > 0 ? speaking : said.map(({ at }) => at);
  }
  return made;
}

/** A target as a column shows it; `named` where its plan has others of another name. */
function factValue(target: PlacedTarget, named: boolean, corpus: Corpus): Fact['values'][number] {
  const { id, baseline, unit, value, year, nature, url } = target;
  const provision = corpus.provision(`${target.plan}/${target.provision}`);
  return {
    target: id,
    value: targetLabel(target),
    period: periodBeside(target, corpus),
    name: named ? target.printed : null,
    amount: value,
    baseline: baseline && { label: formatValue(baseline.value, unit ?? ''), amount: baseline.value },
    note: [year === null ? '未写年份' : `${baseline ? `${baseline.year}\u00a0→\u00a0` : ''}${year}\u00a0年`, nature]
      .filter(Boolean)
      .join('，'),
    place: provision ? placeName(provision) : '',
    url,
  };
}

/** The words of all aspects as the search finds them, each once, by number. */
const aspectWords = oncePerCorpus(({ themes }: Corpus) => {
  const words = themes.flatMap(({ aspects }) => aspects.flatMap((aspect) => aspect.words));
  const phrases = [...new Set(words.map((word) => fold(word).folded))];
  return { finder: manyPhrases(phrases), numberOf: new Map(phrases.map((phrase, number) => [phrase, number])) };
});

/**
 * Words of aspects on which a plan is silent that stand elsewhere in it, most frequent first, as often as the search finds them.
 * A word that stands in a sentence on the theme after all, inside a longer one, is no gap and not named.
 */
function elsewhere(plan: PlanMaterial, corpus: Corpus): PlanMaterial['elsewhere'] {
  const { finder, numberOf } = aspectWords(corpus);
  /** How often each word stands in the plan, by its number. */
  const times = new Map<number, number>();
  for (const { text } of corpus.provisionsOf(plan.id))
    for (const [number, places] of finder(fold(text).folded)) times.set(number, (times.get(number) ?? 0) + places.length);
  const found: PlanMaterial['elsewhere'] = {};
  for (const theme of corpus.themes) {
    const said = saidOn(theme.id, plan).map(({ text }) => text);
    if (said.length === 0) continue;
    const spoken = new Set(said.flatMap((text) => placeSentence(text, theme.aspects).map(({ aspect }) => aspect)));
    for (const { id, words } of theme.aspects.filter((aspect) => !spoken.has(aspect.id))) {
      const counts = words
        .filter((word) => !said.some((text) => text.includes(word)))
        .map((word) => ({ word, count: times.get(numberOf.get(fold(word).folded) ?? -1) ?? 0 }))
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .slice(0, WORDS);
      if (counts.length > 0) found[`${theme.id}/${id}`] = counts;
    }
  }
  return found;
}

/** The themes that a plan has no task of, and what it has instead. */
function lackingOf(plan: Plan, corpus: Corpus): PlanMaterial['lacking'] {
  const cells = corpus.themes.map(({ id }) => cellOf(coverageTable(corpus), id, plan.id));
  return Object.fromEntries(
    cells.flatMap(({ theme, level, quote, provision: id, evidence }) => {
      if (level === 'task') return [];
      const provision = id === null ? undefined : corpus.provision(id);
      const reason = reasonOf(evidence, (one) => corpus.task(one) !== undefined);
      return [[theme, { level, reason, quote, place: provision ? placeName(provision) : null, url: provision?.url ?? null }]];
    }),
  );
}

/** What a comparison needs of one plan. */
function planMaterial(plan: Plan, corpus: Corpus, facts: PlanMaterial['facts'], index: NearestIndex): PlanMaterial {
  const material: PlanMaterial = {
    id: plan.id,
    name: plan.name,
    mark: plan.mark,
    title: titleOf(plan),
    citation: citation(plan),
    url: `/plans/${plan.id}/`,
    tasks: corpus.tasksOf(plan.id).map((task) => taskMaterial(task, corpus, index)),
    facts,
    lacking: lackingOf(plan, corpus),
    elsewhere: {},
  };
  return { ...material, elsewhere: elsewhere(material, corpus) };
}

/** Everything the comparisons of a corpus are made of. */
export interface Comparisons {
  plans: PlanMaterial[];
  vocabulary: Vocabulary;
  /** The wording of all plans compared. */
  wording: Wording;
}

/** Indicators that some plan prints, each with the row of every plan. */
const printedIndicators = oncePerCorpus((corpus: Corpus) => {
  const printed = new Set(corpus.targets.map(({ indicator }) => indicator));
  return corpus.indicators.flatMap((indicator) => {
    if (indicator.theme === null || !printed.has(indicator.id)) return [];
    const rows = new Map(chartRows(indicator, corpus).map((row) => [row.plan.id, row]));
    return [{ indicator, outline: { id: indicator.id, label: indicator.label, theme: indicator.theme }, rows }];
  });
});

function factsOf(plan: Plan, corpus: Corpus): PlanMaterial['facts'] {
  return Object.fromEntries(
    printedIndicators(corpus).flatMap(({ indicator, outline, rows }) => {
      const row = rows.get(plan.id);
      // silence is usual and worth no bytes
      if (!row || (row.targets.length === 0 && absenceOf(indicator, plan, corpus).kind === 'silent')) return [];
      const named = new Set(row.targets.map(({ printed }) => printed)).size > 1;
      return [[outline.id, { values: row.targets.map((target) => factValue(target, named, corpus)), reason: row.reason }]];
    }),
  );
}

/** Pairs of characters that most tasks have. */
export const pairsInCommon = oncePerCorpus((corpus: Corpus): ReadonlySet<string> => commonAmong(corpus.tasks.map(taskPairsOf(corpus))));

/** What comparisons need beside the plans. */
export const comparisonVocabulary = oncePerCorpus((corpus: Corpus): Vocabulary => ({
  plans: corpus.plans.length,
  themes: corpus.themes.map(({ id, label, scope, group, aspects }) => ({ id, label, scope, group: group.label, aspects })),
  indicators: printedIndicators(corpus).map(({ outline }) => outline),
  common: [...pairsInCommon(corpus)],
}));

/** What comparisons need of one plan. Throws where the corpus has none of this id. */
export function comparedPlan(corpus: Corpus, id: string): PlanMaterial {
  const plan = corpus.plan(id);
  return planMaterial(plan, corpus, factsOf(plan, corpus), nearestIndexOf(corpus));
}

/** What {@link comparedPlan} takes from more than the text of the plan: how it compares with others, and which of their clauses are closest. */
export function comparedWith(corpus: Corpus, id: string): unknown[] {
  const plan = corpus.plan(id);
  const index = nearestIndexOf(corpus);
  const nearest = corpus.tasksOf(id).map(({ id: task }) => nearestClauses(task, index, NEAREST).map((one) => [one.task.id, one.likeness]));
  return [factsOf(plan, corpus), lackingOf(plan, corpus), nearest];
}

/** All plans side by side, worked out once per corpus; plans in the fixed order. The work grows with the pairs of plans: for a few. */
export const comparisonsOf = oncePerCorpus((corpus: Corpus): Comparisons => {
  const plans = corpus.plans.map(({ id }) => comparedPlan(corpus, id));
  const texts = plans.flatMap(({ id, tasks }) => tasks.map((task) => ({ id: task.id, plan: id, text: task.text })));
  return { plans, vocabulary: comparisonVocabulary(corpus), wording: wordingOf(plans, sharedSpans(findWordings(texts))) };
});

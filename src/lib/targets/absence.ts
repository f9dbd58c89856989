import type { Plan } from '../../schemas/plan.ts';
import type { Provision } from '../../schemas/provision.ts';
import type { PlacedTarget } from '../../schemas/target.ts';
import type { Indicator } from '../../schemas/vocabulary.ts';
import type { Corpus } from '../assembleCorpus.ts';
import { keptOfPlan } from '../keptOfPlan.ts';
import { fold } from '../search/fold.ts';
import { plainName } from './plainName.ts';

/** Why a plan has no target about an indicator, and how that was found out. */
export interface Absence {
  /** `mentioned`: a name of the indicator stands in its text without a target, or as that of a target that is not counted to it; `tasks`: it has tasks of the theme, and no name; `silent`: neither. */
  kind: 'mentioned' | 'tasks' | 'silent';
  /** For readers, without the final full stop: 有 3 项相关任务，未写此项目标. */
  reason: string;
  /** Where a name of it stands, or a task of its theme; null where there is neither. */
  url: string | null;
}

/** How often names of an indicator stand in a plan: which, in the order in which they first stand there, and where the first one does. */
interface Mention {
  indicator: string;
  count: number;
  names: string[];
  url: string;
}

/** A name shorter than this says too little to be one: 培训 stands everywhere. */
const SHORTEST_NAME = 4;

/** The names of an indicator that are looked for in whole texts; shorter ones only as the whole name of a target. */
export const searchedNames = ({ names }: Pick<Indicator, 'names'>): string[] => names.filter((name) => name.length >= SHORTEST_NAME);

/** Everything that is looked up, worked out once per corpus: keys are `<indicator> <plan>` and `<theme> <plan>`. */
interface Findings {
  /** Targets without an indicator, by plan. */
  unmapped: Map<string, PlacedTarget[]>;
  mentions: ReadonlyMap<string, Mention>;
  tasks: Map<string, Corpus['tasks']>;
}

const made = new WeakMap<Corpus, Findings>();

/** The names of all indicators, folded, with what they are names of. */
function vocabularyOf(indicators: readonly Indicator[]): Map<string, { name: string; indicator: string }[]> {
  const named = indicators.flatMap((one) => searchedNames(one).map((name) => ({ name, indicator: one.id, folded: fold(name).folded })));
  return Map.groupBy(named, ({ folded }) => folded);
}

/** Finds a name of any indicator; of names that begin at one place the longest, so that 知识产权质押融资金额 is not also 质押融资金额. */
function patternOf(names: Iterable<string>): RegExp {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  // Without names it finds nothing.
  return longestFirst.length === 0 ? /(?!)/gu : new RegExp(longestFirst.map((name) => RegExp.escape(name)).join('|'), 'gu');
}

/** What of the indicators is named in the provisions of one plan. */
function mentionsFinder(indicators: readonly Indicator[]): (provisions: readonly Provision[]) => Mention[] {
  const vocabulary = vocabularyOf(indicators);
  const pattern = patternOf(vocabulary.keys());
  return (provisions) => {
    const mentions = new Map<string, Mention>();
    for (const { text, url } of provisions) {
      for (const [found] of fold(text).folded.matchAll(pattern)) {
        for (const { name, indicator } of vocabulary.get(found) ?? []) {
          const mention = mentions.get(indicator) ?? { indicator, count: 0, names: [], url };
          mention.count += 1;
          if (!mention.names.includes(name)) mention.names.push(name);
          mentions.set(indicator, mention);
        }
      }
    }
    return [...mentions.values()];
  };
}

function mentionsIn({ plans, indicators, provisionsOf }: Corpus): Findings['mentions'] {
  const find = mentionsFinder(indicators);
  return new Map(
    plans.flatMap(({ id }) =>
      keptOfPlan('mentions', id, () => find(provisionsOf(id))).map((mention) => [`${mention.indicator} ${id}`, mention] as const),
    ),
  );
}

/** Tasks of every plan under every theme they have, those of which it is the first theme at the front. */
function tasksByTheme(tasks: Corpus['tasks']): Findings['tasks'] {
  const placed = tasks.flatMap((task) => [
    ...(task.themes.primary === null ? [] : [{ task, theme: task.themes.primary, rank: 0 }]),
    ...task.themes.secondary.map((theme) => ({ task, theme, rank: 1 })),
  ]);
  const sorted = placed.toSorted((a, b) => a.rank - b.rank);
  const groups = Map.groupBy(sorted, ({ task, theme }) => `${theme} ${task.plan}`);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ task }) => task)]));
}

function findingsOf(corpus: Corpus): Findings {
  let findings = made.get(corpus);
  if (!findings) {
    findings = {
      unmapped: Map.groupBy(
        corpus.targets.filter(({ indicator }) => indicator === null),
        ({ plan }) => plan,
      ),
      mentions: mentionsIn(corpus),
      tasks: tasksByTheme(corpus.tasks),
    };
    made.set(corpus, findings);
  }
  return findings;
}

/** Folded texts by what they are made from: every plan is held against the same names. */
const folded = new Map<string, string>();

function foldedName(name: string): string {
  const known = folded.get(name) ?? fold(name).folded;
  folded.set(name, known);
  return known;
}

/** Whether the printed name of a target is, or has in it, a name of the indicator; short names only where they are the whole of it. */
function isNamed({ printed }: PlacedTarget, { names }: Indicator): boolean {
  const whole = foldedName(plainName(printed));
  return names.some((name) => {
    const own = foldedName(name);
    return name.length >= SHORTEST_NAME ? whole.includes(own) : whole === own;
  });
}

/** That no name stands in the text; where short ones were not looked for, which were. */
function nowhere(indicator: Indicator): string {
  const searched = searchedNames(indicator);
  return searched.length === indicator.names.length
    ? '全文没有这项指标的名称'
    : `全文没有${searched.map((name) => `“${name}”`).join('')}，目标里没有以其简称为名的`;
}

/** Why a plan sets no target about an indicator. Only for plans that have none. */
export function absenceOf(indicator: Indicator, plan: Pick<Plan, 'id'>, corpus: Corpus): Absence {
  const { unmapped, mentions, tasks } = findingsOf(corpus);
  const like = unmapped.get(plan.id)?.find((target) => isNamed(target, indicator));
  if (like) return { kind: 'mentioned', reason: `有“${like.printed}”的目标，未归入此项`, url: like.url };
  const mention = mentions.get(`${indicator.id} ${plan.id}`);
  if (mention) {
    const [name = ''] = mention.names;
    const others = mention.names.length > 1 ? '等' : '';
    return { kind: 'mentioned', reason: `全文 ${String(mention.count)} 处写到“${name}”${others}，未写目标`, url: mention.url };
  }
  const related = indicator.theme === null ? [] : (tasks.get(`${indicator.theme} ${plan.id}`) ?? []);
  const [task] = related;
  if (task) return { kind: 'tasks', reason: `有 ${String(related.length)} 项相关任务，未写此项目标`, url: task.url };
  return { kind: 'silent', reason: `${nowhere(indicator)}${indicator.theme === null ? '' : '，也没有相关任务'}`, url: null };
}

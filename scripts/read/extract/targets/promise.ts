import { COUNTED, MEASURED } from './measured.ts';
import { trimName, type Span } from './name.ts';

/** A promise without a number: what is promised, and the words that promise. */
export interface InWords {
  name: Span;
  words: Span;
}

/** What every promise in words has; most clauses have none of it. */
const SOME = /前列|方阵|梯队|首位|领先|先进|上游|覆盖|零|利用|清零|达标|应\p{Script=Han}尽|消除|[增提降减缩扩升]|改善|新/u;
/** Longest clause in which a promise in words is looked for. */
const LONGEST = 200;
/** A place among others: 「位居全省前列」「处于全国第一方阵」「保持国内领先水平」; not 「领先企业」 or 「走在前」. */
const RANK =
  /^(?<name>.*)(?:位居|稳居|(?<![位稳])居于?|位列|处于|保持在?|进入|跻身|走在|迈入|迈进|站稳)[^，]{0,14}(?:前列|第一方阵|第一梯队|首位|领先(?:水平|地位|行列)?|先进(?:水平|行列)|上游(?:水平)?)(?:水平|位置|行列|位次)?$/u;
/** All of it, or none: 「网点全覆盖」「总量趋零增长」「秸秆全量利用」「应检尽检」; not 「全覆盖的体系」 or 「覆盖面广」. */
const WHOLE =
  /^(?<name>.*?)(?:的?(?:全覆盖|全面覆盖|全域覆盖|全[市省区县]域?覆盖|基本覆盖|趋?零增长|负增长|零发生|零事故|零死亡|为零|归零|动态清零|清零|全量(?:化)?利用|全部利用|全部达标|全面达标)|应\p{Script=Han}尽\p{Script=Han})$/u;
/** Covering something whole: 「5G全面覆盖城市地区」「服务体系覆盖所有乡镇」; not 「全面覆盖城市的网络」. */
const COVERS = /^(?<name>.*?)(?:全面覆盖|覆盖(?=全[市省区县]|所有|全部|各级|各类))[^的]{2,24}$/u;
/** An end of something that is counted: 「黑臭水体全面消除」「基本消除大班额」; not 「消除安全隐患」 or 「全面消除歧视」. */
const ENDED = '(?:水体|断面|大班额|起数|天气|人口|家庭|危房|空白村|空白点)';
const ENDS = new RegExp(
  `^(?:(?<name>.*${ENDED})(?:全面|基本|全部)消除|(?<before>.*?)(?:全面|基本|全部)消除(?<ended>[^，的]{0,20}${ENDED}))$`,
  'u',
);
/** A change that can be measured: 「人才实现较大增长」「满意度逐年提高」; not 「稳步提升」 or 「明显增强」. */
const CHANGE =
  /^(?<name>.*?)(?:实现|保持|得到|取得|有)?(?:较大幅度|较大|较快|大幅度?|明显|显著|逐年|成倍)(?<change>增长|增加|增多|提高|提升|上升|扩大|下降|降低|减少|缩短|改善)$/u;
/** Every year more or less of an amount: 「逐年增加财政投入额度」; not 「逐年增加支持」. */
const YEARLY = /^(?<before>.*?)逐年(?:增加|提高|扩大|降低|减少)(?<amount>[^，的]{2,20})$/u;
/** Words that name a target without any: 「满意度达到新水平」. */
const NEW_LEVEL = /^(?<name>.*?[率度])(?:达到|迈上|再上)新(?:水平|台阶|高度)$/u;

const measured = (name: string): boolean => MEASURED.test(name) && !/^(?:在|通过|对)/u.test(name);

/** Parts of a list each of which is whole: 「总量趋零增长、废弃物全量利用」; the clause itself where only its end is. */
function wholes(masked: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let at = masked.indexOf('、'); at !== -1; at = masked.indexOf('、', at + 1)) {
    if (!WHOLE.test(masked.slice(from, at))) continue;
    spans.push({ from, to: at });
    from = at + 1;
  }
  return spans.length === 0 ? [{ from: 0, to: masked.length }] : [...spans, { from, to: masked.length }];
}

/** Every promise in words of a clause: see {@link readPromise}. */
export function readPromises(masked: string, text: string): InWords[] {
  if (masked.length > LONGEST || !SOME.test(masked)) return [];
  return wholes(masked).flatMap(({ from, to }) => {
    const one = readPromise(masked.slice(from, to), text.slice(from, to));
    const moved = (span: Span): Span => ({ from: span.from + from, to: span.to + from });
    return one ? [{ name: moved(one.name), words: moved(one.words) }] : [];
  });
}

/**
 * The promise in words that a clause makes, or null. Four kinds count, and nothing else does:
 * 1. a rank without a number: 位居 / 处于 / 保持 / 走在 … 前列, 第一方阵, 领先 (水平);
 * 2. the whole: 全覆盖, 全市覆盖, 全面覆盖…, 零增长, 零发生, 为零, 全量利用, 应…尽…, 全面消除 or 基本消除 of something counted;
 * 3. a marked change (较大, 较快, 明显, 显著, 大幅, 逐年, 成倍 + 增长, 提高, 下降 …) of something whose name says that it is
 *    measured (…率, …量, …度, …数, …额 …) or counted (…企业, …人才), and 逐年增加 + an amount;
 * 4. 达到新水平 of something measured.
 * A 水平, 能力, 效益 or 力度 that 显著提升, and 稳步, 持续 or 不断 of anything, promise nothing that can be checked.
 */
function readPromise(masked: string, text: string): InWords | null {
  const end = masked.length;
  const named = (match: RegExpExecArray | null): InWords | null => {
    const name = match?.groups?.['name'];
    if (name === undefined) return null;
    const span = trimName(masked, text, { from: 0, to: name.length });
    return span && { name: { from: span.from, to: span.to }, words: { from: span.to, to: end } };
  };
  const plain = named(RANK.exec(masked)) ?? named(WHOLE.exec(masked)) ?? named(COVERS.exec(masked));
  if (plain) return plain;
  const ends = ENDS.exec(masked);
  const { before, ended } = ends?.groups ?? {};
  if (before !== undefined && ended !== undefined)
    return { name: { from: end - ended.length, to: end }, words: { from: before.length, to: end - ended.length } };
  if (ends) return named(ends);
  const change = CHANGE.exec(masked);
  const changed = named(change);
  if (changed) {
    const name = masked.slice(changed.name.from, changed.name.to);
    const grows = /^增/u.test(change?.groups?.['change'] ?? '');
    return measured(name) || (grows && COUNTED.test(name)) ? changed : null;
  }
  const yearly = YEARLY.exec(masked)?.groups;
  if (yearly && /(?:额度?|比例|比重|投入|数量|规模|标准)$/u.test(yearly['amount'] ?? '')) {
    const from = end - (yearly['amount'] ?? '').length;
    return { name: { from, to: end }, words: { from: (yearly['before'] ?? '').length, to: from } };
  }
  const level = named(NEW_LEVEL.exec(masked));
  return level && measured(masked.slice(level.name.from, level.name.to)) ? level : null;
}

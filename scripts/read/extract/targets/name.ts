import { DATED, HIDDEN } from './mask.ts';

/** A stretch of a clause. */
export interface Span {
  from: number;
  to: number;
}

/** A year that a name does not belong to, its number hidden: 「到2025年底」「2023年6月底前」「“十四五”期间」「“十五五”末」. */
const WHEN = `(?:到|至|在|截至|展望)?(?:${DATED}+年?(?:上半年|下半年)?[底末初内中前]{0,2}(?:以?前|期间)?|[“"]?十[三四五六]五[”"]?(?:规划)?(?:期间|时期|期末|末)|“${HIDDEN}{3}”(?:期间|时期|期末|末))`;
/** Words before a name that do not belong to it: 「力争」「全市」「到2025年末」「其中」; not 「基本养老」「全区域」「计划生育」. */
const LEAD = new RegExp(
  `^(?:[—\\-–\\s、]+|${WHEN}|力争|争取|确保|努力|力求|着力|保证|实现(?!率)|完成(?!率|额)|达成|其中|预计|计划(?!生育|数)|规划期内|同时|并且|届时|进一步|继续|逐步(?=实现|达到)|基本(?=实现|建成|完成|形成)|全面(?=实现|建成|完成)|推动(?!力)|推进(?!率|度)|促进(?!中心|会)|保持|使得?(?!用|命)|做到|每年|[一二两三四五]年累计|累计|年内|未来[一二三四五]年|[一二两三四五]年内|全[市省区县](?![场域级])|[我本][市省区县]|要(?!素|求|件)|将(?!军)|应当|（[^（）]{0,40}）|以及|并(?!网|购)|和(?!谐)|及)`,
  'u',
);
/** Words after a name that belong to the number: 「三年累计」「合计」「均」「力争」「继续」; not 「人均」. */
const TRAIL =
  /(?:[一二两三四五]年(?:累计)?|累计|合计|共计|总计|总共|年均|每年|平均|分别|(?<!人|平|地|户|亩)均|力争|争取|确保|努力|始终|继续|持续|逐步|稳步|稳定|总体|整体|基本|原则上|一般|应当|要|须|需|都(?<!首都|成都)|同比|进一步|逐年|实现|做到|得到|的)$/u;
/** A comparison: 「比2020年」「较上年」「比“十三五”末」「在现有基础上」; its year is that of the starting point. */
const AGAINST = new RegExp(
  `(?:比|较|与)(?:${DATED}+年?[底末初]?|上年|去年|[“"]?十[二三四五]五[”"]?(?:时期|期|末|期末)*|“${HIDDEN}+”[期末时]*)(?:相比|同期)?$|在(?:现有|原有|${DATED}+年?)的?基础上$`,
  'u',
);
/** After the last of these the thing promised begins: 「在产业集聚区实现机构全覆盖」, 「通过改造推动生产效率」. */
const PIVOT = /^.*(?:实现|确保|使得|力争|争取|推动|做到)(?!率|力|中心)(?=[^，]{2})/u;

/** Nobody names an indicator at greater length. */
export const LONGEST_NAME = 80;

/** What trimming a name told: the name's span, and the words cut from it that say how the number is meant. */
export interface Name extends Span {
  /** 「三年累计」「合计」「每年」, in the order printed. */
  adverbs: string[];
  /** 「比2020年」. */
  against: string | null;
}

/** Whether a stretch holds no name: 「到2025年力争」. */
export function isBlank(masked: string): boolean {
  let rest = masked;
  for (let cut = LEAD.exec(rest); cut && cut[0] !== ''; cut = LEAD.exec(rest)) rest = rest.slice(cut[0].length);
  return rest.replace(TRAIL, '').trim() === '';
}

/** The name of what is measured in a stretch of a clause, without what belongs to the promise; null where none is left. */
export function trimName(masked: string, text: string, span: Span): Name | null {
  let { from, to } = span;
  if (to - from > 4 * LONGEST_NAME) return null;
  const adverbs: string[] = [];
  let against: string | null = null;
  const lead = (): void => {
    for (let cut = LEAD.exec(masked.slice(from, to)); cut && cut[0] !== ''; cut = LEAD.exec(masked.slice(from, to))) {
      if (cut[0] === '每年' || cut[0].endsWith('累计')) adverbs.push(cut[0]);
      from += cut[0].length;
    }
  };
  lead();
  for (let going = true; going;) {
    const rest = masked.slice(from, to);
    const compared = AGAINST.exec(rest);
    const trail = TRAIL.exec(rest);
    if (compared) against = text.slice(from + compared.index, to);
    else if (trail && trail[0] !== '' && trail[0] !== '的') adverbs.unshift(trail[0]);
    const cut = compared ?? trail;
    going = cut !== null && cut[0] !== '';
    if (cut) to -= cut[0].length;
  }
  const pivot = PIVOT.exec(masked.slice(from, to));
  if (pivot) {
    from += pivot[0].length;
    lead();
  }
  if (masked.startsWith('对', from)) from += 1;
  const name = text.slice(from, to);
  if (to - from < 2 || to - from > LONGEST_NAME || !/\p{Script=Han}/u.test(name)) return null;
  return { from, to, adverbs, against };
}

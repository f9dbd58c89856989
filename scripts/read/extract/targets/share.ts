import type { Placed } from '../quantity.ts';
import { isBlank, LONGEST_NAME, trimName } from './name.ts';
import { readPredicate, withSuffix } from './predicate.ts';
import type { Reading } from './reading.ts';
import { nameEnd } from './verbs.ts';

/** 「占课时一半」「占总量的」: a share, stated by 占. */
const SHARE = /占[^，]{2,40}$/u;
/** A bound apart from its number: 「不低于全市总数的25%」. */
const FAR = /(?<bound>不低于|不少于|不超过|超过|达到)(?<whole>[^，]{2,30})的$/u;
/** Part of a whole that is to do something: 「80%以上的乡镇完成…」「70%的村卫生室具备…」. */
const PART_DOES = /^的[^，]{2,40}(?:完成|实现|达到|具备|建成|开展|覆盖|设置|配备|提供|纳入|建设|实施)/u;

/** 「占全市总量的40%」, and 「不低于全市总数的25%」, whose bound stands before the whole. */
export function readShare(reading: Reading, quantity: Placed, suffix: string): boolean {
  const before = reading.before(quantity);
  if (!/^(?:%|倍)$/u.test(quantity.unitPrinted) || before.length > LONGEST_NAME) return false;
  const { clause, setting } = reading;
  const far = FAR.exec(before);
  if (!far && !(SHARE.test(before) && (setting.goals || setting.year !== null))) return false;
  const bound = far ? far.index + (far.groups?.['bound']?.length ?? 0) : before.length;
  const name = trimName(clause.masked, clause.text, { from: reading.from, to: reading.from + (far?.index ?? before.length) });
  if (!name) return false;
  const predicate = far ? readPredicate(before.slice(0, bound)) : null;
  const note = far ? `占${clause.text.slice(reading.from + bound, quantity.from - 1)}` : undefined;
  reading.push({ quantity, end: quantity.to + suffix.length, name, operator: withSuffix(predicate?.operator ?? '=', suffix), note });
  return true;
}

/** 「80%以上的乡镇完成改造」: the part is what is promised. */
export function readPart(reading: Reading, quantity: Placed, suffix: string): boolean {
  const before = reading.before(quantity);
  const end = quantity.to + suffix.length;
  const rest = reading.clause.masked.slice(end, end + LONGEST_NAME + 1);
  if (quantity.unitPrinted !== '%' || quantity.from >= reading.setting.paysFrom || !PART_DOES.test(rest)) return false;
  if (!isBlank(before) && !/(?:使|确保|推动|实现|在|完成|加强|、|和|及)$/u.test(before)) return false;
  const to = end + nameEnd(rest);
  if (to - end - 1 > LONGEST_NAME) return false;
  const bound = /(?:不低于|不少于|至少)$/u.test(before) ? '>=' : '=';
  reading.push({ quantity, end, name: { from: end + 1, to, adverbs: [], against: null }, operator: withSuffix(bound, suffix) });
  reading.from = to;
  return true;
}

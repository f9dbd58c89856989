import { baseUnit, quantitiesIn, splitUnit } from '../quantity.ts';
import type { Target } from '../../../../src/schemas/target.ts';
import { mask } from './mask.ts';

/** A value in a table cell. */
export interface CellValue {
  operator: NonNullable<Target['operator']>;
  value: number;
  unit: string | null;
  notes: string[];
}

/** Cells that hold nothing: 「—」「-」「/」. */
export const EMPTY = /^[\s—\-–－/／.…*]*$/u;
/** Bounds before a value: 「≥90」「＞75」「不低于80」「<3」. */
const BOUNDS: readonly [RegExp, CellValue['operator']][] = [
  [/^(?:≥|>=|≧|不低于|不少于|不小于|至少)/u, '>='],
  [/^(?:≤|<=|≦|不高于|不超过|不大于|控制在)/u, '<='],
  [/^(?:>|＞|大于|超过|高于|突破)/u, '>'],
  [/^(?:<|＜|小于|低于|少于)/u, '<'],
];
/** 「下降18%」「降低」「累计下降」; not 「下降到」. */
const FALLS = /^(?:累计)?(?:下降|降低|减少)(?![到至])/u;
/** 「增长8%」「提高5个百分点」; not 「提高到」. */
const GROWS = /^(?:年均|累计)*(?:增长|提高|增加|上升)(?![到至])/u;

/** A value as a table prints it: 「5000万」, 「≥90%」, 「[25]」, 「100左右」, 「下降18%」; null for 「—」 and for words. */
export function readCell(printed: string, name: string, unitColumn: string): CellValue | null {
  const cell = printed.replace(/\s/gu, '').replace(/^[约]/u, '');
  if (EMPTY.test(cell)) return null;
  const open = cell.replace(/^[[【〔［(（]|[\]】〕］)）]$/gu, '');
  const masked = mask(open);
  const quantity = quantitiesIn(masked, open)[0];
  if (!quantity || quantity.han) return null;
  const before = open.slice(0, quantity.from);
  const after = open.slice(quantity.to);
  const falls =
    FALLS.test(before) || (/下降|降低|减少/u.test(name) && /率|幅度|比例|累计/u.test(name)) || before === '-' || before === '－';
  const bound = BOUNDS.find(([form]) => form.test(before))?.[1];
  const known =
    before === '' ||
    bound !== undefined ||
    falls ||
    GROWS.test(before) ||
    /^(?:达到?|提高到|提高至|降至|下降到|到|保持在?|稳定在|力争|每年|[+＋])$/u.test(before);
  if (!known || !/^(?:及?以上|左右|以内|以下|及以下|分?|[（(].*|\*|[；;].*)$/u.test(after)) return null;
  const { unit: columnUnit, factor } = splitUnit(unitColumn.replace(/\s/gu, ''));
  const own = quantity.unitPrinted;
  const scale = own === '' && !quantity.scaled ? factor : 1;
  const unit = baseUnit(own || columnUnit, name, quantity.scaled) ?? (columnUnit || null);
  const value = Math.round(quantity.value * scale * 1e6) / 1e6;
  const suffix = /以上/u.test(after) ? '>=' : /以内|以下/u.test(after) ? '<=' : undefined;
  const signed = FALLS.test(before) || before === '-' || before === '－';
  return {
    operator: signed || GROWS.test(before) ? 'growth' : (bound ?? suffix ?? (quantity.high === null ? '=' : '>=')),
    value: signed ? -value : value,
    unit,
    notes: [
      ...(FALLS.test(before) ? ['原文为“下降”'] : []),
      ...(after.startsWith('左右') ? ['原文为“左右”'] : []),
      ...(open === cell ? [] : [`原文为“${cell}”，方括号一般指累计数`]),
      ...(quantity.high === null ? [] : [`原文为区间“${quantity.printed}”`]),
    ],
  };
}

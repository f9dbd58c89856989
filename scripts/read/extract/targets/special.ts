import { record, type Found } from './found.ts';
import { trimName } from './name.ts';
import type { Clause, Setting } from './reading.ts';

/** 「翻一番」, not 「翻番机制」. */
const DOUBLES = /(?:翻(?<times>[一两三])番|翻番)$/u;
/** 「进入全国前10位」「位居全省第一」「排名前三」; not 「前3年」. */
const RANK =
  /(?:进入|跻身|位居|居|位列|列|排名|排在|排|保持在?|稳居|处于|力争)[^，]{0,10}(?<form>前|第)(?<rank>\d{1,3}|[一二三四五六七八九十])(?:位|名|强)?$/u;
/** Longest clause in which either is looked for. */
const LONGEST = 200;

/** A rank with a number, or a doubling: 「进入全国前10位」 is at most 10, 「翻一番」 grows by 100 %. */
export function readSpecial(clause: Clause, setting: Setting): Found | null {
  const { masked, text } = clause;
  if (masked.length > LONGEST || !/[前第翻]/u.test(masked)) return null;
  const rank = RANK.exec(masked);
  const doubles = DOUBLES.exec(masked);
  const match = rank ?? doubles;
  if (!match) return null;
  const name = trimName(masked, text, { from: 0, to: match.index });
  if (!name) return null;
  const printed = text.slice(name.from, name.to);
  const said = setting.hedge ?? /力争|争取/u.exec(masked)?.[0];
  const common = {
    printed,
    year: setting.year,
    kind: 'quantitative' as const,
    quote: text,
    provision: setting.provision,
    among: setting.goals ? ('goals' as const) : ('tasks' as const),
    notes: said ? [`原文为“${said}”`] : [],
  };
  if (rank) {
    const { form, rank: place = '' } = rank.groups ?? {};
    const value = /\d/u.test(place) ? Number(place) : '一二三四五六七八九十'.indexOf(place) + 1;
    const from = masked.lastIndexOf(form ?? '');
    return record({ ...common, operator: form === '前' ? '<=' : '=', value, unit: '位', valuePrinted: text.slice(from) });
  }
  const times = '一两三'.indexOf(doubles?.groups?.['times'] ?? '一') + 1;
  return record({ ...common, operator: 'growth', value: (2 ** times - 1) * 100, unit: '%', valuePrinted: doubles?.[0] ?? '' });
}

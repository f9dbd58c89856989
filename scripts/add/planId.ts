import { customPinyin, pinyin } from 'pinyin-pro';
import { slugFault } from '../read/source.ts';
import { UNKNOWN_PLACE, type IssuingPlace } from './issuingPlace.ts';
import { shortName, stem } from './placeName.ts';

/** Place names that are read otherwise than their characters are elsewhere; 陕西 is spelt so to differ from 山西. */
customPinyin({
  陕西: 'shaan xi',
  浚县: 'xun xian',
  歙县: 'she xian',
  单县: 'shan xian',
  涡阳: 'guo yang',
  乐清: 'yue qing',
  洪洞: 'hong tong',
  郫都: 'pi du',
  尉犁: 'yu li',
  泌阳: 'bi yang',
  铅山: 'yan shan',
  会稽: 'kuai ji',
});

/** What a plan's id is made from. */
export interface Named {
  place: IssuingPlace;
  /** Subject of the title: 居家. */
  topic: string;
  /** Year of signing, or first year of the plan. */
  year: number | null;
  /** Whether a plan of the same place is there already. */
  samePlace: boolean;
}

/** Pinyin without tones as part of an address: 太原 → taiyuan, 吕梁 → lvliang. Characters that are no Han are dropped. */
export function spell(chinese: string): string {
  const han = chinese.replace(/\P{Script=Han}/gu, '');
  return pinyin(han, { toneType: 'none', type: 'array', v: true })
    .join('')
    .replace(/[^a-z]/gu, '');
}

/**
 * Propose an id: the pinyin of the place. Where that is taken, a second plan of the same place adds the year or the
 * title's subject (yuncheng-2021, yuncheng-yanglao), another place of the same sound its superior's (taizhou-jiangsu).
 */
export function proposeId({ place, topic, year, samePlace }: Named, taken: ReadonlySet<string>): string {
  const base = (place.name === UNKNOWN_PLACE ? '' : spell(stem(place.name)).slice(0, 24)) || spell(topic) || 'plan';
  const superior = spell(stem(shortName(place.parent ?? place.province ?? '')));
  const endings = samePlace
    ? [year === null ? '' : String(year), spell(topic)]
    : [superior, year === null ? '' : String(year), spell(topic)];
  const proposals = [base, ...endings.filter((ending) => ending !== '').map((ending) => `${base}-${ending}`)];
  const numbered = Array.from({ length: taken.size + 2 }, (_, index) => `${base}-${String(index + 2)}`);
  return [...proposals, ...numbered].find((id) => slugFault(id) === null && !taken.has(id)) ?? base;
}

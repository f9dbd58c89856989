import { areaList } from '@vant/area-data';
import { pinyin } from 'pinyin-pro';
import type { Place } from '../../src/schemas/vocabulary.ts';

/** A place as a sidecar of a seed says it. */
export type SidecarPlace = Omit<Place, 'id' | 'order'>;

/** Matches 石家庄市, 恩施土家族苗族自治州, 大兴安岭地区, 锡林郭勒盟; does not match 省直辖县, 自治区直辖县级行政区划. */
const prefecture = /(?:市|自治州|地区|盟)$/u;
/** Matches 110100 (北京市), 500200, 810100 (香港): under the municipalities and the special regions no prefecture stands. */
const noPrefectures = /^(?:11|12|31|50|71|81|82)/u;
/** 恩施土家族苗族自治州 → 恩施: what stands before the names of peoples and the kind of division. */
const kindOfDivision = /(?:[一-龥]{1,5}族)*(?:自治州|自治县|自治旗|地区|林区|特区|市|县|区|盟|旗)$/u;

const shortName = (full: string): string => {
  const short = full.replace(kindOfDivision, '');
  return [...short].length > 1 ? short : full;
};

/** Syllables of a name as an id: 石家庄 → shijiazhuang; with a number where it is taken. */
function idOf(name: string, taken: ReadonlySet<string>): string {
  const plain = pinyin(name, { toneType: 'none', type: 'array' })
    .join('')
    .replace(/[^a-z]/gu, '');
  for (let number = 1; ; number++) {
    const id = number === 1 ? plain : `${plain}${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

/** The shortest beginning of a name that no other place has for its mark; the whole name where all are taken. */
function markOf(name: string, taken: ReadonlySet<string>): string {
  const beginnings = [...name].map((_, at) => [...name].slice(0, at + 1).join(''));
  return beginnings.find((each) => !taken.has(each)) ?? name;
}

/**
 * The first `count` prefectures of the country in the order of their codes, and when there are no more, counties. None of those named.
 * @param used Ids and marks that plans have already.
 * @throws where there are not so many divisions
 */
export function somePlaces(count: number, used: readonly Pick<Place, 'id' | 'mark' | 'name'>[]): (SidecarPlace & { id: string })[] {
  const ids = new Set(used.map(({ id }) => id));
  const marks = new Set(used.map(({ mark }) => mark));
  const names = new Set(used.map(({ name }) => name));
  const provinces = areaList.province_list;
  const cities = areaList.city_list;
  const provinceOf = (code: string) => provinces[`${code.slice(0, 2)}0000`] ?? '';
  const divisions = [
    ...Object.entries(cities).map(([code, fullName]) => ({ code, fullName, level: 'prefecture' as const, parent: null })),
    ...Object.entries(areaList.county_list).map(([code, fullName]) => ({
      code,
      fullName,
      level: 'county' as const,
      parent: cities[`${code.slice(0, 4)}00`] ?? null,
    })),
  ].filter(({ code, fullName, level }) => !noPrefectures.test(code) && (level === 'county' || prefecture.test(fullName)));
  const places: (SidecarPlace & { id: string })[] = [];
  for (const { code, fullName, level, parent } of divisions) {
    if (places.length === count) break;
    const name = shortName(fullName);
    if (names.has(name)) continue;
    const [id, mark] = [idOf(name, ids), markOf(name, marks)];
    ids.add(id);
    marks.add(mark);
    places.push({
      id,
      name,
      fullName: level === 'county' ? `${parent ?? ''}${fullName}` : fullName,
      mark,
      province: provinceOf(code),
      level,
      parent,
    });
  }
  if (places.length < count)
    throw new Error(`there are ${String(places.length)} divisions to name plans after, ${String(count)} are wanted`);
  return places;
}

import { areaList } from '@vant/area-data';
import type { Place } from '../../src/schemas/vocabulary.ts';

/** One administrative division of China, from the province down to the county. */
export interface Division {
  /** Official name: 盐湖区. */
  name: string;
  level: Exclude<Place['level'], 'national'>;
  /** Province it lies in; for a province its own name. */
  province: string;
  /** Superior place of a county-level one: its prefecture, or its province where it has none in between. */
  parent: string | null;
}

/** matches 「省直辖县」「自治区直辖县级行政区划」「县」: heads of the code table that are no places; not 「大兴安岭地区」 */
const NO_PLACE = /直辖县|^县$/u;
/** matches 「盐湖区」「临猗县」「东乌珠穆沁旗」, not 「火炬开发区街道办事处」 */
const COUNTY = /[市县区旗]$/u;
/** matches 「经济技术开发区」「苏州工业园区」, which are statistical units without a name of their own; not 「浦东新区」「梁园区」 */
const ZONE = /(?:开发区|工业园区|产业园区|高新区|管理区)$|^园区$/u;

function* all(): Generator<Division> {
  const { province_list: provinces, city_list: cities, county_list: counties } = areaList;
  const provinceOf = (code: string): string => provinces[`${code.slice(0, 2)}0000`] ?? '';
  for (const name of Object.values(provinces)) yield { name, level: 'province', province: name, parent: null };
  // codes from 70 on (Taiwan, Hong Kong, Macao) are not divided into prefectures and counties
  const inner = (list: Record<string, string>) => Object.entries(list).filter(([code]) => code < '70');
  for (const [code, name] of inner(cities)) {
    const province = provinceOf(code);
    if (!NO_PLACE.test(name) && name !== province) yield { name, level: 'prefecture', province, parent: null };
  }
  for (const [code, name] of inner(counties)) {
    if (!COUNTY.test(name) || ZONE.test(name)) continue;
    const city = cities[`${code.slice(0, 4)}00`] ?? '';
    const province = provinceOf(code);
    yield { name, level: 'county', province, parent: city === '' || NO_PLACE.test(city) ? province : city };
  }
}

/** Divisions by official name; several where a name is given to more than one (鼓楼区). */
export const divisions: ReadonlyMap<string, readonly Division[]> = Map.groupBy(all(), ({ name }) => name);

/** Length of the longest name. */
export const longestName = Math.max(...[...divisions.keys()].map((name) => name.length));

/** A number with its unit, as printed and in base units. */
export interface Quantity {
  value: number;
  unit: string | null;
  printed: string;
  /** Upper end of a printed range: 15 in 「10—15个」. */
  high: number | null;
  /** Whether it is a share in words: 「三分之二」「一半」. */
  fraction: boolean;
}

/** A quantity in a clause, and where it stands. */
export interface Placed extends Quantity {
  from: number;
  to: number;
  /** Unit as printed, before the name decides the base unit; 「」 where none is. */
  unitPrinted: string;
  scaled: boolean;
  /** Whether the number is written in Han: 「三家」, which often is no count. */
  han: boolean;
}

/** Units, longer ones first where one begins another; a guard keeps 「5部门」「3家庭」「2分别」 from being read as 部, 家, 分. */
const UNITS = [
  '/10万|／10万|[∶:]1(?!\\d)|个百分点|百分点|%|‰|人次|人天|人日|人(?!民|才)|名|位|户次|户|家次|家(?!庭)|万?美元|欧元|元|项次|项(?!目)|件次|件',
  '平方公里|平方千米|平方米|立方米|平米|㎡|m²|m³|公顷|公里|千米|毫米|厘米|海里|米|km|亩',
  '吨标准煤|吨标煤|吨|千克|公斤|斤|克|升|千瓦时|千瓦|兆瓦时|兆瓦|kWh|kW|MW|GW|千伏安|千伏|kV|[PE](?:FLOPS|Flops|flops)|PB|TB|EB|[MGT]bps|TEU|标准箱|标箱',
  '微克|毫克|μg|ug|mg|℃|摄氏度|分贝|分钟|小时|秒|周岁|岁|个月|个?工作日|个(?!别|性|体|人)|年(?!度|均|产|销)|天|周(?!边|年)|日(?!常|均)|倍|级(?!别)',
  '张|顶(?!级|层|尖|端|部)|套|所|座|处(?!理|置|罚)|场次|场(?!景|地|馆)|次(?!序)|篇|条(?!件|例)|辆|台套|台次|台(?!账)|艘|架|只|头|羽|株|棵|部(?!门|委|分)|册|种(?!植|子|业|类)|类|批|支|枚|块|片(?!区)|栋|幢|间|层(?!级)|宗|起|例|单|门|期|届|列|对(?!口|接)|组(?!织)|团(?!队)|班|床|标准机架|机架|箱|盏|口|眼|根|孔|本|幅|首|集|节|课时|学时|分(?!别|之|类|级|批|期|布|层|步|行|领|区|局|中)',
].join('|');
/** What a density is counted by: 「件/万人」「微克/立方米」「吨标准煤/万元」. */
const PER = '(?:[/／](?:每)?[十百千万]*(?:人口|人|户|平方公里|平方米|立方米|公里|亩|公顷|升|米|万元|元|年|日|天|小时|m³|m3|床))?';
const DIGITS = '(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const SCALE = '(?:[十百千]?万亿|[十百千]?[万亿]|[百千])';
const HAN = '[一二两三四五六七八九十百]';
const HAN_UNITS = '个百分点|百分点|个|家|项|名|所|处(?!理|置|罚)|座|条(?!件|例)|支|套|场(?!景|地)|次(?!序)|篇|部(?!门|委|分)|倍|件|位';

/**
 * matches 「10.5万件」「10亿元」「30%」「5000万」「10—15个」「300余家」「三家」「百分之八十」「三分之二」「一半」「4.5个/千人」,
 * not 「三年」「一批」「六新」
 */
const QUANTITY = new RegExp(
  `(?<![\\d.])(?<number>${DIGITS})(?:(?:%|个|家|${SCALE})?[-—–~～－至到]{1,2}(?<high>${DIGITS}))?(?:余|多)?` +
    `(?:(?<unit>(?:${UNITS})${PER})|(?<scale>${SCALE})(?:余|多)?(?<scaled>(?:${UNITS})${PER})?)?` +
    `|百分之(?<percent>${HAN}{1,4})|(?<of>${HAN})分之(?<part>${HAN})|(?<half>一半|半数)` +
    `|(?<![第前之“一二两三四五六七八九十百千\\d])(?<han>${HAN}{1,3})(?<hanUnit>${HAN_UNITS})`,
  'gu',
);
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const ONES = '零一二三四五六七八九';

/** Value of a small Han numeral: 三, 两, 十五, 二十, 一百. */
export function hanNumber(text: string): number {
  let sum = 0;
  let digit = 0;
  for (const one of text.replaceAll('两', '二')) {
    const power = POWERS[one];
    if (power === undefined) digit = ONES.indexOf(one);
    else {
      sum += Math.max(digit, 1) * power;
      digit = 0;
    }
  }
  return sum + digit;
}

const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
const power = (scale: string): number => [...scale].reduce((product, one) => product * (POWERS[one] ?? 1), 1);
const digits = (text: string): number => Number(text.replaceAll(',', ''));

/** Same unit, one spelling. */
const SPELLING: Readonly<Record<string, string>> = {
  '％': '%',
  百分点: '个百分点',
  平米: '平方米',
  '㎡': '平方米',
  'm²': '平方米',
  'm³': '立方米',
  km: '公里',
  千米: '公里',
  PFlops: 'PFLOPS',
  Pflops: 'PFLOPS',
  EFlops: 'EFLOPS',
  Eflops: 'EFLOPS',
  平方千米: '平方公里',
  吨标煤: '吨标准煤',
  标箱: '标准箱',
};
/** What is counted among so many people: 「每万人口发明专利拥有量」「每千名老年人床位」「万人高价值发明专利」; not 「千人计划人才」. */
const DENSITY =
  /每(?<many>[十百]?[百千万])(?:名)?(?:常住)?(?<whom>人口?|居民|老年人|老人|儿童|职工|农户|户)|^(?:全[市省区县]|我[市省区县])?(?<bare>[千万])人(?=高价值|发明|有效|拥有|病床|床位)/u;
/** Names of amounts of money, whose 「5000万」 prints no 元: 「登记金额」「销售额」. */
const MONEY = /金额|销售额|交易额|成交额|零售额|产值|收入|投资额?$|营收|总额|余额|增加值|生产总值|贷款$/u;

/** Base unit of a printed one, given the name of what is measured: a count per 万人 is a density, an amount is money. */
export function baseUnit(unit: string, name: string, scaled = false): string | null {
  const own = SPELLING[unit] ?? unit;
  const density = DENSITY.exec(name)?.groups;
  if (density && !/[/／%元‰]/u.test(own) && (own !== '' || name.includes('专利'))) {
    const whom = density['whom'] === '户' || density['whom'] === '农户' ? '户' : '人';
    return `${own || '件'}/${density['many'] ?? density['bare'] ?? ''}${whom}`;
  }
  if (own === '') return MONEY.test(name) && scaled ? '元' : null;
  return own
    .replace('／', '/')
    .replace('/每', '/')
    .replace(/(?<=[百千万])人口$/u, '人');
}

/** Base unit and factor of the unit a table prints apart from the number: 「亿元」 → 元 × 1e8, 「万千瓦」 → 千瓦 × 1e4. */
export function splitUnit(unit: string): { unit: string; factor: number } {
  const scaled = new RegExp(`^(?<scale>${SCALE}|万)(?<rest>(?:${UNITS})${PER})$`, 'u').exec(unit)?.groups;
  const whole = new RegExp(`^(?:${UNITS})${PER}$`, 'u').test(unit);
  if (whole || !scaled?.['rest']) return { unit, factor: 1 };
  return { unit: scaled['rest'], factor: power(scaled['scale'] ?? '') };
}

/** What every quantity has; most clauses have none of it, and the long expression need not run on them. */
const SOME = /[\d一二两三四五六七八九十百半]/u;

/** Every quantity of a masked text, in order; `printed` from the text itself. */
export function quantitiesIn(masked: string, text: string): Placed[] {
  if (!SOME.test(masked)) return [];
  return [...masked.matchAll(QUANTITY)].map((match) => {
    const { number, high, unit, scale = '', scaled, percent, of, part, half, han, hanUnit } = match.groups ?? {};
    const from = match.index;
    const to = from + match[0].length;
    const place = { from, to, printed: text.slice(from, to), high: null, fraction: false, scaled: scale !== '', han: false };
    if (percent !== undefined) return { ...place, value: hanNumber(percent), unit: '%', unitPrinted: '%' };
    if (of !== undefined && part !== undefined)
      return { ...place, value: rounded((hanNumber(part) / hanNumber(of)) * 100), unit: '%', unitPrinted: '%', fraction: true };
    if (half !== undefined) return { ...place, value: 50, unit: '%', unitPrinted: '%', fraction: true };
    if (han !== undefined) return { ...place, value: hanNumber(han), unit: hanUnit ?? '', unitPrinted: hanUnit ?? '', han: true };
    const own = unit ?? scaled ?? '';
    return {
      ...place,
      value: rounded(digits(number ?? '') * power(scale)),
      high: high === undefined ? null : rounded(digits(high) * power(scale)),
      unit: own,
      unitPrinted: own,
    };
  });
}

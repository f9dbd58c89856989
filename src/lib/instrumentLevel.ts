import { placeOf } from './instrumentPlace.ts';

/** Who stands behind a cited document, from the widest to the narrowest. */
export const instrumentLevels = ['international', 'national', 'province', 'prefecture', 'county'] as const;

/** One of {@link instrumentLevels}. */
export type InstrumentLevel = (typeof instrumentLevels)[number];

/** What each level is called; null where nothing printed decides it. */
export const instrumentLevelLabels: Record<InstrumentLevel | 'unknown', string> = {
  international: '国际',
  national: '国家级',
  province: '省级',
  prefecture: '市级',
  county: '县区级',
  unknown: '未判定',
};

/** A level with the printed words that decided it, and where they stand. */
export interface LevelReading {
  level: InstrumentLevel | null;
  /** Words as printed; null where none decide. */
  words: string | null;
  basis: 'title' | 'number' | 'text' | null;
}

/** What is printed about a cited document. */
export interface Cited {
  /** Title inside 《》. */
  title: string;
  /** 发文字号; null where none is printed. */
  documentNumber: string | null;
  /** The words right before 《 and right after 》 at each of its citations. */
  around: readonly { before: string; after: string }[];
}

type Rule = readonly [InstrumentLevel, RegExp];

/** Words of a title that is not a place's own, strongest first. */
const TITLE: readonly Rule[] = [
  // 中共中央办公厅国务院办公厅关于…, 中华人民共和国专利法实施细则, 国家知识产权战略纲要; not 国家知识产权强市…工作方案, which a city writes.
  [
    'national',
    /^(?:中共中央|国务院|中央|全国人大|全国人民代表大会|最高人民(?:法院|检察院)|中华人民共和国|国家(?!知识产权强[省市县区国]建设(?:试点|示范)\p{Script=Han}*(?:方案|计划))|中国(?![（(]))/u,
  ],
  // “十四五”国家知识产权保护和运用规划
  ['national', /^“十[一二三四五六七八九]五”国家/u],
  // 工业和信息化部关于…, 财政部、…; not 部门协作办法.
  [
    'national',
    /^(?:教育|科技|科学技术|工业和信息化|公安|司法|财政|人力资源社会保障|自然资源|生态环境|住房城乡建设|交通运输|水利|农业农村|商务|文化和旅游|应急管理)部(?!门)|^(?:海关|税务|市场监管)总[局署]|^中?国?人民银行/u,
  ],
  // 保护工业产权巴黎公约, 专利合作条约; not 行业自律公约.
  ['international', /(?<!自律|文明|诚信|行业|服务)(?:公约|条约|议定书)$/u],
  // 专利法, 商标法实施条例, 民法典; not 管理办法, 工作方法. A law is made by the National People's Congress alone (立法法).
  ['national', /(?:(?<![办方做执司立书])法|法典)(?=(?:实施细则|实施条例)?$)/u],
  // 知识产权强国建设纲要; not 关于贯彻知识产权强国建设纲要的实施意见.
  ['national', /(?<=^(?:知识产权|质量|教育|科技|人才|交通|文化)?)强国(?=建设\p{Script=Han}*(?:纲要|规划))/u],
  ['province', /(?<=^(?:知识产权|质量|教育|科技|人才|交通|文化)?)强省(?=建设\p{Script=Han}*(?:纲要|规划))/u],
  ['prefecture', /(?<=^(?:知识产权|质量|教育|科技|人才|交通|文化)?)强市(?=建设\p{Script=Han}*(?:纲要|规划))/u],
  ['county', /(?<=^(?:知识产权|质量|教育|科技|人才|交通|文化)?)强县(?=建设\p{Script=Han}*(?:纲要|规划))/u],
];

/** 发文代字 that no two levels share. Cities choose theirs freely (新政 is 新乡, 宁政 is 南京), so they decide nothing. */
const NUMBER: readonly Rule[] = [
  // 国发〔2021〕20号, 国知发运字〔2024〕2号; not 运政发〔2022〕37号.
  ['national', /^(?:中发|中办发|国发|国办发|国办函|国函|国知|国市监|工信部|发改|GB)/u],
  // 晋政发〔2022〕13号; not 晋市政发〔2022〕32号, which 晋城 writes.
  ['province', /^(?:(?:京|津|冀|晋|蒙|辽|黑|苏|浙|皖|闽|鲁|豫|鄂|湘|桂|琼|滇|陕|甘)政|(?:沪|渝|川|粤|黔)府)/u],
];

/** Issuer right before 《: 中共中央、国务院印发的《…》; not 贯彻落实《…》. */
const BEFORE: readonly Rule[] = [
  [
    'national',
    /(?:中共中央|国务院|国家知识产权局|国家\p{Script=Han}{2,8}(?:局|委))(?:办公厅)?(?=(?:联合)?(?:印发|发布|下发|出台|颁布|制定)的?$)/u,
  ],
  ['province', /(?:省委|省人民政府|省政府|省知识产权局)(?=(?:联合)?(?:印发|发布|下发|出台|颁布|制定)的?$)/u],
  ['prefecture', /(?:市委|市人民政府|市政府|市知识产权局)(?=(?:联合)?(?:印发|发布|下发|出台|颁布|制定)的?$)/u],
];
/** What it is called right after 》: 《企业知识产权管理规范》国家标准; not 《…》标准化工作. */
const AFTER: readonly Rule[] = [['national', /^(?:国家标准|国际标准)/u]];

function decided(rules: readonly Rule[], text: string, basis: LevelReading['basis']): LevelReading | null {
  for (const [level, pattern] of rules) {
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { level, words, basis };
  }
  return null;
}

/**
 * Level of a cited document, from printed words only: the place or body its title begins with, else what the title is
 * (a law, a treaty, an outline for a 强国 or 强省), else its 发文字号, else the issuer named beside a citation.
 * A place called 市 counts as a prefecture: from a title a county-level city cannot be told apart.
 */
export function levelOf({ title, documentNumber, around }: Cited): LevelReading {
  const place = placeOf(title);
  if (place) return { ...place, basis: 'title' };
  return (
    decided(TITLE, title, 'title') ??
    decided(NUMBER, documentNumber ?? '', 'number') ??
    around.map(({ before, after }) => decided(BEFORE, before, 'text') ?? decided(AFTER, after, 'text')).find((one) => one !== null) ?? {
      level: null,
      words: null,
      basis: null,
    }
  );
}

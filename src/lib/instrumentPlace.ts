import type { InstrumentLevel } from './instrumentLevel.ts';

const PROVINCE =
  '(?:河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾)省|(?:北京|天津|上海|重庆)市|(?:内蒙古|广西壮族|西藏|宁夏回族|新疆维吾尔)自治区|(?:香港|澳门)特别行政区|[全本]?省(?=人民政府|政府|委|知识产权)';
// 运城市…, 运城市民政局…; not 中心城市…, 要素市场化…, 知识产权强市….
const CITY =
  '\\p{Script=Han}{2,4}(?<![强都集超股上门]|(?:中心|大|小|智慧|海绵|节水|试点|示范)城)市(?!场|值|域|容|民(?!政))|\\p{Script=Han}{2,10}自治州|(?:大兴安岭|阿克苏|喀什|和田|塔城|阿勒泰|阿里)地区|(?:锡林郭勒|兴安|阿拉善)盟';
// 盐湖区…, 沁水县…; not 开发区…, 自由贸易试验区…, 革命老区…, 县域….
const COUNTY =
  '\\p{Script=Han}{1,6}?(?:(?<!开发|高新|经开|示范|试验|园|新|地|保税|合作|先行|湾|老|山|社|景|校|灾|片)区(?!域)|(?<!强)县(?!域)|自治旗|旗(?!帜|舰))';
/** A title that begins with what it is about names no place first: 关于…, 促进…. */
const NO_PLACE = '(?!关于|促进|推进|推动|加快|支持|鼓励|知识产权|国家|中国|中央|国务院)';

/** As far down as it goes: 山西省运城市盐湖区…; 中共新乡市委…. */
const PLACE = new RegExp(`^(?:中国共产党|中共)?(${PROVINCE})?(?:${NO_PLACE}(${CITY}))?(?:${NO_PLACE}(${COUNTY}))?`, 'u');

/** The place a title begins with, with its level; null where it begins with none. */
export function placeOf(title: string): { level: InstrumentLevel; words: string } | null {
  const [words = '', province, city, county] = PLACE.exec(title) ?? [];
  const level = county ? 'county' : city ? 'prefecture' : province ? 'province' : null;
  return level && { level, words };
}

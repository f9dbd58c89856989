/** Verbs whose object is counted, and that can be cut from the name before a number: 「新建公厕100座」 counts 公厕. */
const MAKING =
  '新改扩建|新建|改建|扩建|续建|新增|新改建|建成|建立|创建|共建|兴建|建造|打造|培育|新培育|引进|引育|招引|招聘|组建|设立|设置|开设|增设|布设|布局|实施|完成|遴选|选择|评选|选树|选派|认定|评定|命名|培养|举办|推广应用|推广|推出|发布|制定|制修订|修订|编制|出台|争创|争取|获批|申报|孵化|攻克|突破|研发|配备|配置|配建|配齐|投放|种植|栽植|造林|整治|修复|淘汰|关停|拆除|谋划|储备|签约|落地|集聚|聚集|汇聚|吸引|筹集|投入|累计建设|升级改造|改造提升|形成|实现|转化|建设|开展|改造|治理|开发|增加|发展|壮大|推进|创作|生产|提供|开通|安排|发放|预留|新认定|新引进|扩大|建|创';
/** Verbs whose effect on people or firms is counted; the name keeps them: 「培训…人员500人次」. */
const SERVING =
  '培训|轮训|服务|惠及|吸纳|带动|转移|救助|资助|帮扶|帮助|覆盖|辐射|动员|招募|组织|支持|扶持|引导|推动|促进|指导|鼓励|面向|使|确保|压减|减少|节约|节能';

/** Compounds in which such a verb is part of a noun: 「建设用地」「服务中心」「覆盖率」「发展中心」. */
const NOUN = '(?!率|用地|中心|基地|额|面积|资金|基金|规模|机构|周期|平台|站|点|网|区|队|员|度|量|费|水平|能力|质量|价值|园|投资)';
/** Adverbs between a verb and its number: 「建设至少1个」「培育约10家」「推动全省100家」. */
const BETWEEN =
  /(?:不少于|不低于|至少|超过|不超过|大约|约|近|累计|共计|共|总计|合计|各|了|全[省市区县]|全国|市级|省级|国家级|区级|县级|市内|省内|区内|本[市省区县]|我[市省区县]|每年|新|完|出|以|\s)+$/u;

const END = new RegExp(`(?:${MAKING}|${SERVING})$`, 'u');
const START = new RegExp(`^(?:${MAKING})${NOUN}(?:[、和或并](?:${MAKING})|(?:改建|扩建|改造|建设)${NOUN})*(?:了|和|、)?`, 'u');
const ANY_START = new RegExp(`^(?:${MAKING}|${SERVING})`, 'u');
/** Where a list under one verb, or with a new verb, goes on: 「平台，20家」「、5条」「和新建3座」. */
const GOES_ON = new RegExp(
  `(?:、|以及|和|及|与|并)(?=(?:${MAKING}|${SERVING}|至少|不少于)?(?:\\d|[一两二三四五六七八九十]{1,2}[个家项所座条])|(?:${MAKING})\\p{Script=Han}{2,20}\\d)`,
  'u',
);

const LONGEST = 24;

/** Whether the words before a number end in a verb whose object it counts: 「重点领域建设」「推动全省」. */
export function endsInVerb(before: string): boolean {
  const tail = before.slice(-LONGEST).replace(BETWEEN, '');
  return END.test(tail);
}

/** Whether a name begins with a verb of making or serving: 「新增床位」「培训人员」. */
export const startsWithVerb = (text: string): boolean => ANY_START.test(text);

/** Length of the verb of making a name begins with, 0 where there is none: 2 for 「新增床位」, 0 for 「建设用地」. */
export const verbLength = (text: string): number => START.exec(text)?.[0].length ?? 0;

/** Length of a verb that cannot be part of a name before a predicate: 「新增城镇就业超过」; 0 for 「签约服务覆盖率」. */
export const clearVerbLength = (text: string): number =>
  /^(?:新增|新建|改建|建成|完成|实现|培育|打造|创建|引进|累计新增)(?!率|期)/u.exec(text)?.[0].length ?? 0;

/** 「至少建设」「不少于」 before a verb: a lower bound. */
export const AT_LEAST = /(?:至少|不少于|不低于)[^，\d]{0,4}$/u;

/** Where the name after a number ends because another counted thing follows; the whole length where none does. */
export function nameEnd(after: string): number {
  const at = after.search(GOES_ON);
  return at === -1 ? after.length : at;
}

/**
 * What the name of a unit ends in. Matches 「市科技局」「各区县政府」「市大数据中心」「人行合肥中心支行」「领导小组成员单位」;
 * not 「知识产权」「电子信息」.
 */
const ENDING =
  /(?:局|委|办|厅|部|署|院|会|所|社|馆|站|台|队|校|组|处|司|室|行|中央|总台|办公室|中心|政府|公司|集团|街道|镇|乡|办事处|大学|高校|企业|单位|部门|机构|机关|地区|各地|专班|联盟|医院|海关|总局|总队|支队|园区|新区|高新区|开发区|经开区|景区|区县|县区|县市|市县|市区|市州|人大|政协|纪委监委|妇联|残联|科协|文联|社科联|工商联|侨联|台联|律协|运营商|城市|乡镇|银行|电网|中国移动|中国联通|中国电信|中国铁塔|示范区|试验区|旗县|盟市|兵团|各[省市区县州盟旗镇])$/u;
/** Words with such an ending that name nobody: 「全部」「社会」「机会」; also whoever is meant in general: 「政府」「企业」. */
const NOBODY =
  /^(?:全部|内部|外部|干部|局部|总部|社会|机会|协会|学会|行业协会|商会|场所|住所|厕所|车站|网站|平台|学校|高校|院校|医院|养老院|敬老院|福利院|幼儿园|企业|单位|部门|机构|机关|政府|党委|地区|中心|公司|集团|银行|队伍|现行|试行|执行|可行|运行|先行|举办|主办|承办|协办|开办|处|组|会|院|部|局|委|办|所|社|台|站|城市|乡镇|街道|园区|小组|委员会|办公室|领导小组|各类.*|含.*|包括.*|涉及.*|如.*|以及.*|例如.*)$/u;
/** Marks that stand in no name: 「市科技局。市财政局」; the comma of 「各市、县人民政府」 may. 由 and 的 make a clause of it: 「院校内由教育部门」. */
const NOT_IN_NAME = /[。；：？！…“”‘’《》<>\s，,;:]|(?<=.)由|的/u;
/** Place classes that open the name of a public body: 「市科技局」「省直有关部门」「各区县政府」「国家统计局」「运城市科技局」. */
const PUBLIC =
  /^(?:各|相关|有关)?(?:[省市区县州盟旗镇乡]|国家|中国|中共|中央|国务院|全国|自治区|设区市|\p{Script=Han}{1,6}[省市区县州盟旗](?!场))\p{Script=Han}*?(?:局|委|办|厅|部|署|院|会|政府|办公室|部门|单位|中心|街道|管委会|妇联|残联|科协|工商联|海关|公司)$/u;
/** Names that need no place: 「生态环境部」「发展改革委」「财政局」; not 「项目部」「居委」. */
const KNOWN =
  /^(?:\p{Script=Han}{0,8}(?:发展改革|发展和改革|发改|教育|科技|科学技术|工信|工业和信息化|经济和信息化|民政|公安|司法|财政|人社|人力资源社会保障|人力资源和社会保障|自然资源|生态环境|住建|住房城乡建设|住房和城乡建设|交通运输|交通|水利|水务|农业农村|商务|文化和旅游|文旅|文化广电旅游|卫生健康|卫健|退役军人|退役军人事务|应急|应急管理|审计|国资|市场监管|市场监督管理|体育|统计|医保|医疗保障|数据|大数据|金融监管|知识产权|林业|城管|城市管理|行政审批|药监|税务|气象|粮食|能源)\p{Script=Han}{0,4}(?:局|委|委员会|厅|部|署|办|总局|部门)|人民银行|国资委|国管局|银保监会|证监会|药监局|能源局|林草局|网信办)$/u;

/** The name without what stands in brackets: 「各区县政府（含高新区）」 → 「各区县政府」. */
const outsideBrackets = (name: string): string => name.replace(/[（(〔［[][^（）()〔〕［］[\]]*[）)〕］\]]/gu, '');

/** Whether a part of a list can be the name of a unit. Generous: it decides only inside a list that says what it is. */
export function isUnitName(part: string): boolean {
  const name = outsideBrackets(part);
  return name.length >= 2 && name.length <= 40 && !NOT_IN_NAME.test(name) && ENDING.test(name) && !NOBODY.test(name);
}

/** Whether a part is a public body by its own words. Strict: it alone makes a list of 「（市民政局、财政局）」, without 负责. */
export function isPublicBody(part: string): boolean {
  const name = outsideBrackets(part);
  return isUnitName(part) && (PUBLIC.test(name) || KNOWN.test(name));
}

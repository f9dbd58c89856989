/** A kind of line that belongs to a web page or a database, not to the document on it. */
interface Furniture {
  form: RegExp;
  /** Why it is left out, as the plan's page says it. */
  reason: string;
}

/** What pages print before the document. */
const BEFORE: readonly Furniture[] = [
  // matches 「• 无障碍浏览 无障碍浏览」, not 「无障碍设施建设」
  { form: /^•|无障碍浏览|网站地图|网站支持IPv6|设为首页|加入收藏/u, reason: '网页导航' },
  // matches 「首页 > 政府信息公开」「当前位置：首页>政策」, not 「首页工程」
  { form: /^(?:首页\s*[>＞»]|(?:您)?(?:当前|现在)的?(?:所在)?位置\s*[:：]|(?:您)?所在位置\s*[:：])/u, reason: '网页路径' },
  // matches 「索 引 号: YC08210」「主题分类：」, not 「建立索引」
  {
    form: /^(?:索\s*引\s*号|发\s*文\s*(?:机\s*关|单\s*位|字\s*号)|公文种类|标\s*题|名\s*称|文\s*号|主\s*题\s*(?:词|分\s*类)|成文日期|有\s*效\s*性|信息类别|组配分类|发布机构)\s*[:：]/u,
    reason: '网页信息表，已录入文件信息',
  },
  // matches 「发布日期:2023-05-18 11:03 来源: …」, not 「发布典型案例」
  { form: /^(?:发布(?:日期|时间)|信息来源|浏览次数|阅读次数|字\s*[体号])\s*[:：]|打印本页|【字体/u, reason: '网页信息栏，已录入文件信息' },
  // matches 「【法宝引证码】 CLI.12.4638041」「原文链接：https://…」, not 「【责任单位】」
  { form: /^【法宝引证码】|^(?:原文|本文)?(?:链接|网址)\s*[:：]\s*(?:https?:|www\.)/u, reason: '数据库或网页标识' },
];

/** What pages print after it. */
const AFTER: readonly Furniture[] = [
  // matches 「上一篇：关于…」「分享到：」「扫一扫在手机打开当前页」, not 「分享经验」
  {
    form: /^(?:上一[篇条]|下一[篇条]|分享(?:到|至)|相关(?:链接|文章|新闻|信息|解读|稿件|附件))\s*[:：]?|^扫一扫|^【?(?:打印|关闭)(?:本页|窗口)?】?/u,
    reason: '网页导航',
  },
  // matches 「主办单位：某市人民政府」「版权所有：」「晋ICP备05000001号」「网站标识码：1408000001」, not 「主办单位要加强管理」
  {
    form: /^(?:主办(?:单位)?|承办(?:单位)?|技术支持|版权所有|网站标识码|联系我们|(?:责任)?编辑|来源)\s*[:：]|ICP备|公网安备/u,
    reason: '网页页脚',
  },
];

/** Why a line before the document (`where` is before) or after it is page furniture; null when it belongs to the document. */
export function furnitureReason(line: string, where: 'before' | 'after'): string | null {
  return (where === 'before' ? BEFORE : AFTER).find(({ form }) => form.test(line.trim()))?.reason ?? null;
}

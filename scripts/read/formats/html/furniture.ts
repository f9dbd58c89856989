/** Page furniture by what its lines say. */

/** Sentences at the foot of a page that are no part of a document: 「版权所有」「最佳分辨率」「未经授权不得转载」; not 「加强版权保护」. */
export const BOILERPLATE = /版权所有|ICP备|公网安备|网站标识码|最佳.{0,12}分辨率|未经.{0,12}(?:授权|许可|同意).{0,8}(?:转载|复制|镜像)/u;

/** 「当前位置：首页 > 政务公开」「首页 > 政府信息公开」, not 「首页工程」. */
export const PATH_LINE = /^(?:您?(?:现在|当前|目前|所在)*的?(?:所在)?(?:当前)?位置\s*(?:[:：>]|是|$)|首页\s*(?:[>›»→/|＞]|-\s))/u;

const LABELS =
  '索引号|信息索引|发文机关|发文机构|发布机构|发布单位|制发机关|公开机构|公开主体|公开责任部门|发文字号|文号|文件编号|成文日期|成文时间|发文日期|发文时间|发布日期|发布时间|生成日期|公开日期|公开时间|公开方式|公开形式|公开范围|公开类别|公开程序|主题分类|主题词|主题类别|主题|标题|名称|信息名称|文件名称|有效性|效力状态|有效状态|时效性|时效|信息类别|信息分类|信息来源|体裁分类|体裁|组配分类|公文种类|公文种类|文种|关键词|关键字|生效日期|实施日期|施行日期|失效日期|失效时间|废止日期|统一编号|规范性文件编号|服务对象|服务对象分类|所属机构|内容概述|内容描述|摘要|信息格式|语种|分类|载体类型|登记号|解读机关|政策解读';

/**
 * A label of the information table above a document, with its colon or alone in its cell: 「索 引 号：」「发文机关」; not 「主题活动」, nor
 * 「标题」 in a sentence.
 */
export const INFO_LABEL = new RegExp(
  `(?:^|[\\t\\s\\u00a0【\\[])((?:${LABELS.split('|')
    .map((label) => [...label].join('[\\s\\u00a0]*'))
    .join('|')}))[\\s\\u00a0】\\]]*(?:[:：]|\\t|$)`,
  'gu',
);

/** 「发布日期：2023-05-18 来源：… 【字体：大 中 小】 打印本页」「浏览次数：3」, not 「来源多样」. */
export const BAR_LINE =
  /^[\s【\[（(]*(?:发布日期|发布时间|发文时间|日期|时间|更新时间|信息来源|文章来源|来源|作者|编辑|责任编辑|字体|字号|字体大小|浏览次数|浏览量|点击数?|点击量|阅读次数|阅读量?|访问量|访问次数|人气)\s*[:：]|^[\s【\[（(]*(?:打印本页|打印|字体|字号|分享到?|收藏|保存|我要纠错|内容纠错|语音播报|关闭窗口|关闭|大\s*中\s*小|大|中|小|A\+|A-)[\s】\])）|]*(?:$|[:：\s【\[|])/u;

/** 「相关附件：」「附件下载」「相关链接」「相关解读」 alone on a line, not 「附件1」. */
export const ATTACHED_HEAD =
  /^[【\[]?(?:(?:相关|附件|文件|文档|政策|解读)?(?:附件|下载|链接|文件|文档|解读|政策|信息|阅读|新闻|稿件)(?:列表|下载|链接|信息)?|政策原文|原文下载)[】\]]?\s*[:：]?$/u;

/** Last lines of a page's text area: 「扫一扫在手机打开当前页」「打印 关闭」「上一篇：无」「责任编辑：张三」; not 「打印行业」. */
export const TAIL_LINE =
  /^(?:扫一扫|扫描二维码|用微信扫|手机扫|分享到?[:：]?|打印本?[页文]?|关闭本?[页窗口]*|【?(?:打印|关闭|返回|收藏|我要纠错|纠错|TOP)|返回(?:顶部|上一?页|列表)|上一[篇条][:：]|下一[篇条][:：]|(?:责任)?编辑[:：]|主办[:：]|供稿[:：]|审核[:：]|来源[:：]|字号[:：]|您?(?:是第|访问)|浏览(?:次数|量)|点击(?:数|量))/u;

/** Digits, dashes and marks that counters and buttons leave: 「-次」「|」「2022-09-16」; not 「（一）」. */
export const SCRAP = /^(?:[\s\d\-—_|/:：.,·•×+[\]【】↺>»]*次?|-)$/u;

/** 「运政发〔2024〕13号」 alone on a line, not 「（国办发〔2018〕128号）要求」. */
export const DOCUMENT_NUMBER = /^[\p{Script=Han}]{2,14}[〔[【（(﹝]\s*\d{4}\s*[〕\]】）)﹞]\s*第?\s*\d+\s*号$/u;

/** Distinct labels of an information table in some lines. */
export function infoLabels(lines: readonly string[]): Set<string> {
  return new Set(lines.flatMap((line) => [...line.matchAll(INFO_LABEL)].map(([, label = '']) => label.replace(/\s/gu, ''))));
}

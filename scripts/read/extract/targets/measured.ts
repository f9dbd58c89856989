/**
 * Names whose last word says that the thing is measured: 率 量 额 度 数 值 比重 指数 浓度 收入 规模 面积…; not 质量, 力量, 效率, 制度, 力度,
 * 速度, 程度, 态度, 价值, 水平, 能力.
 */
export const MEASURED =
  /(?:(?<![质力能容])量|(?<!效)率|额|(?<![制力速程高深广角态进热纯])度|(?<![价])值|(?<![参])数|比重|占比|比例|指标|收入|人数|成本|周期|寿命|规模|面积|产能|时限|时长|时间|投资|增速|水耗|能耗|排放|年限)$/u;

/** Things that are counted without such a word: 「示范企业和优势企业明显增长」「人才实现较大增长」. */
export const COUNTED = /(?:企业|人才|机构|项目|品牌|平台|专利|商标|人口|主体|用户|游客|床位)$/u;

/** Names of shares, in which a verb of making is a part: 「新增固体废物综合利用率」「新建城区达标率」. */
export const RATIO = /(?:率|占比|比例|比重)(?:均|分别|达到|保持在|稳定在|累计)*$/u;

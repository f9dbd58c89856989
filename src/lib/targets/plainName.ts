// Matches 全市 of 「全市有效商标注册量」, 年度累计; not 全市场, 全区域.
const WHOSE = /^(?:全[市省区县](?![场域级])|[我本][市省区县]|年度|累计|每年)+/u;
// Matches /件 of 「商标有效注册量/件」, （%）, 累计 at the end; not 地理标志产品（商标）总数, whose bracket is inside.
const UNIT = /(?:[/／][^/／]{1,6}|（[^（）]{1,8}）|\([^()]{1,8}\)|累计|合计)$/u;

/** A printed name without what differs from document to document and changes nothing; never without a qualifier. */
export function plainName(printed: string): string {
  const name = printed.replace(/[\s“”]/gu, '');
  return name.replace(WHOSE, '').replace(UNIT, '') || name;
}

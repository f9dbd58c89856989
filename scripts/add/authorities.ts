import type { Plan } from '../../src/schemas/plan.ts';

/** How many lines from either end of a document may be its letterhead or signature. */
const HEAD = 60;
const FOOT = 30;
const LONGEST_AUTHORITY = 40;

/** matches 「运城市人民政府文件」「国务院办公厅」, not 「各县（市、区）人民政府：」 */
const AUTHORITY_LINE = /^(?!各)\p{Script=Han}+(?:人民政府|办公厅|办公室|委员会|管委会|局|厅|委|部|院)(?:文件)?$/u;
/** matches 「中共中央 国务院印发《…》」 and 「青禾市人民政府关于…的通知」, not 「各单位关于…」 */
const AUTHORITY_TITLE = /^(?!各)[\p{Script=Han}、]{3,40}?(?:关于|印发)/u;
/** matches 「发布机构：太原市人民政府办公室」 and the two cells of a table 「发文机关」「国务院办公厅」, with the value; not 「发布日期：…」 */
const PAGE_FIELD = /(?:发布|发文|制定|公开)(?:机构|机关|单位)[:：\s]+(\p{Script=Han}+)/gu;

/** Texts of a document that may begin with its issuing authority, the surest first: signature, notice, title, then page and letterhead. */
export function authoritiesOf({ issuer, noticeTitle, title }: Pick<Plan, 'issuer' | 'noticeTitle' | 'title'>, text: string): string[] {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.trim());
  const ends = lines.length > HEAD + FOOT ? [...lines.slice(0, HEAD), ...lines.slice(-FOOT)] : lines;
  const fields = [...ends.join('\n').matchAll(PAGE_FIELD)].map((match) => match[1] ?? '');
  const printed = ends
    .map((line) => line.replace(/\s/gu, ''))
    .filter((line) => (line.length <= LONGEST_AUTHORITY && AUTHORITY_LINE.test(line)) || AUTHORITY_TITLE.test(line));
  return [issuer, noticeTitle, title, ...fields, ...printed].filter((one): one is string => one !== null && one !== '');
}

import type { Plan } from '../../src/schemas/plan.ts';

/** How many lines from either end of a document may be its letterhead or signature. */
const HEAD = 60;
const FOOT = 30;
const LONGEST_AUTHORITY = 40;

/** matches 「运城市人民政府文件」「国务院办公厅」, not 「各县（市、区）人民政府：」 */
const AUTHORITY_LINE = /^(?!各)\p{Script=Han}+(?:人民政府|办公厅|办公室|委员会|管委会|局|厅|委|部|院)(?:文件)?$/u;
/** matches 「发布机构：太原市人民政府办公室」 with its value; not 「发布日期：…」 */
const PAGE_FIELD = /(?:发布|发文|制定|公开)(?:机构|机关|单位)\s*[:：]\s*(\p{Script=Han}+)/u;

/** Texts of a document that may begin with its issuing authority, the surest first: signature, notice, title, then page and letterhead. */
export function authoritiesOf({ issuer, noticeTitle, title }: Pick<Plan, 'issuer' | 'noticeTitle' | 'title'>, text: string): string[] {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.replace(/[\s\u3000]/gu, ''));
  const ends = lines.length > HEAD + FOOT ? [...lines.slice(0, HEAD), ...lines.slice(-FOOT)] : lines;
  const fields = ends.flatMap((line) => PAGE_FIELD.exec(line)?.[1] ?? []);
  const printed = ends.filter((line) => line.length <= LONGEST_AUTHORITY && AUTHORITY_LINE.test(line));
  return [issuer, noticeTitle, title, ...fields, ...printed].filter((one): one is string => one !== null && one !== '');
}

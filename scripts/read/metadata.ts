import type { Plan } from '../../src/schemas/plan.ts';
import type { Dropped } from './clean.ts';
import type { Front } from './front.ts';

/** What a text says about itself; null where it is silent. */
export type Metadata = Pick<
  Plan,
  | 'title'
  | 'noticeTitle'
  | 'documentNumber'
  | 'issuer'
  | 'addressees'
  | 'signedOn'
  | 'publishedOn'
  | 'period'
  | 'kind'
  | 'programme'
  | 'supersedes'
>;

/** matches 「运政发〔2024〕13号」「运盐政发【2023】8号」, not 「2024年第13号」 */
const DOCUMENT_NUMBER = /([\p{Script=Han}]+)[〔【［[](\d{4})[〕】］\]](\d+)号/u;
/** matches 「2024年8月13日」 */
const DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;

const iso = (year: string, month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function period(title: string, body: string): Plan['period'] {
  // 「（2024—2026年）」 printed in the title
  const printed = /（(\d{4})[-—－~～至](\d{4})年）/u.exec(title);
  if (printed) return { start: Number(printed[1]), end: Number(printed[2]), basis: 'printed' };
  // the Fourteenth Five-Year Plan runs 2021–2025 by the state's own definition
  if (title.includes('“十四五”')) return { start: 2021, end: 2025, basis: 'definition' };
  // 「到2026年，…」 in the goals
  const goal = /到(\d{4})年/u.exec(body);
  return { start: null, end: goal ? Number(goal[1]) : null, basis: 'goal' };
}

function noticeTitle(lines: readonly string[]): string | null {
  const end = lines.findIndex((line) => line.endsWith('的通知'));
  if (end === -1) return null;
  const start = lines.slice(0, end).findLastIndex((line) => line.endsWith('文件') || DOCUMENT_NUMBER.test(line)) + 1;
  return lines.slice(start, end + 1).join('');
}

/** What the notice repeals: 「《…》（淄政办发〔2022〕8号）同时废止」. */
function supersedes(notice: string): Plan['supersedes'] {
  const match = /《([^》]+(?:《[^》]*》[^》]*)*)》（([^）]+)）同时废止/u.exec(notice);
  return match?.[1] === undefined ? [] : [{ title: match[1], documentNumber: match[2] ?? null }];
}

/** Metadata of a plan, from its notice, its title and the page's information table that cleaning set aside. */
export function readMetadata(front: Front, body: string, dropped: readonly Dropped[]): Metadata {
  const notice = front.notice.map((line) => line.text);
  const page = dropped.map((line) => line.text);
  const own = notice.find((line) => DOCUMENT_NUMBER.test(line) && line.length < 25) ?? page.find((line) => DOCUMENT_NUMBER.test(line));
  const number = DOCUMENT_NUMBER.exec(own?.replace(/^[^:：]*[:：]\s*/u, '') ?? '');
  const dateAt = notice.findLastIndex((line) => DATE.test(line));
  const signed = DATE.exec(notice[dateAt] ?? '');
  const published = page.map((line) => /发布日期[:：]\s*(\d{4})-(\d{2})-(\d{2})/u.exec(line)).find((match) => match !== null);
  return {
    title: front.title,
    noticeTitle: noticeTitle(notice),
    documentNumber: number ? `${number[1] ?? ''}〔${number[2] ?? ''}〕${number[3] ?? ''}号` : null,
    issuer: notice[dateAt - 1] ?? null,
    addressees: notice.find((line) => line.endsWith('：'))?.slice(0, -1) ?? null,
    signedOn: signed ? iso(signed[1] ?? '', signed[2] ?? '', signed[3] ?? '') : null,
    publishedOn: published ? `${published[1] ?? ''}-${published[2] ?? ''}-${published[3] ?? ''}` : null,
    period: period(front.title, body),
    kind: front.title.includes('规划') && !front.title.includes('方案') ? '规划' : front.title.includes('工作方案') ? '工作方案' : '其他',
    programme: /国家知识产权强市建设(?:试点|示范)城市|“十四五”知识产权保护和运用规划/u.exec(front.title)?.[0] ?? null,
    supersedes: supersedes(notice.join('')),
  };
}

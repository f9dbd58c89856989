import { isWork, type Cited } from './cited.ts';
import { oneLine } from './oneLine.ts';

/** A reference in the parts that a page sets apart: before the day it was read, and the address behind that. */
export interface Gbt7714 {
  /** `运城市人民政府. 工作方案: 运政发〔2024〕13号: 二、（二）2. 推进知识产权金融创新[A/OL]. (2024-08-13)` */
  work: string;
  /** What stands where the day of reading is not known, in the words of the standard: `[引用日期]`. */
  read: string;
}

/** Type of the document, GB/T 7714—2015 annex B: 档案 for an official document, 数据集, 电子公告 for other pages. */
export function typeOf({ kind }: Cited): 'A' | 'DS' | 'EB' {
  if (kind === 'dataset') return 'DS';
  return isWork({ kind }) ? 'EB' : 'A';
}

/**
 * Reference after GB/T 7714—2015, 4.6 电子资源: 主要责任者. 题名: 其他题名信息[文献类型标识/文献载体标识]. (更新或修改日期)[引用日期]. 获取和访问路径.
 * The number of an official document belongs to its title (京政办发〔2005〕37号[A/OL] in the examples of the standard), and so does the
 * place of a clause. The version of a work of this site stands where 8.3 版本 has it, behind the title: `0.2.0版`. What is not printed is left
 * out with its mark.
 */
export function gbt7714(cited: Cited): Gbt7714 {
  const titles = [cited.title, cited.number, cited.part].filter((part) => part !== null).map(oneLine);
  const author = cited.issuer === null ? '' : `${oneLine(cited.issuer)}. `;
  const version = cited.version === null ? '' : ` ${cited.version}版.`;
  return {
    work: `${author}${titles.join(': ')}[${typeOf(cited)}/OL].${version}${cited.date === null ? ' ' : ` (${cited.date})`}`,
    read: '[引用日期]',
  };
}

/**
 * The same in one line.
 * @param read Day on which it was read, `2026-11-26`; null where nobody knows.
 */
export function gbt7714Line(cited: Cited, address: string, read: string | null): string {
  const parts = gbt7714(cited);
  return `${parts.work}${read === null ? parts.read : `[${read}]`}. ${address}.`;
}

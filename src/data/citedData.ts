import type { Release } from './release.ts';

/** What the data are called. */
export const dataTitle = '政策对读数据集';
/** Who made them. */
export const dataMaker = '政策对读';

/**
 * Reference to the data after GB/T 7714—2015, 4.6 (data sets online, [DS/OL]): maker. title: version[DS/OL]. (date)[day of use]. address.
 * The day of use is the reader's to fill in and stands as a blank.
 */
export function dataCitation({ version, date }: Release, address: string): string {
  return `${dataMaker}. ${dataTitle}: ${version} 版[DS/OL]. (${date})[取用日期]. ${address}.`;
}

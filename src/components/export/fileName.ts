import { namesOf } from '../../lib/namesOf.ts';
import { nameWords } from './saveFile.ts';
import type { Sheet } from './sheet.ts';

/** Characters that title and plans take; with the folder before it the name stays below what Windows allows. */
const longest = 40;

/** Name of the file: 政策对读-知识产权金融-运城、晋城-2026-11-26.docx; many plans are only counted: 六十份文件. */
export function fileName({ title, columns, made }: Sheet, extension: string): string {
  const parts = ['政策对读', title, namesOf(columns)].map((part) => nameWords(part, longest)).filter((part) => part !== '');
  return `${[...parts, made].join('-')}.${extension}`;
}

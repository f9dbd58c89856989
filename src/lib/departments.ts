import type { Department } from '../schemas/vocabulary.ts';

/**
 * The department a printed unit means.
 * Names are matched whole, never in part: 市委 must not catch 市委宣传部.
 *
 * @returns id in content/vocabulary/departments.yml; null while the name is not mapped.
 */
export function departmentOf(printed: string, departments: readonly Department[]): string | null {
  return departments.find(({ names }) => names.includes(printed))?.id ?? null;
}

import { VFile } from 'vfile';
import { Document, isScalar } from 'yaml';
import type { Sidecar } from '../read/source.ts';
import { UNKNOWN_ORIGIN } from './origin.ts';

const CONFIRM = ' confirm';

/** What is in doubt about a field of a sidecar. */
export interface SidecarDoubt {
  field: string;
  message: string;
}

/** A sidecar as a file, with a comment on every field that a person has to confirm. `doubts` are field → what is in doubt. */
export function sidecarText(sidecar: Sidecar, file: string, doubts: ReadonlyMap<string, string>): string {
  const document = new Document(sidecar);
  const remark = (path: string[], comment: string): void => {
    const value = document.getIn(path, true);
    if (isScalar(value)) value.comment = comment;
  };
  remark(['plan'], ' part of every address of the plan; to change it, remove the plan and add it anew with --id');
  remark(['origin'], sidecar.origin === UNKNOWN_ORIGIN ? ' confirm: the text does not say where it comes from' : CONFIRM);
  for (const field of Object.keys(sidecar.place ?? {}).filter((name) => name !== 'order')) {
    const doubt = doubts.get(field) ?? (field === 'name' ? doubts.get('place') : undefined);
    remark(['place', field], doubt === undefined ? CONFIRM : `${CONFIRM}: in doubt, see the report`);
  }
  remark(['confirmed'], ' true once the fields above are right');
  document.commentBefore = [
    ` Provenance of ${file}; the checksum proves that the bytes are untouched.`,
    ' Filled in by npm run add-plan from what the document says. Compare each field marked “confirm” with the original.',
  ].join('\n');
  return document.toString({ lineWidth: 0 });
}

/** The doubts about a sidecar as messages at the line of their field. */
export function sidecarDoubts(path: string, text: string, doubts: readonly SidecarDoubt[]): VFile {
  const file = new VFile({ path, value: text });
  const lines = text.split('\n');
  for (const { field, message } of doubts) {
    const line = lines.findIndex((one) => one.trimStart().startsWith(`${field}:`)) + 1;
    file.message(message, { place: { line: Math.max(1, line), column: 1 }, ruleId: field === 'plan' ? 'same-document' : 'place' });
  }
  return file;
}

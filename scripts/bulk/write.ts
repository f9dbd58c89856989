import { closeSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { documentsOf, type BulkDocument, type PlanRows } from './document.ts';
import { bulkIndex } from './index.ts';
import { readme } from './readme.ts';

/** Largest part in bytes: hosts refuse a body above their limit, 10 MB on the smallest of Amazon's (100 MB by default). */
const most = 10_000_000;

/** What was written. */
export interface Written {
  /** Names of the parts, in order. */
  parts: string[];
  plans: number;
  documents: number;
  /** Bytes of all parts. */
  bytes: number;
}

/** Matches policy-parallel-001.ndjson; does not match 政策对读.ndjson. */
const partName = /^policy-parallel-\d+\.ndjson$/u;

/**
 * Writes the site for a hosted engine: parts in the bulk format of OpenSearch and Elasticsearch, the index and how to load them. One plan is
 * held in memory at a time, so that the number of plans is no matter; parts of an earlier time are deleted.
 *
 * @param site folder of the built site: read are data/plans.json and plans/<plan>.json.
 * @param folder where to write; made where it is not there.
 * @param absolute absolute address of a path from the root of the site.
 */
export function writeBulk(site: string, folder: string, absolute: (path: string) => string, largest = most): Written {
  const read = <T>(path: string): T => JSON.parse(readFileSync(join(site, path), 'utf8')) as T;
  const plans = read<{ id: string }[]>('data/plans.json');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((one) => partName.test(one))) rmSync(join(folder, name));
  const written: Written = { parts: [], plans: 0, documents: 0, bytes: 0 };
  let open: { file: number; bytes: number } | undefined;
  try {
    for (const { id } of plans) {
      written.plans += 1;
      for (const document of documentsOf(read<PlanRows>(`plans/${id}.json`), absolute)) {
        const pair = Buffer.from(pairOf(document));
        if (open === undefined || open.bytes + pair.length > largest) {
          if (open) closeSync(open.file);
          const name = `policy-parallel-${String(written.parts.length + 1).padStart(3, '0')}.ndjson`;
          written.parts.push(name);
          open = { file: openSync(join(folder, name), 'w'), bytes: 0 };
        }
        writeSync(open.file, pair);
        open.bytes += pair.length;
        written.documents += 1;
        written.bytes += pair.length;
      }
    }
  } finally {
    if (open) closeSync(open.file);
  }
  writeFileSync(join(folder, 'index.json'), `${JSON.stringify(bulkIndex, null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), readme(written));
  return written;
}

/** Action and document, a line each, both ended: `_bulk` refuses a body without a line end at its end. */
const pairOf = (document: BulkDocument): string => `${JSON.stringify({ index: { _id: document.id } })}\n${JSON.stringify(document)}\n`;

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHANGES, readChanges, type Change } from '../../src/lib/addresses/changes.ts';
import { linesOf } from '../../src/lib/addresses/released.ts';
import { RELEASED } from '../../src/lib/addresses/site.ts';

const read = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** The record of released addresses under `root`; empty where nothing was released. */
export const readReleased = (root: string): string[] => linesOf(read(join(root, RELEASED)));

/** The changes of addresses under `root`, oldest first. Throws where the file is faulty. */
export const readOurChanges = (root: string): Change[] => readChanges(read(join(root, CHANGES)));

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { outsideTests } from '../e2e/copy.ts';

/** What a program cost. */
export interface Cost {
  /** From beginning to end. */
  seconds: number;
  /** Of all processors together, children included. */
  processorSeconds: number;
  /** Most memory that one of its processes had, in GB (10⁹ bytes), as `time` tells it; null where the system does not tell. */
  gigabytes: number | null;
  /** Largest sum of the memory of all its processes at one time, shared pages counted once. */
  gigabytesTogether: number | null;
}

/** Milliseconds between two looks at the processes. */
const interval = 250;
/** Looks from one at the memory of all together to the next: the system counts every page for it, which would weigh on what is measured. */
const rarely = 4;

/**
 * Runs a Node program in a folder and measures it with all processes it starts. Its output goes nowhere unless it fails.
 * @throws with the end of its output where it fails
 */
export function measured(args: readonly string[], folder: string): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: { ...outsideTests(), ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  let most: number | null = null;
  let largest: number | null = null;
  let processor = 0;
  let looks = 0;
  const watch = setInterval(() => {
    const tree = child.pid === undefined ? [] : treeOf(child.pid);
    looks += 1;
    const now = looks % rarely === 0 ? tree.reduce((sum, { id }) => sum + memoryOf(id), 0) : 0;
    processor = Math.max(
      processor,
      tree.reduce((sum, { processor: own }) => sum + own, 0),
    );
    if (now > 0) most = Math.max(most ?? 0, now);
    for (const { own } of tree) largest = Math.max(largest ?? 0, own);
  }, interval);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(watch);
      const output = Buffer.concat(said).toString('utf8');
      if (code !== 0) return reject(new Error(`${args.join(' ')} in ${folder} ended with ${String(code)}:\n${output.slice(-4000)}`));
      const seconds = (performance.now() - started) / 1000;
      resolve({ seconds, processorSeconds: processor, gigabytes: inGigabytes(largest), gigabytesTogether: inGigabytes(most) });
    });
  });
}

const inGigabytes = (bytes: number | null): number | null => (bytes === null ? null : bytes / 1e9);

interface Process {
  id: number;
  parent: number;
  /** Bytes that it holds at most by itself so far, shared pages in full. */
  own: number;
  /** Seconds of processor of it and of those of its children that have ended. */
  processor: number;
}

/** Clock ticks in a second, on every Linux that Node runs on. */
const ticks = 100;

/** A process with all below it, as Linux tells of them; nothing elsewhere. */
function treeOf(root: number): Process[] {
  let names: string[] = [];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  } catch {
    return [];
  }
  const parents = new Map(names.map((name) => [Number(name), statOf(name)]));
  const belongs = (id: number): boolean => id === root || (parents.get(id) !== undefined && belongs(parents.get(id)?.parent ?? 0));
  return [...parents].flatMap(([id, stat]) => (stat && id > 1 && belongs(id) ? [{ ...stat, id, own: peakOf(id) }] : []));
}

function statOf(id: string): Pick<Process, 'parent' | 'processor'> | undefined {
  try {
    // proc(5): after the name in brackets, which may hold anything, come state, parent, …; times are the 14th to 17th fields.
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const processor = [11, 12, 13, 14].reduce((sum, at) => sum + (fields[at] ?? 0), 0) / ticks;
    return { parent: fields[1] ?? 0, processor };
  } catch {
    // It has ended meanwhile.
    return undefined;
  }
}

/** Bytes of a process: the proportional set size, in which a page that several share counts in parts. */
function memoryOf(id: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${String(id)}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** Bytes that a process held at most so far, shared pages in full. */
function peakOf(id: number): number {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${String(id)}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

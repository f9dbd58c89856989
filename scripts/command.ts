import { spawn, type ChildProcess, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { constants, setPriority, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** How a child process ended: its exit code (1 where a signal ended it) and, if captured, what it printed. */
export interface Result {
  code: number;
  output: string;
}

/** A Node program that runs, and waits at some point to be told to go on ({@link told}). */
export interface Started {
  /** How it ended. */
  result: Promise<Result>;
  /** What it tells with {@link tell} before it ends; never settled where it tells nothing. */
  tells: Promise<unknown>;
  goOn(): void;
  stop(): void;
}

/** Runs a command to its end; `capture` keeps its output for the caller, otherwise it goes to the terminal. Never rejects: a command that cannot start has code 127. */
export function run(command: string, args: string[], { capture = false } = {}): Promise<Result> {
  return resultOf(spawn(command, args, { env: environment(), stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' }));
}

/**
 * What a program finds in its environment: Node keeps what it compiled, TypeScript without its types included, where Astro's own command
 * has it kept, which spares a build of five plans a tenth of its processor time.
 */
const environment = () => ({ NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache'), ...process.env, ASTRO_TELEMETRY_DISABLED: '1' });

function resultOf(child: ChildProcess): Promise<Result> {
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}

/** How a Node program is run. */
export interface NodeRun {
  /** Whether its output is kept for the caller. */
  capture?: boolean;
  /** Options of Node itself, before the name of the file. */
  node?: readonly string[];
}

/** Runs a TypeScript or JavaScript file with the Node that runs this one. */
export function runNode(file: string, args: string[] = [], { node = [], ...options }: NodeRun = {}): Promise<Result> {
  return run(process.execPath, [...node, file, ...args], options);
}

/**
 * Starts a TypeScript or JavaScript file, whose output goes to the terminal.
 *
 * @param yielding whether it leaves the processors to the others where there are too few
 */
export function startNode(file: string, args: string[], node: readonly string[], yielding = false): Started {
  const child = spawn(process.execPath, [...node, file, ...args], { env: environment(), stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  if (yielding && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  const tells = new Promise((resolve) => child.once('message', resolve));
  return { result: resultOf(child), tells, goOn: () => child.connected && child.send('go on'), stop: () => child.kill() };
}

/** Waits until the program that started this one with {@link startNode} says to go on; not at all where it was started otherwise. */
export async function told(): Promise<void> {
  if (process.connected) await once(process, 'message');
}

/** Tells the program that started this one with {@link startNode} something; nobody where it was started otherwise. */
export const tell = (message: Serializable): void => void process.send?.(message);

/**
 * Runs the command-line program of an installed package, for example `runPackage('typescript', ['--noEmit'], {bin: 'tsc'})`.
 * Goes through Node and not through the shell's PATH, so that the versions of this project are used on every system.
 */
export function runPackage(name: string, args: string[], { bin = name, ...options }: NodeRun & { bin?: string } = {}): Promise<Result> {
  return runNode(programOf(name, bin), args, options);
}

/** Path of the program `bin` of an installed package. Throws where the package has none. */
function programOf(name: string, bin: string): string {
  const manifest = join(process.cwd(), 'node_modules', name, 'package.json');
  const { bin: bins } = createRequire(import.meta.url)(manifest) as { bin?: string | Record<string, string> };
  const file = typeof bins === 'string' ? bins : bins?.[bin];
  if (file === undefined) throw new Error(`${name} has no program ${bin}`);
  return join(dirname(manifest), file);
}

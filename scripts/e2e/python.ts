import { spawnSync } from 'node:child_process';
import { freePort, startServer, type Served } from './started.ts';

/** The program, where this machine has it. */
export const pythonProgram: string | undefined = ['python3', 'python'].find(
  (name) => spawnSync(name, ['-c', 'import http.server']).status === 0,
);

/** Serves a folder with `python -m http.server`, as one does on a machine that has nothing else. */
export async function serveWithPython(program: string, folder: string): Promise<Served> {
  const port = String(await freePort());
  return startServer(program, ['-m', 'http.server', port, '--bind', '127.0.0.1', '--directory', folder], `http://127.0.0.1:${port}`);
}

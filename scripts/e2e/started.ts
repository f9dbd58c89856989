import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** A server that runs beside the test; `url` has no trailing slash. */
export interface Served {
  url: string;
  close: () => Promise<void>;
}

/** Starts a server and waits until it answers; throws where it ends, or has not answered after five seconds. */
export async function startServer(program: string, args: readonly string[], url: string): Promise<Served> {
  const running = spawn(program, args, { stdio: 'ignore' });
  const close = async (): Promise<void> => {
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  };
  for (let wait = 0; wait < 100; wait += 1) {
    if (running.exitCode !== null) throw new Error(`${program} ended with code ${running.exitCode}`);
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return { url, close };
    await new Promise((ready) => setTimeout(ready, 50));
  }
  await close();
  throw new Error(`${program} did not answer within five seconds`);
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

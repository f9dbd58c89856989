import { AddError, printable } from './addError.ts';
import { Interrupted } from './wholeOrNothing.ts';

/** Where a command prints; `process` is one. */
export interface Terminal {
  stdout: { write(text: string): unknown; columns?: number };
  stderr: { write(text: string): unknown; isTTY?: boolean };
}

/** Let the reader of an output close it early, as `| head -1` does: what the command did stays done, and the rest is not told. */
export function letClose(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

/** Run a command to its exit code. Whatever goes wrong is told in one line: a fault of the input as it is, any other as one of the program. */
export async function told(command: () => Promise<void>, { stderr }: Terminal): Promise<number> {
  try {
    await command();
    return 0;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const known = error instanceof AddError || error instanceof Interrupted;
    stderr.write(`${printable(known ? message : `unexpected failure, nothing was changed: ${message}`)}\n`);
    return error instanceof Interrupted ? 130 : 1;
  }
}

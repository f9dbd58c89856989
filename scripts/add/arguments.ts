import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { AddError } from './addError.ts';

/** What was typed after a command. */
export interface Arguments {
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
}

/** Read command-line arguments; an option that is not known, or one without its value, is an {@link AddError}. */
export function readArguments(args: string[], options: ParseArgsOptionsConfig, usage: string): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { values, positionals };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split(/\.\s|\n/u);
    throw new AddError(`${reason ?? ''}; usage: ${usage}`);
  }
}

/** The one argument a command takes. */
export function onlyArgument(positionals: readonly string[], what: string, usage: string): string {
  const [first] = positionals;
  if (first === undefined || first === '' || positionals.length > 1)
    throw new AddError(`found ${String(positionals.length)} arguments, expected one ${what}; usage: ${usage}`);
  return first;
}

/** A path as the person meant it: npm runs a script in the project's folder and tells where it was called from. */
export function givenPath(path: string, script: string, env: NodeJS.ProcessEnv = process.env): string {
  const from = env['npm_lifecycle_event'] === script ? env['INIT_CWD'] : undefined;
  return resolve(from ?? process.cwd(), path);
}

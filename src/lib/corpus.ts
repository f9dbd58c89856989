import { globSync, statSync } from 'node:fs';
import type { Corpus } from './assembleCorpus.ts';
import { realCorpus } from './realCorpus.ts';

export type { Corpus } from './assembleCorpus.ts';

let loaded: { corpus: Corpus; stamp: string } | undefined;

/** When the files of content/ were last changed; nothing in a build, during which they stay as they are. */
const stampNow = (): string =>
  import.meta.env.DEV
    ? globSync('content/**/*.{mdx,yml}')
        .map((path) => `${path} ${String(statSync(path).mtimeMs)}`)
        .join()
    : '';

/** Everything in content/, in the fixed order of the site. Made once in a build; while developing anew when a file has changed. */
export function loadCorpus(): Promise<Corpus> {
  const stamp = stampNow();
  if (loaded?.stamp !== stamp) loaded = { corpus: realCorpus(), stamp };
  return Promise.resolve(loaded.corpus);
}

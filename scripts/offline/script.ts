import { rolldown } from 'rolldown';
import type { ReleaseStamp } from '../../src/offline/release.ts';

/**
 * The worker as one classic script, made of src/offline/ by the bundler that Astro itself uses: a worker cannot import modules in
 * every browser, and a library for workers would be larger than what this one does.
 * @param source `worker.ts`, or `leave.ts` for one that removes itself
 */
export async function workerScript(source: 'worker.ts' | 'leave.ts', stamp: ReleaseStamp | null): Promise<string> {
  const bundle = await rolldown({
    input: `src/offline/${source}`,
    platform: 'browser',
    transform: { define: stamp ? { RELEASE: JSON.stringify(stamp) } : {} },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  return output[0].code;
}

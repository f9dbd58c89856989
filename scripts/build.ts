import { runNode, runPackage } from './command.ts';
import { finishSite } from './finish/finish.ts';
import { indexSite } from './search/index.ts';
import { siteFolder } from './serve.ts';

/** Converts the seeds, renders the site and indexes it for search, all output on the terminal. Returns the first exit code that is not 0, or 0. */
export async function buildSite(): Promise<number> {
  const converted = await runNode('scripts/ingest.ts');
  if (converted.code !== 0) return converted.code;
  return renderSite();
}

/** Renders the site from the content as committed, indexes it for search and finishes it. */
export async function renderSite(): Promise<number> {
  const rendered = await runPackage('astro', ['build']);
  if (rendered.code !== 0) return rendered.code;
  await indexSite(siteFolder);
  await finishSite(siteFolder);
  return 0;
}

if (import.meta.main) process.exitCode = await buildSite();

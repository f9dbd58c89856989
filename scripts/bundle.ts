import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { release } from '../src/data/release.ts';
import { buildSite } from './build.ts';
import { makeBundle } from './bundle/makeBundle.ts';
import { siteFolder } from './serve.ts';
import { siteSettings } from './siteSettings.ts';

/** Size that the bundle must not exceed, so that it can be sent by mail and carried on any stick. */
const most = 15_000_000;

/** `npm run bundle`: builds, packs into dist-bundle/ and prints what came of it. `-- --built` packs what is already built. */
async function bundle(): Promise<void> {
  const code = process.argv.includes('--built') ? 0 : await buildSite();
  if (code !== 0) throw new Error(`the build ended with code ${code}`);
  const { version, date } = release();
  const { site, base } = siteSettings();
  const zip = await makeBundle(siteFolder, { version, date, address: `${site}${base}`, base });
  if (zip.length > most)
    throw new Error(`the bundle has ${zip.length} bytes, more than ${most}; leave something out in scripts/bundle/contents.ts`);
  const file = `policy-parallel-${version}.zip`;
  const sum = createHash('sha256').update(zip).digest('hex');
  await mkdir('dist-bundle', { recursive: true });
  await writeFile(`dist-bundle/${file}`, zip);
  await writeFile(`dist-bundle/${file}.sha256`, `${sum}  ${file}\n`);
  console.log(`dist-bundle/${file}: ${(zip.length / 1e6).toFixed(1)} MB, SHA-256 ${sum}`);
}

await bundle().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

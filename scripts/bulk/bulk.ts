import { absoluteFrom } from '../../src/data/absolute.ts';
import { siteFolder } from '../serve.ts';
import { siteSettings } from '../siteSettings.ts';
import { writeBulk } from './write.ts';

/** `npm run bulk [-- <site folder> <folder>]`, after a build: writes the provisions for a hosted search engine into dist-bulk/. */
const [site = siteFolder, folder = 'dist-bulk'] = process.argv.slice(2);
const settings = siteSettings();
try {
  const { parts, plans, documents, bytes } = writeBulk(site, folder, absoluteFrom(new URL(settings.site), settings.base));
  console.log(
    `${folder}/: ${String(documents)} provisions of ${String(plans)} plans, ${(bytes / 1e6).toFixed(1)} MB in ${String(parts.length)} files; ${(bytes / plans / 1000).toFixed(0)} KB a plan`,
  );
} catch (error) {
  const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  console.error(missing ? `${site}/ has no site; build it first: npm run build` : error);
  process.exitCode = 1;
}

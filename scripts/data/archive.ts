import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DataPackage } from '../../src/data/dataPackage.ts';
import { filesOf } from '../siteFiles.ts';
import { checksums, type Files } from './checksums.ts';
import { licenceText, readmeText } from './readme.ts';
import { zipped } from './zip.ts';

/** One address for every release, so that it never dies; the version is in the folder within and in the name it is saved under. */
const archiveName = 'policy-parallel.zip';
const sumsName = 'SHA256SUMS';
/** Matches data/plans.csv, data/datapackage.json; must not match data/plans/index.html. */
const dataFile = /^data\/[^/]+\.(?:json|csv)$/u;
/** Matches plans/zibo.txt (淄博的全文), plans/zibo.md, plans/zibo.xml; must not match plans/index.html or plans/zibo.json. */
const planText = /^plans\/[a-z0-9-]+\.(?:txt|md|xml)$/u;

/** Whether the zip holds a file of the site, by its path below the folder. */
export const isPacked = (file: string): boolean => dataFile.test(file) || planText.test(file);

/** The files of the site that match, by their names without folders. */
function read(site: string, files: readonly string[], wanted: RegExp): Map<string, Uint8Array> {
  return new Map(files.filter((file) => wanted.test(file)).sort().map((file) => [basename(file), readFileSync(join(site, file))])); // prettier-ignore
}

/** Everything the zip holds, by name. */
function contents(site: string, names: readonly string[], data: Files): Map<string, Uint8Array> {
  const files = new Map(data);
  const texts = read(site, names, planText);
  const described = JSON.parse(readFileSync(join(site, 'data/datapackage.json'), 'utf8')) as DataPackage;
  for (const [name, bytes] of texts) files.set(`texts/${name}`, bytes);
  files.set('README.txt', Buffer.from(readmeText(described, texts.size > 0)));
  files.set('LICENCE.txt', Buffer.from(licenceText()));
  files.set(sumsName, Buffer.from(checksums(files)));
  return files;
}

/**
 * Packs the data, their schemas and description and the texts of the plans into /data/policy-parallel.zip, and writes the digests of
 * all files of /data/ into /data/SHA256SUMS. Returns the two files, below the site. All is read at once, and deflated beside other work.
 *
 * @param files those of the site, below its folder: a former build may have left others
 */
export async function writeArchive(site: string, files: readonly string[] = filesOf(site)): Promise<string[]> {
  const folder = join(site, 'data');
  const { version, created } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;
  // Data, schemas and description, as they stand under /data/.
  const data = read(site, files, dataFile);
  const archive = await zipped(contents(site, files, data), `policy-parallel-${version}`, created.slice(0, 10));
  writeFileSync(join(folder, archiveName), archive);
  writeFileSync(join(folder, sumsName), checksums(new Map([...data, [archiveName, archive]])));
  return [archiveName, sumsName].map((name) => `data/${name}`);
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPackage } from '../../src/data/dataPackage.ts';
import { filesOf } from '../siteFiles.ts';
import { checksums, type Files } from './checksums.ts';
import { licenceText, readmeText } from './readme.ts';
import { zipped } from './zip.ts';

/** One address for every release, so that it never dies; the version is in the folder within and in the name it is saved under. */
const archiveName = 'policy-parallel.zip';
const sumsName = 'SHA256SUMS';
/** Matches zibo.txt (淄博的全文), zibo.md, zibo.xml; must not match index.html or zibo.json. */
const planText = /^[a-z0-9-]+\.(?:txt|md|xml)$/u;

function read(site: string, files: readonly string[], below: string, wanted: RegExp): Map<string, Uint8Array> {
  const names = files.filter((file) => file.startsWith(below)).map((file) => file.slice(below.length));
  return new Map(names.filter((name) => wanted.test(name)).sort().map((name) => [name, readFileSync(join(site, below, name))])); // prettier-ignore
}

/** Data, schemas and description, as they stand under /data/. */
const dataFiles = (site: string, files: readonly string[]): Map<string, Uint8Array> => read(site, files, 'data/', /^[^/]+\.(?:json|csv)$/u);

/** Everything the zip holds, by name. */
function contents(site: string, names: readonly string[], data: Files): Map<string, Uint8Array> {
  const files = new Map(data);
  const texts = read(site, names, 'plans/', planText);
  const described = JSON.parse(readFileSync(join(site, 'data/datapackage.json'), 'utf8')) as DataPackage;
  for (const [name, bytes] of texts) files.set(`texts/${name}`, bytes);
  files.set('README.txt', Buffer.from(readmeText(described, texts.size > 0)));
  files.set('LICENCE.txt', Buffer.from(licenceText()));
  files.set(sumsName, Buffer.from(checksums(files)));
  return files;
}

/**
 * Packs the data, their schemas and description and the texts of the plans into /data/policy-parallel.zip, and writes the digests of
 * all files of /data/ into /data/SHA256SUMS. Returns the two files, below the site.
 *
 * @param files those of the site, below its folder: a former build may have left others
 */
export function writeArchive(site: string, files: readonly string[] = filesOf(site)): string[] {
  const folder = join(site, 'data');
  const { version, created } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;
  const data = dataFiles(site, files);
  const archive = zipped(contents(site, files, data), `policy-parallel-${version}`, created.slice(0, 10));
  writeFileSync(join(folder, archiveName), archive);
  writeFileSync(join(folder, sumsName), checksums(new Map([...data, [archiveName, archive]])));
  return [archiveName, sumsName].map((name) => `data/${name}`);
}

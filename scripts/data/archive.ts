import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPackage } from '../../src/data/dataPackage.ts';
import { checksums } from './checksums.ts';
import { licenceText, readmeText } from './readme.ts';
import { zipped } from './zip.ts';

/** One address for every release, so that it never dies; the version is in the folder within and in the name it is saved under. */
const archiveName = 'policy-parallel.zip';
const sumsName = 'SHA256SUMS';
/** Matches zibo.txt (淄博的全文), zibo.md, zibo.xml; must not match index.html or zibo.json. */
const planText = /^[a-z0-9-]+\.(?:txt|md|xml)$/u;

function read(folder: string, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile() && wanted(entry.name));
  return new Map(names.map(({ name }) => [name, readFileSync(join(folder, name))]));
}

/** Data, schemas and description, as they stand under /data/. */
const dataFiles = (folder: string): Map<string, Uint8Array> => read(folder, (name) => /\.(?:json|csv)$/u.test(name));

/** Everything the zip holds, by name. */
function contents(site: string): Map<string, Uint8Array> {
  const files = dataFiles(join(site, 'data'));
  const texts = read(join(site, 'plans'), (name) => planText.test(name));
  const described = JSON.parse(readFileSync(join(site, 'data/datapackage.json'), 'utf8')) as DataPackage;
  for (const [name, bytes] of texts) files.set(`texts/${name}`, bytes);
  files.set('README.txt', Buffer.from(readmeText(described, texts.size > 0)));
  files.set('LICENCE.txt', Buffer.from(licenceText()));
  files.set(sumsName, Buffer.from(checksums(files)));
  return files;
}

/**
 * Packs the data, their schemas and description and the texts of the plans into /data/policy-parallel.zip, and writes the digests of
 * all files of /data/ into /data/SHA256SUMS.
 */
export function writeArchive(site: string): void {
  const folder = join(site, 'data');
  const { version, created } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;
  const archive = zipped(contents(site), `policy-parallel-${version}`, created.slice(0, 10));
  writeFileSync(join(folder, archiveName), archive);
  writeFileSync(join(folder, sumsName), checksums(new Map([...dataFiles(folder), [archiveName, archive]])));
}

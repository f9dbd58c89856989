import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sizeInWords } from '../../src/data/bytes.ts';
import type { DataPackage } from '../../src/data/dataPackage.ts';
import { sha256 } from '../../src/data/fingerprint.ts';
import { checksums } from '../data/checksums.ts';
import { licenceText, readmeText } from '../data/readme.ts';
import { zipped } from '../data/zip.ts';
import type { Finish } from './finish.ts';

/** One address for every release, so that it never dies; the version is in the folder within and in the name it is saved under. */
const archiveName = 'policy-parallel.zip';
const sumsName = 'SHA256SUMS';
/** Matches zibo.txt (淄博的全文), zibo.md, zibo.xml; must not match index.html or zibo.json. */
const planText = /^[a-z0-9-]+\.(?:txt|md|xml)$/u;
/** Where the page says what the zip is; rendered empty, before there is one. */
const place = /(<span [^>]*data-archive[^>]*>)[^<]*(<\/span>)/u;

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
 * Packs the data, their schemas and description and the texts of the plans into /data/policy-parallel.zip, writes the digests of
 * all files of /data/ into /data/SHA256SUMS, and says size and digest of the zip on the page. Throws where the page has no place for it.
 */
export const writeArchive: Finish = (site) => {
  const folder = join(site, 'data');
  const { version, created } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as DataPackage;
  const archive = zipped(contents(site), `policy-parallel-${version}`, created.slice(0, 10));
  writeFileSync(join(folder, archiveName), archive);
  writeFileSync(join(folder, sumsName), checksums(new Map([...dataFiles(folder), [archiveName, archive]])));
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!place.test(html)) throw new Error(`${page}: expected a span with data-archive for size and digest of the zip, found none`);
  const said = `${sizeInWords(archive.length)}，SHA-256 ${sha256(archive)}`;
  writeFileSync(
    page,
    html.replace(place, (_, open: string, close: string) => `${open}${said}${close}`),
  );
  return Promise.resolve();
};

import { readdirSync, readFileSync } from 'node:fs';

/** A package as `package-lock.json` records it. */
export interface Package {
  name: string;
  version: string;
  /** As an SPDX expression, where the package or {@link decided} says it. */
  licence: string | null;
  /** Folder below the project: node_modules/d3. */
  folder: string;
}

/** What readers get besides our own files: packages bundled into scripts, and fonts that pictures are drawn with; and what for. */
export const shippedFor: Readonly<Record<string, string>> = {
  pagefind: '检索',
  'opencc-js': '繁体检索词转简体',
  'd3-array': '排图表的刻度',
  'd3-dsv': '写 CSV',
  'd3-selection': '画图',
  docx: '导出 Word',
  'write-excel-file': '导出 Excel',
  '@fontsource/noto-serif-sc': '分享图片上的字',
};

/** Licences under which anything may be used and passed on, with its text kept. */
export const allowed: ReadonlySet<string> = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'OFL-1.1',
  'MIT AND Apache-2.0',
  'MIT AND Zlib',
]);

/** Licences that bind whoever passes a package on. They may build and test the site, and may not be part of it. */
export const allowedUnshipped: ReadonlySet<string> = new Set([
  'MPL-2.0',
  'LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'CPAL-1.0',
]);

/** What a package leaves open, decided: one of two licences, or one that it names elsewhere than in its record. */
export const decided: Readonly<Record<string, { licence: string; why: string }>> = {
  jszip: { licence: 'MIT', why: 'MIT or GPL-3.0-or-later at choice' },
  pako: { licence: 'MIT AND Zlib', why: 'both, as recorded in brackets' },
  citeproc: { licence: 'CPAL-1.0', why: 'CPAL-1.0 or AGPL-1.0 at choice; only tests run it' },
  duck: { licence: 'BSD-2-Clause', why: 'recorded as BSD; its LICENSE has the two clauses' },
  format: { licence: 'MIT', why: 'recorded nowhere; its Readme says MIT' },
  'type-fest': { licence: 'MIT', why: 'MIT or CC0-1.0 at choice' },
};

interface Locked {
  version?: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** Matches node_modules/甲/node_modules/@乙/丙 up to the name; does not match src/丁.ts. */
const beforeName = /^.*node_modules\//u;
const nameOf = (folder: string): string => folder.replace(beforeName, '');

const lockedPackages = (): Map<string, Locked> => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  return new Map(Object.entries(packages).filter(([folder]) => folder !== ''));
};

function packageOf(folder: string, { version = '', license = null }: Omit<Locked, 'license'> & { license?: string | null }): Package {
  const name = nameOf(folder);
  return { name, version, licence: decided[name]?.licence ?? license, folder };
}

/** Every package the project may install, on any platform, by name; one of two versions is there twice. */
export function allPackages(): Package[] {
  return [...lockedPackages()].map(([folder, locked]) => packageOf(folder, locked)).sort(byName);
}

/** What readers get: the packages of {@link shippedFor} and all that they need in turn, by name. */
export function shippedPackages(): Package[] {
  const locked = lockedPackages();
  const found = new Map<string, Package>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from, locked);
    const record = locked.get(folder);
    if (!record) throw new Error(`package-lock.json: expected ${name}, needed by ${from || 'src/lib/security/packages.ts'}`);
    // Types are no part of what runs.
    if (found.has(folder) || name.startsWith('@types/')) return;
    found.set(folder, packageOf(folder, record));
    for (const needed of Object.keys(record.dependencies ?? {})) visit(needed, folder);
  };
  for (const name of Object.keys(shippedFor)) visit(name, '');
  return [...found.values()].sort(byName);
}

/** Where Node finds a package from the folder of another: the nearest node_modules that has it. */
function folderOf(name: string, from: string, locked: ReadonlyMap<string, unknown>): string {
  for (let at = from; at !== ''; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '')
    if (locked.has(`${at}/node_modules/${name}`)) return `${at}/node_modules/${name}`;
  return `node_modules/${name}`;
}

const byName = (a: Package, b: Package): number => (a.folder < b.folder ? -1 : 1);

/** Matches LICENSE, licence.md, LICENSES and NOTICE; does not match 许可. */
const licenceName = /^(?:licen[cs]es?|copying|notice|third_party_licenses)(?:[.-]\w+)*$/iu;

/** The licence texts that a package has with it, as its files say, those in a folder of them too; empty where it has none. */
export function licenceTexts({ folder }: Pick<Package, 'folder'>): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => licenceName.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory()
        ? readdirSync(`${folder}/${entry.name}`)
            .sort()
            .map((name) => textOf(`${folder}/${entry.name}/${name}`))
        : [textOf(`${folder}/${entry.name}`)],
    );
}

const textOf = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim();

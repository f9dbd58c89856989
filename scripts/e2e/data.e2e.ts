import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { datasetNames } from '../../src/schemas/dataset.ts';
import { siteSettings } from '../siteSettings.ts';
import { siteFolder } from '../serve.ts';

/* The data as built, read from the folder as anyone would who has it: no browser. */

const { base } = siteSettings();
const bytes = (path: string): Buffer => readFileSync(join(siteFolder, path));
const json = (path: string): unknown => JSON.parse(bytes(path).toString('utf8'));
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const built = readdirSync(siteFolder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
const pages = built.filter((name) => name === 'index.html' || name.endsWith('/index.html'));

/** Where a page says its own data is, from the root of the site; undefined where it says nothing. */
function alternateOf(page: string): string | undefined {
  const address = /<link rel="alternate" type="application\/json" href="([^"]+)"/u.exec(bytes(page).toString('utf8'))?.[1];
  return address?.slice(base.length);
}

const ajv = new Ajv2020({ strict: true, strictTypes: false });
addFormats(ajv);
for (const name of datasetNames) ajv.addSchema(json(`data/${name}.schema.json`) as object);
const schemaOf = (path: string) => ajv.getSchema((json(path) as { $id: string }).$id) ?? ajv.compile(json(path) as object);

describe('the built data', () => {
  it('follow the schemas that are published beside them', () => {
    for (const name of datasetNames) expect(schemaOf(`data/${name}.schema.json`)(json(`data/${name}.json`)), name).toBe(true);
  });

  it('are at the address of each page with .json, where the page says so, and follow page.schema.json', () => {
    const validate = schemaOf('data/page.schema.json');
    const own = pages.flatMap((page) => {
      const address = alternateOf(page);
      return address === undefined ? [] : [[page, address]];
    });
    expect(own.length).toBeGreaterThan(datasetNames.length);
    for (const [page = '', address = ''] of own) {
      expect(address).toBe(page === 'index.html' ? 'index.json' : `${page.slice(0, -'/index.html'.length)}.json`);
      if (address !== 'data.json' && !address.startsWith('data/')) expect(validate(json(address)), address).toBe(true);
    }
    expect(own.map(([page]) => page)).toEqual(
      expect.arrayContaining(['index.html', 'data/index.html', 'data/plans/index.html', 'about/index.html']),
    );
    expect(alternateOf('search/index.html')).toBeUndefined();
  });

  it('are what datapackage.json says, seen from /data/ and from the root', () => {
    for (const [descriptor, folder] of [
      ['data/datapackage.json', 'data/'],
      ['data.json', ''],
    ] as const) {
      const { resources } = json(descriptor) as { resources: { path: string; bytes: number; hash: string }[] };
      expect(resources).toHaveLength(2 * datasetNames.length);
      for (const { path, bytes: size, hash } of resources) {
        const content = bytes(`${folder}${path}`);
        expect({ path, size: content.length, hash: `sha256:${sha256(content)}` }).toEqual({ path, size, hash });
      }
    }
  });

  it('have digests for every file, in SHA256SUMS and on the page', () => {
    const lines = bytes('data/SHA256SUMS').toString('utf8').trimEnd().split('\n');
    const named = lines.map((line) => line.split('  '));
    for (const [digest = '', name = ''] of named) expect(sha256(bytes(`data/${name}`)), name).toBe(digest);
    const files = built.filter((name) => /^data\/[^/]+\.(?:json|csv|zip)$/u.test(name)).map((name) => name.slice('data/'.length));
    expect(named.map(([, name]) => name).sort()).toEqual(files.sort());
    const page = bytes('data/index.html').toString('utf8');
    for (const [digest = '', name = ''] of named)
      if (/\.(?:csv|zip)$|^[a-z]+\.json$/u.test(name) && name !== 'datapackage.json') expect(page, name).toContain(digest);
  });

  it('go into one zip with the same bytes, beside the texts of the plans', () => {
    const { version } = json('data/datapackage.json') as { version: string };
    const entries = new Map(Object.entries(unzipSync(bytes('data/policy-parallel.zip'))));
    const inZip = (name: string): Uint8Array | undefined => entries.get(`policy-parallel-${version}/${name}`);
    for (const name of built.filter((each) => /^data\/[^/]+\.(?:json|csv)$/u.test(each)))
      expect(bytes(name).equals(inZip(name.slice(5)) ?? new Uint8Array()), name).toBe(true);
    for (const name of built.filter((each) => /^plans\/[^/]+\.(?:txt|md|xml)$/u.test(each)))
      expect(bytes(name).equals(inZip(`texts/${name.slice(6)}`) ?? new Uint8Array()), name).toBe(true);
    for (const name of ['README.txt', 'LICENCE.txt', 'SHA256SUMS']) expect(inZip(name), name).toBeDefined();
  });

  it('have a dictionary on the page of each file, with every field of its schema', () => {
    for (const name of datasetNames) {
      const page = bytes(`data/${name}/index.html`).toString('utf8');
      const { items } = json(`data/${name}.schema.json`) as { items: { properties: Record<string, { title: string }> } };
      for (const [field, { title }] of Object.entries(items.properties)) {
        expect(page, `${name}.${field}`).toMatch(new RegExp(`<code[^>]*>${field}</code>`, 'u'));
        expect(page, `${name}.${field}`).toContain(title);
      }
    }
  });
});

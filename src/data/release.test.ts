import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetNames } from '../schemas/dataset.ts';
import { canonicalJson, schemaFingerprint } from './fingerprint.ts';
import { newestRelease, release } from './release.ts';

const changelog = readFileSync('CHANGELOG.md', 'utf8');

describe('the release', () => {
  it('is the first heading with a version and a day', () => {
    expect(newestRelease('# 更新\n\n## Unreleased\n\n### 0.9.0\n\n## 0.3.1 — 2027-01-02\n\n## 0.3.0 — 2026-12-01\n')).toEqual({
      version: '0.3.1',
      date: '2027-01-02',
    });
    expect(() => newestRelease('## Unreleased\n## 0.2.0 — 十一月\n')).toThrow('CHANGELOG.md');
  });

  it('has the version of package.json', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(version, `set "version" of package.json to that of the newest heading of CHANGELOG.md, ${release().version}`).toBe(
      release().version,
    );
  });
});

describe('CHANGELOG.md', () => {
  it('orders keys and leaves out what is undefined before it digests', () => {
    expect(canonicalJson({ b: [{ d: 1, c: '甲' }], a: null, e: undefined })).toBe('{"a":null,"b":[{"c":"甲","d":1}]}');
  });

  it.each(datasetNames)('tells of the schema of %s as it is now', (name) => {
    const [, section = ''] = changelog.split('\n## Data schemas\n');
    const line = `| ${name} | ${schemaFingerprint(name)} |`;
    expect(
      section.includes(line),
      `the schema of ${name} has changed: add a line that begins “${line}” to “Data schemas” in CHANGELOG.md and say what changed for a user of the data`,
    ).toBe(true);
  });
});

import { readFileSync } from 'node:fs';

/** Which release of the site and its data this is. */
export interface Release {
  /** Semantic version: 0.2.0. */
  version: string;
  /** Day of the release: 2026-11-26. */
  date: string;
}

/** Matches “## 0.2.0 — 2026-11-26” (更新记录的一节); must not match “## Unreleased”, “### 0.2.0” or “## 0.2.0 — 十一月”. */
const heading = /^## (\d+\.\d+\.\d+) — (\d{4}-\d{2}-\d{2})$/mu;

/** The newest release of a changelog, which has it first. Throws where it names none. */
export function newestRelease(changelog: string): Release {
  const [, version, date] = heading.exec(changelog) ?? [];
  if (!version || !date) throw new Error('CHANGELOG.md: expected a heading such as “## 0.2.0 — 2026-11-26”, found none');
  return { version, date };
}

let known: Release | undefined;

/** The release being built: the newest of CHANGELOG.md, where alone version and date are set. Read once. */
export function release(): Release {
  known ??= newestRelease(readFileSync('CHANGELOG.md', 'utf8'));
  return known;
}

/** A release of this site and its data. */
export interface Release {
  /** Semantic version: `0.2.0`; null before the first. */
  version: string | null;
  /** Day of the release, `2026-11-26`; null before the first. */
  date: string | null;
}

// Matches “## [0.2.0] - 2026-11-26” and “## 0.2.0 - 2026-11-26”; does not match “## Unreleased” or “### 0.2.0 - 2026-11-26”.
const heading = /^## \[?(?<version>\d+\.\d+\.\d+)\]? - (?<date>\d{4}-\d{2}-\d{2})$/mu;

/** The newest release that a changelog (Keep a Changelog 1.1.0) names; never the clock, so that two builds of one text are alike. */
export function newestRelease(changelog: string): Release {
  const { version = null, date = null } = heading.exec(changelog)?.groups ?? {};
  return { version, date };
}

import changelog from '../../../CHANGELOG.md?raw';
import { newestRelease } from './release.ts';

/** The release this site is. */
export const siteRelease = newestRelease(changelog);

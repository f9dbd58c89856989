/** Where the built site will live. */
export interface SiteSettings {
  /** Origin, without trailing slash: `https://policy-parallel.example`. */
  site: string;
  /** Folder on that origin, with both slashes: `/`, or `/site/`. */
  base: string;
}

/**
 * Settings from the environment: `SITE_URL` (an origin) and `BASE_PATH` (a folder), both optional.
 * Throws on an address that is none, so that no page carries a wrong one.
 */
export function siteSettings(environment: Record<string, string | undefined> = process.env): SiteSettings {
  const { SITE_URL: address = 'https://policy-parallel.example', BASE_PATH: folder = '/' } = environment;
  if (!URL.canParse(address) || new URL(address).pathname !== '/' || !/^https?:$/u.test(new URL(address).protocol)) {
    throw new Error(`SITE_URL: expected an origin such as https://policy.example, found “${address}”; a folder goes into BASE_PATH`);
  }
  if (!/^(?:\/[\w.~-]+)*\/?$/u.test(folder)) throw new Error(`BASE_PATH: expected a folder such as /site/, found “${folder}”`);
  return { site: new URL(address).origin, base: folder.endsWith('/') ? folder : `${folder}/` };
}

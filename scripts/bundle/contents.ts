/**
 * Whether a file of the built site goes into the bundle: not the offline copy's worker and list, nor settings of hosts, pictures for
 * chats, addresses for search engines, the page for unknown addresses (its own address has no fixed depth), nor what the search does not load.
 */
export function isBundled(path: string): boolean {
  return !left.some((pattern) => pattern.test(path));
}

const left = [
  // sw.js, _headers, _headers.nginx, .nojekyll, redirects.nginx, 404.html, sitemap-0.xml; not plans/网站/sw.js
  /^(?:sw\.js|\.nojekyll|_[a-z]+(?:\.nginx)?|redirects\.nginx|404\.html|robots\.txt|sitemap[\w-]*\.xml|screenshot\.png)$/u,
  // offline/files.json, pictures/plans/运城.png; not data/pictures/图.csv
  /^(?:offline\/files\.json|pictures\/.+)$/u,
  // pagefind/pagefind-ui.js, pagefind/fragment/入园.pf_fragment; not pagefind/pagefind.js
  /^pagefind\/(?:fragment\/|pagefind-(?:ui|component-ui|modular-ui|highlight|worker)\.)/u,
];

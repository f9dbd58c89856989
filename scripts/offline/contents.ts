/**
 * Whether a file of the built site, by its path, is in the offline copy: pages, and what pages load to work. Tables, pictures,
 * packages and other texts to take along are not: a copy keeps those that its reader has used.
 */
export function isCopied(path: string): boolean {
  return copied.some((pattern) => pattern.test(path));
}

const copied = [
  // plans/yuncheng/2-2-2/index.html, 404.html; not plans/规划.html.txt
  /\.html$/u,
  // _astro/client.D-2OqScU.js, and a plan's 盖章.svg a script may load; not data/_astro/表.csv
  /^_astro\//u,
  // search/catalogue.json, search/text/yuncheng/2-2-2.json, search/grams/12.grams; not search/说明.txt
  /^search\/.+\.(?:json|grams)$/u,
  // What Pagefind loads to find 企 — engine, list and parts of the index; not its fragments (texts of hits, ours are in search/), nor its own interface.
  /^pagefind\/(?:pagefind\.js|pagefind-entry\.json|wasm\.[\w-]+\.pagefind|[^/]+\.pf_meta|index\/[^/]+\.pf_index)$/u,
  // compare/zibo.json: the plan as it is compared; not compare/并列.csv
  /^compare\/[^/]+\.json$/u,
  // passages/zibo.json: what a copied passage says of its source; not passages/条款.csv
  /^passages\/[^/]+\.json$/u,
  // charts/registered-trademarks.csv: what the chart says of a mark pointed at; not charts/注册商标.svg
  /^charts\/[^/]+\.csv$/u,
  // data/terms.json: offered while one types 入园; not data/plans.json
  /^data\/terms\.json$/u,
  // manifest.webmanifest, favicon.svg, icon-192.png of the home screen; not pictures/运城.png
  /^[^/]+\.(?:webmanifest|svg|ico)$|^icon[^/]*\.png$/u,
];

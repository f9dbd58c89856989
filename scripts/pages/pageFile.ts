/** File of the page at a path: /plans/zibo/ → plans/zibo/index.html. */
export function pageFile(path: string): string {
  const name = path.replace(/^\/|\/$/gu, '');
  return name === '404' ? '404.html' : `${name}/index.html`.replace(/^\//u, '');
}

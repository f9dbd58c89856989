/** Follows a page that has moved, with the query and the fragment that a refresh would lose; the page does so without them by itself. */
const successor = document.querySelector<HTMLAnchorElement>('a[data-successor]');
if (successor) {
  const to = new URL(successor.href);
  if (location.search !== '') to.search = location.search;
  if (to.hash === '' && location.hash !== '') to.hash = location.hash;
  location.replace(to);
}

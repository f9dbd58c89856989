/** Marks in the contents the section being read; without it the contents are plain links. */
const links = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
);
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

const list = document.querySelector('[data-contents]');

/** Scrolls a long list of contents, and only the list, to the link. */
function keepInSight(link: HTMLAnchorElement | undefined): void {
  if (!link || !list || list.scrollHeight <= list.clientHeight) return;
  const from = list.getBoundingClientRect();
  const at = link.getBoundingClientRect();
  if (at.top < from.top || at.bottom > from.bottom) list.scrollTop += at.top - from.top - list.clientHeight / 3;
}

/** The last heading above the upper third of the window is the one being read. */
function mark(): void {
  const line = innerHeight / 3;
  const current = headings.filter((heading) => heading.getBoundingClientRect().top < line).at(-1);
  keepInSight(current && links.get(current.id));
  for (const [id, link] of links) {
    if (id === current?.id) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

let waiting = false;
addEventListener(
  'scroll',
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  },
  { passive: true },
);
mark();

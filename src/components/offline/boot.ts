// A page without an address of a worker has none: see Footer.astro.
const note = document.querySelector<HTMLElement>('[data-worker]');
if (note && 'serviceWorker' in navigator) {
  // After the page: making the copy must not slow what is being read.
  addEventListener('load', () => setTimeout(() => void import('./follow.ts').then(({ follow }) => follow(note)), 500));
}

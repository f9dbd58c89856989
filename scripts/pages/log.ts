import nodeLogger from 'astro/logger/node';

type Log = ReturnType<typeof nodeLogger>;

/** Matches ├─ /plans/zibo/index.html and the (+12ms) after it; does not match “312 page(s) built in 4.2s”. */
const ofOnePage = /^\s*(?:\S*[├└]─|\S*\(\+)/u;

/** What Astro tells on the terminal, but for the lines on single pages: there are thousands, and scripts/pages/writePages.ts counts them. */
export default function log(...options: Parameters<typeof nodeLogger>): Log {
  const terminal = nodeLogger(...options);
  return {
    write(event) {
      if (!ofOnePage.test(event.message)) terminal.write(event);
    },
  };
}

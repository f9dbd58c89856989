// Fetches what marks the words of an address, `?mark=`, on the few visits that have one.
if (new URLSearchParams(location.search).has('mark')) void import('./marked.ts').catch(() => undefined);

import { readFileSync } from 'node:fs';

// Matches --paper: #fcfcfa; not --ink: #1a1c1e;
const declared = /--paper:\s*(#[\da-f]{6});/gu;

const [light = '', dark = ''] = [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(declared)].map(([, colour = '']) => colour);

/** Paper of the tokens, for what no style sheet reaches: shared pictures, the manifest, a browser's address bar. */
export const paper = { light, dark };
if (light === '' || dark === '') throw new Error('src/styles/tokens.css: expected --paper twice, for light and for dark');

import { build } from 'astro';

/*
 * Compiles the pages (program.ts keeps what comes out). Without the step in which Astro loads the collections and writes their types, a
 * third of the time: pages read the collections when they are rendered, and `astro check` and `astro dev` write the types.
 */
const options = { devOutput: false, sync: false };
await build({ logLevel: 'warn' }, options);
console.log('pages compiled');

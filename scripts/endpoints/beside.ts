import { rmSync } from 'node:fs';
import { writeArchive } from '../data/archive.ts';
import { indexSite } from '../search/index.ts';
import { told } from '../command.ts';
import { bundleEndpoints } from './bundle.ts';
import { besideFolder } from './join.ts';
import { writeEndpoints } from './write.ts';

/** Everything that is made beside the pages, while Astro renders them: the files of the endpoints, and of them the index of the search and the zip of all data. */
rmSync(besideFolder, { recursive: true, force: true });
await bundleEndpoints();
await told();
console.log(`${String(await writeEndpoints(besideFolder))} files beside the pages`);
await indexSite(besideFolder);
writeArchive(besideFolder);

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packInThread } from '../data/packInThread.ts';
import { indexSite } from '../search/index.ts';
import { told } from '../command.ts';
import { siteFolder } from '../serve.ts';
import { tellPart } from '../site/parts.ts';
import { siteWriter } from '../site/writer.ts';
import { filesOf } from '../siteFiles.ts';
import { bundleEndpoints } from './bundle.ts';
import { writeEndpoints } from './write.ts';

/** Everything that is made beside the pages, while they are rendered: the files of the endpoints, and of them the index of the search and the zip of all data. */
await bundleEndpoints();
await told();
const writer = siteWriter(siteFolder, 'beside');
console.log(`${String(await writeEndpoints(writer))} files beside the pages`);
const files = writer.close();
const packing = packInThread(siteFolder, files);
const index = ['search', 'pagefind'].map((name) => join(siteFolder, name));
for (const file of index.flatMap(belowOf)) rmSync(file);
await indexSite(siteFolder);
tellPart('beside', [...files, ...(await packing), ...index.flatMap(belowOf).map((file) => file.slice(siteFolder.length + 1))]);

/** What the index of the search is made of: all that stands in its folders but the page of the search. */
function belowOf(folder: string): string[] {
  return existsSync(folder) ? filesOf(folder).filter((name) => name !== 'index.html').map((name) => `${folder}/${name}`) : []; // prettier-ignore
}

import { writeArchive } from '../data/archive.ts';
import { indexSite } from '../search/index.ts';
import { told } from '../command.ts';
import { siteFolder } from '../serve.ts';
import { tellPart } from '../site/parts.ts';
import { siteWriter } from '../site/writer.ts';
import { bundleEndpoints } from './bundle.ts';
import { withoutIndex } from './withoutIndex.ts';
import { writeEndpoints } from './write.ts';

/** Everything that is made beside the pages, while they are rendered: the files of the endpoints, and of them the zip of all data and, of few plans, the index of the search. */
await bundleEndpoints();
await told();
const writer = siteWriter(siteFolder, 'beside');
console.log(`${String(await writeEndpoints(writer))} files beside the pages`);
const packed = writeArchive(siteFolder, [...writer.files().keys()]);
if (!process.argv.includes(withoutIndex)) await indexSite(siteFolder, (file, content) => writer.write(file, content));
writer.close();
tellPart('beside', [...writer.files(), ...packed.map((file) => [file, null] as const)]);

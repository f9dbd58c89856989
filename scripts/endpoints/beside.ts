import { isPacked } from '../data/archive.ts';
import { indexSite } from '../search/index.ts';
import { tell, told } from '../command.ts';
import { siteFolder } from '../serve.ts';
import { tellPart } from '../site/parts.ts';
import { siteWriter } from '../site/writer.ts';
import { bundleEndpoints } from './bundle.ts';
import { withoutIndex } from './withoutIndex.ts';
import { loadEndpoints, writeEndpoints } from './write.ts';

/**
 * Everything that is made beside the pages, while they are rendered: the files of the endpoints and, of few plans, the index of the search.
 * What the zip of the data holds is told as soon as it is written.
 */
await bundleEndpoints();
await told();
const writer = siteWriter(siteFolder, 'beside');
const endpoints = await loadEndpoints();
const others = endpoints.findLastIndex(({ pattern }) => isPacked(oneOf(pattern))) + 1;
await writeEndpoints(endpoints.slice(0, others), writer);
tell([...writer.files().keys()].filter(isPacked));
await writeEndpoints(endpoints.slice(others), writer);
console.log(`${String(writer.files().size)} files beside the pages`);
if (!process.argv.includes(withoutIndex)) await indexSite(siteFolder, (file, content) => writer.write(file, content));
writer.close();
tellPart('beside', writer.files());

/** A file that an endpoint may serve: plans/[plan].md → plans/x.md. */
function oneOf(pattern: string): string {
  return pattern.replace(/\[\w+\]/gu, 'x');
}

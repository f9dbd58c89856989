import { realCorpus } from '../../src/lib/realCorpus.ts';
import { told } from '../command.ts';
import { siteFolder } from '../serve.ts';
import { tellPart } from '../site/parts.ts';
import { siteWriter } from '../site/writer.ts';
import { buildIndex } from './index.ts';

/** The index of the search as a part of the site of its own: of many plans it takes as long as anything, and waits for nothing. */
await told();
const writer = siteWriter(siteFolder, 'index');
await buildIndex(realCorpus(), (file, content) => writer.write(file, content));
writer.close();
tellPart('index', writer.files());

import { VFile } from 'vfile';
import { clean } from './clean/clean.ts';
import type { Document } from './formats/document.ts';
import { readStructure, type Structure } from './outline/structure.ts';
import { placesIn } from './clean/traced.ts';
import { walk, type Node } from './outline/tree.ts';

/** A text as if it had been read from a .txt, for tests. */
export const sampleDocument = (text: string): Document => ({ text, format: 'txt', encoding: 'utf-8', asides: [] });

/** A text read as far as its structure, for tests. */
export function readSample(text: string): Structure & { file: VFile; nodes: Node[]; by: (number: string) => Node | undefined } {
  const file = new VFile({ path: 'seeds/sample.txt', value: text });
  const structure = readStructure(clean(sampleDocument(text)).lines, placesIn(text), file);
  const nodes = [...walk(structure.roots)];
  return { ...structure, file, nodes, by: (number) => nodes.find((node) => node.number === number) };
}

import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { childrenOf, parseXml, type XmlElement } from '../read/formats/docx/xml.ts';

/** Matches word/document.xml and _rels/.rels; does not match media/图.png. */
const isXml = /\.(?:xml|rels)$/u;

/** The XML in a .docx or .xlsx, by the path of each part. Throws where a part is not well-formed. */
export function officeParts(file: Buffer): Record<string, XmlElement> {
  const entries = Object.entries(unzipSync(file)).filter(([path]) => isXml.test(path));
  return Object.fromEntries(entries.map(([path, bytes]) => [path, parseXml(strFromU8(bytes), path)]));
}

/**
 * What Word or Excel would call damaged: parts without a type, types and relationships without a part, ids that lead nowhere or
 * stand for two things. Empty when there is nothing.
 */
export function officeFaults(file: Buffer): string[] {
  const parts = officeParts(file);
  const paths = Object.keys(parts);
  const types = parts['[Content_Types].xml']?.children[0];
  const defaults = new Set(childrenOf(types, 'Default').map(({ attributes }) => attributes['Extension']));
  const overrides = childrenOf(types, 'Override').map(({ attributes }) => (attributes['PartName'] ?? '').slice(1));
  return [
    ...paths
      .filter((path) => path !== '[Content_Types].xml' && !overrides.includes(path) && !defaults.has(path.split('.').at(-1)))
      .map((path) => `${path} has no type`),
    ...overrides.filter((path) => !paths.includes(path)).map((path) => `${path} has a type but is not there`),
    ...paths.filter((path) => path.endsWith('.rels')).flatMap((path) => relationshipFaults(parts, path)),
  ];
}

/** @param rels Path of the relationships: word/_rels/document.xml.rels are those of word/document.xml. */
function relationshipFaults(parts: Record<string, XmlElement>, rels: string): string[] {
  const folder = posix.dirname(posix.dirname(rels));
  const relationships = childrenOf(parts[rels]?.children[0], 'Relationship').map(({ attributes }) => attributes);
  const ids = relationships.map(({ Id }) => Id ?? '');
  const owner = parts[posix.join(folder, posix.basename(rels, '.rels'))];
  return [
    ...relationships
      .filter(({ TargetMode }) => TargetMode !== 'External')
      .map(({ Target = '' }) => (Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target)))
      .filter((path) => !(path in parts))
      .map((path) => `${rels} leads to ${path}, which is not there`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${rels} has ${id} twice`),
    ...(owner ? usedIds(owner).filter((id) => !ids.includes(id)) : []).map((id) => `${id} is not in ${rels}`),
  ];
}

/** Ids of relationships that elements name: `r:id` of hyperlinks, sheets, footers. */
function usedIds({ attributes, children, name }: XmlElement): string[] {
  const own = referring.has(name) && attributes['id'] !== undefined ? [attributes['id']] : [];
  return [...own, ...children.flatMap(usedIds)];
}

const referring = new Set(['hyperlink', 'sheet', 'footerReference', 'headerReference', 'drawing']);

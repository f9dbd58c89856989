import { walk, type Node } from '../../read/outline/tree.ts';
import { columns } from './columns.ts';

function* rows(nodes: readonly Node[], depth: number): Generator<string[]> {
  for (const node of nodes) {
    const heading = `${node.label}${node.title ?? node.paragraphs[0] ?? ''}`;
    yield [
      `${String(node.at)}:${String(node.column)}`,
      node.number,
      node.isTask ? 'task' : '',
      `${'  '.repeat(Math.min(depth, 8))}${heading === '' ? `(${node.kind})` : heading}`,
    ];
    yield* rows(node.children, depth + 1);
  }
}

/** The outline as an indented list: line and column, number, whether it is a task, label and title. */
export const outlineLines = (roots: readonly Node[], width: number): string[] => columns([...rows(roots, 0)], width);

/** Provisions counted by kind: `6 chapters, 12 sections`. */
export function countsByKind(roots: readonly Node[]): string {
  const kinds = Map.groupBy(walk(roots), ({ kind }) => kind);
  const plural = (kind: string, count: number): string =>
    count === 1 || kind.endsWith('s') ? kind : `${kind}${kind.endsWith('x') ? 'es' : 's'}`;
  return [...kinds].map(([kind, nodes]) => `${String(nodes.length)} ${plural(kind, nodes.length)}`).join(', ');
}

/** Whether any part of the document was recognised as a numbered or titled provision. */
export function hasOutline(roots: readonly Node[]): boolean {
  return [...walk(roots)].some(({ kind, label, title }) => kind !== 'preface' && kind !== 'closing' && (label !== '' || title !== null));
}

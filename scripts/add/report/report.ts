import type { VFile } from 'vfile';
import type { Department } from '../../../src/schemas/vocabulary.ts';
import type { Converted } from '../../read/convert.ts';
import { walk } from '../../read/outline/tree.ts';
import { printable } from '../addError.ts';
import { atMost, cutTo } from './columns.ts';
import { citedLines, droppedLines, targetLines, unknownUnits, unitLines } from './extracted.ts';
import { metadataLines } from './metadata.ts';
import { countsByKind, hasOutline, outlineLines } from './outline.ts';
import { positionsIn } from './position.ts';

/** How a report is laid out, and what it compares with. */
export interface ReportOptions {
  /** content/vocabulary/departments.yml. */
  departments: readonly Department[];
  /** The sidecar, with what is in doubt in it. */
  sidecar?: VFile;
  /** Columns of the terminal. */
  width?: number;
}

const LIST = 20;
const OUTLINE = 150;

/** What a new plan is in doubt about as a matter of course: names to be mapped, years not printed. */
const ORDINARY = new Set(['indicator', 'target-year', 'department']);

/** Each doubt with file, line, column and rule; those about how the document was read before those about its targets and units. */
const doubtLines = (files: readonly VFile[]): string[] => {
  const doubts = files.flatMap(({ path, messages }) => messages.map((message) => ({ path, message })));
  return doubts
    .toSorted((a, b) => Number(ORDINARY.has(a.message.ruleId ?? '')) - Number(ORDINARY.has(b.message.ruleId ?? '')))
    .map(
      ({ path, message: { line = 1, column = 1, ruleId = '', reason } }) =>
        `  ${path}:${String(line)}:${String(column)} ${ruleId} ${printable(reason)}`,
    );
};

/** Everything that was read out of a document, for the terminal. Pure. */
export function report({ plan, roots, file }: Converted, { departments, sidecar, width = 100 }: ReportOptions): string {
  const where = `content/plans/${plan.id}.mdx`;
  const nodes = new Map([...walk(roots)].map((node) => [node.number, node]));
  const tasks = [...nodes.values()].filter(({ isTask }) => isTask).length;
  const section = (title: string, lines: readonly string[], most = LIST): string[] =>
    lines.length === 0 ? [title] : [title, ...atMost(lines, most, where)];

  const names = plan.responsibilities.flatMap((one) => one.units.map(({ name }) => name));
  const unknown = unknownUnits(plan, departments, width);
  const positions = positionsIn(String(file.value));
  const targets = targetLines(plan, nodes, positions, width);
  const unmapped = plan.targets.filter((one) => one.kind === 'quantitative' && one.indicator === null).length;
  const instruments = plan.instruments.map(({ title }) => title);
  const terms = plan.terms.map(({ text }) => text);
  const dropped = droppedLines(plan, width);
  const doubts = doubtLines(sidecar ? [sidecar, file] : [file]);
  const distinct = (values: readonly string[]): string => String(new Set(values).size);

  const blocks: string[][] = [
    [
      cutTo(`${plan.id}  ${plan.title}`, width),
      `  seeds/${plan.source.file} → ${where}`,
      ...(plan.source.file.endsWith('.txt') ? [] : ['  lines and columns are those of the text read out of the file']),
      ...(hasOutline(roots)
        ? []
        : ['  NO OUTLINE: no heading was found in the text, so it is one block without tasks. Is this the whole plan, and its text?']),
    ],
    section('METADATA', metadataLines(plan, width)),
    section(`OUTLINE: ${countsByKind(roots) || 'nothing'}; ${String(tasks)} tasks`, outlineLines(roots, width), OUTLINE),
    section(
      `UNIT LISTS: ${String(plan.responsibilities.length)}, with ${distinct(names)} distinct units (* leads)`,
      unitLines(plan, nodes, positions, width),
      2 * LIST,
    ),
    ...(unknown.length > 0 ? [section(`  not in content/vocabulary/departments.yml: ${String(unknown.length)}`, unknown)] : []),
    section(`TARGETS: ${String(plan.targets.length)}, ${String(unmapped)} with a number but without an indicator`, targets, 2 * LIST),
    section(`INSTRUMENTS: ${distinct(instruments)} cited ${String(instruments.length)} times`, citedLines(instruments, width)),
    section(`TERMS: ${distinct(terms)} quoted ${String(terms.length)} times`, citedLines(terms, width)),
    [...section(`DROPPED: ${String(plan.dropped.length)} lines`, dropped.reasons), ...atMost(dropped.lines, LIST, where)],
    section(`IN DOUBT: ${String(doubts.length)}`, doubts, 5 * LIST),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

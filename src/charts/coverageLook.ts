type Attributes = Readonly<Record<string, string | number>>;

const small: Attributes = { fill: 'var(--ink-2)', 'font-size': 13 };

/** How each kind of mark looks, as attributes, so that a picture keeps its look in a file of its own. */
const looks: Record<string, Attributes> = {
  name: { fill: 'var(--ink)', 'font-size': 16 },
  short: { 'font-size': 14 },
  group: small,
  note: small,
  count: { fill: 'var(--ink)', 'font-size': 13, 'text-anchor': 'middle' },
  figures: { fill: 'var(--ink)', 'font-size': 13, 'text-anchor': 'end' },
  vertical: { fill: 'var(--ink)', 'font-size': 15, 'writing-mode': 'vertical-rl', 'text-anchor': 'end' },
  down: { 'font-size': 13, 'text-anchor': 'start' },
  'count-head': small,
  mark: { fill: 'var(--hue)' },
  'mark-text': { fill: 'var(--plan-text)', 'font-size': 14, 'font-weight': 700, 'text-anchor': 'middle' },
  row: { stroke: 'var(--hairline)' },
  rule: { stroke: 'var(--rule)' },
  'group-line': { stroke: 'var(--ink-3)' },
  fill: { fill: 'var(--ink-2)' },
  edge: { fill: 'none', stroke: 'var(--ink-2)' },
  dash: { stroke: 'var(--ink-3)', 'stroke-dasharray': '6 6' },
};

/** Attributes of classes, a later one over an earlier: those of vertical and of down for `vertical down`. */
export function coverageLook(classes: string): Attributes {
  return Object.assign({}, ...classes.split(' ').map((name) => looks[name] ?? {})) as Attributes;
}

import { readFileSync } from 'node:fs';

/** The sheet with all colours; read as a file because only builds and tests draw files, and both run in the repository. */
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** Matches `--ink: #1a1c1e;`; does not match `color-scheme: light dark;`. */
const declaration = /--([\w-]+):\s*([^;]+);/gu;
/** Matches `[data-plan='yuncheng'] { --hue: var(--plan-yuncheng);`, and without a name the rule for later plans. */
const hueRule = /\[data-plan(?:='([\w-]+)')?\]\s*\{\s*--hue:\s*([^;]+);/gu;
/** Matches `var(--hue)` and `var(--hovered,transparent)`; does not match `#1a1c1e`. */
const reference = /var\(--([\w-]+)(?:,\s*([^()]*))?\)/gu;

/** Light values of the custom properties: they stand before the first media query. */
const light = new Map(
  [...(tokens.split('@media', 1)[0] ?? '').matchAll(declaration)].map(([, name = '', value = '']) => [
    name,
    value.trim().replace(/\s+/gu, ' '),
  ]),
);
// On its own sheet a picture is white, as other programs and paper are.
light.set('paper', '#ffffff');

const hues = new Map([...tokens.matchAll(hueRule)].map(([, plan = '', value = '']) => [plan, value]));

/**
 * A value of an attribute or a declaration with its custom properties replaced by what they are in light: `var(--ink)` → `#1a1c1e`.
 *
 * @param plan whose hue `var(--hue)` is; a later plan has the neutral one, and so has what belongs to none.
 * Throws where a property is neither in tokens.css nor has a fallback.
 */
export function literal(value: string, plan = ''): string {
  return value.replace(reference, (written, name: string, fallback: string | undefined) => {
    const found = name === 'hue' ? (hues.get(plan) ?? hues.get('')) : (light.get(name) ?? fallback);
    if (found === undefined) throw new Error(`Unexpected ${written} in a chart, expected a custom property of src/styles/tokens.css`);
    return literal(found, plan);
  });
}

/** Looks that Drawing.astro gives to what pictures share, as attributes, for files that have no style sheet. */
export const classLooks: Record<string, Record<string, string>> = {
  mark: { fill: 'var(--hue)' },
  'mark-text': { fill: 'var(--plan-text)', 'font-size': '13', 'font-weight': '700', 'text-anchor': 'middle' },
  tick: { fill: 'var(--ink-2)', 'font-size': '13' },
  said: { fill: 'var(--ink-2)', 'font-size': '13' },
  grid: { stroke: 'var(--grid)' },
  row: { stroke: 'var(--hairline)' },
};

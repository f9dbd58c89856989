// Matches `  <Provision id="3-b1" kind="box" label="专栏1">`; must not match `\<Provision id="甲">`, which is text.
const OPENED = /^\s*<Provision id="([^"]*)"[^>]*?(\/?)>$/u;

/**
 * Numbers of the provisions of a plan whose list of responsible units is printed behind everything below them, as at the foot of a 专栏.
 * @param body the plan's MDX, as `npm run ingest` writes it: each tag of a provision on a line of its own
 */
export function unitsLastIn(body: string): ReadonlySet<string> {
  const last = new Set<string>();
  const open: string[] = [];
  let closedBefore = false;
  for (const line of body.split('\n')) {
    const [tag, number = '', closed] = OPENED.exec(line) ?? [];
    const trimmed = line.trim();
    if (trimmed === '') continue;
    if (tag !== undefined && closed === '') open.push(number);
    if (trimmed === '</Provision>') open.pop();
    if (trimmed === '<Units>' && closedBefore) last.add(open.at(-1) ?? '');
    closedBefore = trimmed === '</Provision>' || (tag !== undefined && closed === '/');
  }
  return last;
}

import type { Provision } from '../schemas/provision.ts';

/** Provisions by site-wide id, as far as this file needs them. */
type Lookup = (id: string) => Provision | undefined;

/** Parent of a provision; undefined at the top. */
export function parentOf(provision: Provision, lookup: Lookup): Provision | undefined {
  return provision.parent === null ? undefined : lookup(`${provision.plan}/${provision.parent}`);
}

/** Ancestors from the chapter down, without the provision itself. */
export function ancestorsOf(provision: Provision, lookup: Lookup): Provision[] {
  const parent = parentOf(provision, lookup);
  return parent ? [...ancestorsOf(parent, lookup), parent] : [];
}

/** Children of a provision, in printed order. */
export function childrenOf(provision: Provision, lookup: Lookup): Provision[] {
  return provision.children.flatMap((number) => lookup(`${provision.plan}/${number}`) ?? []);
}

/** Last part of the printed place: 二、（二）2. below 二、（二） is 2. */
export function ownLabel(provision: Provision, lookup: Lookup): string {
  const above = parentOf(provision, lookup)?.label ?? '';
  return above !== '' && provision.label.startsWith(above) ? provision.label.slice(above.length).trim() : provision.label;
}

/** Printed number and heading joined as in the document: 二、重点任务; 2. 推进知识产权金融创新; 专栏12 知识产权质押融资促进工程. */
export function joinHeading(label: string, title: string): string {
  return /[.\dA-Za-z]$/u.test(label) ? `${label} ${title}` : `${label}${title}`;
}

/** Heading of a provision with its number; its number alone where it has no heading. A run-in heading loses its 。, since nothing runs on here. */
export function headingOf(provision: Provision, lookup: Lookup): string {
  return joinHeading(ownLabel(provision, lookup), (provision.title ?? '').replace(/。$/u, '')).trim();
}

import { classLooks, literal } from './look.ts';

/** Attributes of a text that draw a rim of paper around it. */
const rim = ['paint-order', 'stroke', 'stroke-width', 'stroke-linejoin'];

/** Gives an element of a plan what Drawing.astro would give it, and its custom properties the values they have in light. */
function settle(element: Element, plan: string): void {
  for (const name of (element.getAttribute('class') ?? '').split(' '))
    for (const [attribute, value] of Object.entries(classLooks[name] ?? {}))
      if (!element.hasAttribute(attribute)) element.setAttribute(attribute, value);
  for (const { name, value } of [...element.attributes]) {
    // Matches var(--hue) and fill:transparent; does not match #fff.
    if (!/var\(|transparent/u.test(value)) continue;
    const known = literal(value, plan);
    // Older programs draw what they do not know as black.
    element.setAttribute(name, known === 'transparent' ? 'none' : known.replaceAll(':transparent', ':none'));
  }
  element.removeAttribute('class');
}

/** Draws the rim of a text as a text of its own below it: `paint-order`, which does that on the page, is not known to every program. */
function splitRim(text: Element, parent: Element): void {
  if (text.getAttribute('paint-order') !== 'stroke') return;
  const below = text.cloneNode(true) as Element;
  below.removeAttribute('paint-order');
  below.setAttribute('fill', text.getAttribute('stroke') ?? 'none');
  below.setAttribute('aria-hidden', 'true');
  for (const part of below.children) part.removeAttribute('fill');
  parent.insertBefore(below, text);
  for (const name of rim) text.removeAttribute(name);
}

/** Puts a plain group in the place of a link, with what it says of its target: a file lies where its links would not lead anywhere. */
function unlink(link: Element, parent: Element): void {
  const group = link.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'g');
  for (const { name, value } of [...link.attributes]) if (name.startsWith('data-') || name === 'transform') group.setAttribute(name, value);
  group.append(...link.childNodes);
  parent.insertBefore(group, link);
  parent.removeChild(link);
}

/**
 * Makes a picture of a page one that stands by itself, in place: literal colours and fonts instead of style sheets, no links.
 * Throws where it uses a custom property that tokens.css does not have.
 *
 * @param within the plan of what is around, whose hue `var(--hue)` is.
 */
export function settlePicture(picture: Element, within = ''): void {
  const plan = picture.getAttribute('data-plan') ?? within;
  settle(picture, plan);
  for (const child of [...picture.children]) {
    settlePicture(child, plan);
    if (child.nodeName === 'text') splitRim(child, picture);
    if (child.nodeName === 'a') unlink(child, picture);
  }
}

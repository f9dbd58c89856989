/** What an element is given: attributes; `false` and `null` leave one out, `true` sets it empty. */
export type Attributes = Record<string, string | number | boolean | null>;

/** Makes an element with attributes and children. Strings become text nodes, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) made.setAttribute(key, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

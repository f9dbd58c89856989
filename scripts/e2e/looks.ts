/*
 * These run inside a page: they may use nothing of this file but themselves.
 */

/** Whatever moves or would move on a change: running animations, and elements whose transition or animation takes time, or that scroll smoothly. */
export function moving(): string[] {
  const faults = document.getAnimations().map((one) => `running: ${one instanceof CSSTransition ? one.transitionProperty : one.id}`);
  for (const one of document.querySelectorAll('*'))
    for (const part of [undefined, '::before', '::after']) {
      const { transitionDuration, transitionProperty, animationName, scrollBehavior } = getComputedStyle(one, part);
      const lasts = transitionProperty !== 'none' && transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0);
      if (lasts || animationName !== 'none' || scrollBehavior === 'smooth') faults.push(`${one.outerHTML.slice(0, 100)}${part ?? ''}`);
    }
  return faults;
}

/**
 * Sets lines, letters, words and paragraphs as far apart as WCAG 1.4.12 says a reader may, and tells what is cut off by that: elements
 * that hide what runs over them and did not before. (A line of a concordance hides its far ends on purpose.)
 */
export function cutOff(): string[] {
  const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
  const cut = () =>
    [...document.body.querySelectorAll('*')].filter((one) => {
      // One pixel is the size of what is there for screen readers alone.
      if (!one.checkVisibility() || one.clientWidth <= 1 || one.closest('svg')) return false;
      const { overflowX, overflowY } = getComputedStyle(one);
      return (hides(overflowX) && one.scrollWidth > one.clientWidth + 1) || (hides(overflowY) && one.scrollHeight > one.clientHeight + 1);
    });
  const before = new Set(cut());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  );
  document.adoptedStyleSheets.push(sheet);
  return cut()
    .filter((one) => !before.has(one))
    .map((one) => one.outerHTML.slice(0, 120));
}

/**
 * What can no longer be told apart when the reader's own colours are in force: each pair of selectors whose first elements look alike
 * in all that remains there: colour, paper, borders, outline, weight, underline.
 */
export function unlike(pairs: [special: string, common: string][]): string[] {
  const look = (selector: string): string => {
    const one = document.querySelector(selector);
    if (!one) return `no ${selector}`;
    const style = getComputedStyle(one);
    return [
      style.color,
      style.backgroundColor,
      ...[style.borderTopStyle, style.borderBottomStyle].flatMap((line, at) =>
        line === 'none' ? [] : [at === 0 ? style.borderTopColor : style.borderBottomColor],
      ),
      style.outlineStyle,
      style.fontWeight,
      style.textDecorationLine,
    ].join();
  };
  return pairs.flatMap(([special, common]) => {
    const [one, other] = [look(special), look(common)];
    return one === other || one.startsWith('no ') || other.startsWith('no ') ? [`${special} looks like ${common}: ${one} / ${other}`] : [];
  });
}

/** Lines and areas of the drawings that stand too little apart from the paper (WCAG 1.4.11: 3 to 1); what names a plan stands on its mark. */
export function faintLines(): string[] {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/gu) ?? []).slice(0, 3).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const paper = luminance(getComputedStyle(document.documentElement).backgroundColor);
  const apart = (colour: string) => {
    const [light = 0, dark = 0] = [luminance(colour), paper].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
  };
  const drawn = [...document.querySelectorAll('[data-figure] svg [data-plan] :is(path, line, circle, rect, text:not(.mark-text))')].filter(
    (one) => one.checkVisibility(),
  );
  if (drawn.length === 0) return ['nothing is drawn'];
  return drawn.flatMap((one) => {
    const { fill, stroke } = getComputedStyle(one);
    const colours = [fill, stroke].filter((colour) => /^rgb\(/u.test(colour));
    return colours.length > 0 && Math.max(...colours.map(apart)) < 3 ? [`${colours.join(' ')}: ${one.outerHTML.slice(0, 120)}`] : [];
  });
}

declare global {
  /** Set by what loads scripts (scripts/smallPreload.ts) once one did not come. */
  var scriptLost: boolean | undefined;
}

/**
 * Whether a script did not come that was asked for. A browser keeps that a module failed (HTML standard, module map), so that this page
 * will never have it; the same page loaded anew may.
 */
export const isScriptLost = (): boolean | undefined => self.scriptLost;

/** Tries again what did not load: by `again`, or by loading the page anew where nothing else can bring what is missing. */
export function retry(again: () => void): void {
  if (isScriptLost()) location.reload();
  else again();
}

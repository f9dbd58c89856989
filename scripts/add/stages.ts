/** What a long conversion is at. */
export type Stage = 'reading' | 'cleaning' | 'outlining' | 'extracting' | 'writing';

/** From this many bytes on a conversion takes long enough to be watched. */
const LONG = 200_000;
/** Reading is told only where it takes longer than this: most faults of a file show at once, and then the fault is all there is to say. */
const PATIENCE = 400;

/** Prints each stage once, where somebody watches or the input is long; otherwise nothing. */
export function stagePrinter(bytes: number, stream: { isTTY?: boolean; write(text: string): unknown }): (stage: Stage) => void {
  if (stream.isTTY !== true && bytes < LONG) return () => undefined;
  const seen = new Set<Stage>();
  const print = (stage: Stage): void => {
    if (!seen.has(stage)) stream.write(`${stage} …\n`);
    seen.add(stage);
  };
  let reading: NodeJS.Timeout | undefined;
  return (stage) => {
    clearTimeout(reading);
    if (stage === 'reading') reading = setTimeout(print, PATIENCE, stage).unref();
    else print(stage);
  };
}

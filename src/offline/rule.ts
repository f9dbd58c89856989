/** What the reader decided about the offline copy; null where nothing was decided. */
export type Choice = 'on' | 'off' | null;

/** A collection up to this size is copied on the first visit; a larger one when the reader asks for it. In bytes, as kept. */
export const copiedUnasked = 25_000_000;

/**
 * Whether a copy is to be made or brought up to date: always where the reader asked for it, never where it was turned off,
 * otherwise where it is small and the reader does not save data.
 */
export function wantsCopy({ choice, saveData, bytes }: { choice: Choice; saveData: boolean; bytes: number }): boolean {
  return choice === null ? !saveData && bytes <= copiedUnasked : choice === 'on';
}

/** Whether the browser was told to save data; false where it does not say. */
export function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData ?? false;
}

/** A stretch of a text, inside or outside the spans asked for. */
export interface Piece {
  text: string;
  inside: boolean;
}

/** Cuts a text at the edges of spans; overlapping spans count as one, parts outside the text are ignored. */
export function cut(text: string, spans: readonly { start: number; end: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, text.length);
    if (end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), inside: false });
    const last = pieces.at(-1);
    if (last?.inside) last.text += text.slice(start, end);
    else pieces.push({ text: text.slice(start, end), inside: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), inside: false });
  return pieces;
}

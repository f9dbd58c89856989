import { decodeText } from './decode.ts';
import type { Document } from './document.ts';

/** Read a plain text: its text as it is. Throws DocumentError when the encoding is unclear. */
export function readTxt(bytes: Uint8Array): Document {
  return { ...decodeText(bytes), format: 'txt', asides: [] };
}

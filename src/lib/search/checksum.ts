/**
 * A short name for a text, the same wherever it is made: FNV-1a, 32 bits, eight hexadecimal digits.
 * Tells two releases apart; it is no protection against someone who wants two texts to have the same one.
 */
export function checksum(text: string): string {
  let hash = 0x81_1c_9d_c5;
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01_00_01_93);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

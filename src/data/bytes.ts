/** Size of a file in words: 640 字节, 12 KB, 1.3 MB; a KB has 1000 bytes. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} 字节`;
  return bytes < 999_500 ? `${(bytes / 1000).toFixed(0)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

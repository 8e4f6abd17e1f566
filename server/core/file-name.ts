/** A name of a file from words: what file systems do not take becomes a dash. */
export function fileNameOf(words: readonly string[]): string {
  return words
    .map((word) => word.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').replaceAll(/^-+|-+$/g, ''))
    .filter((word) => word !== '')
    .join('_');
}

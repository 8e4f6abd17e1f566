/** The kind of a value in words that reveal nothing of it, e.g. `a text of 13 digits`. */
export function valueClass(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null || (typeof value === 'string' && value.trim() === '')) return 'empty';
  if (typeof value === 'string') return textClass(value.trim());
  if (typeof value === 'number') return 'a number';
  if (typeof value === 'boolean') return 'true or false';
  return Array.isArray(value) ? 'a list' : 'an object';
}

function textClass(text: string): string {
  if (/^[+-]?\d+(?:[.,]\d+)?[eE][+-]?\d+$/.test(text)) return 'a number in scientific notation';
  if (/^\d+$/.test(text)) return `a text of ${text.length} digits`;
  if (/^[\d\s+().,/:-]+$/.test(text)) return 'a text of digits and punctuation';
  return 'a text';
}

/** The token of a fragment `#token=…`, null when it carries none. */
export function fragmentToken(fragment: string): string | null {
  const token = new URLSearchParams(fragment.replace(/^#/, '')).get('token')?.trim() ?? '';
  return token === '' ? null : token;
}

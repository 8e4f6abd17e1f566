/** One spelling of a template's language: `pt-br`, `PT_BR` and `pt_BR` are all `pt_BR`. Empty stays empty. */
export function canonicalLanguage(language: string): string {
  const [code = '', ...rest] = language.trim().split(/[-_]/);
  return [code.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join(
    '_',
  );
}

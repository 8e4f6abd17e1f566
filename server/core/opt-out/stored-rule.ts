/** The name under which a rule is stored: its words stand as a code (FNV-1a, base 36), because the words of a keyword are
 *  what the person wrote. `pt/word/parar` becomes `pt/word/qxgqor`; rules without words stay as they are. */
export function storedRule(rule: string): string {
  const [language = '', kind, ...words] = rule.split('/');
  if (words.length === 0) return rule;
  let hash = 0x811c9dc5;
  for (const letter of words.join('/')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return `${language}/${kind}/${(hash >>> 0).toString(36)}`;
}

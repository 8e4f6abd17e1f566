/** Groups a pattern may name; at least one must be there. */
const GROUP_NAMES = ['tpl', 'lang', 'id', 'topic', 'cmp'] as const;

/**
 * Compiles an operator's own pattern for callback data: a regular expression with the named groups `tpl`, `lang`,
 * `id`, `topic`, `cmp`, e.g. `^(?<cmp>\d+)/(?<tpl>[a-z_]+)\.(?<lang>\w+)$`.
 * Throws an `Error` that says what is wrong: no valid expression, none of the names, or a repeated group, which can
 * take longer than the universe is old on a text made for it (`(a+)+`). An optional group is fine.
 */
export function compileCallbackPattern(source: string): RegExp {
  let pattern: RegExp;
  try {
    pattern = new RegExp(source, 'u');
  } catch (error) {
    throw new Error(`callback pattern is no regular expression: ${source}`, { cause: error });
  }
  // What is escaped or stands in a character class is no group.
  const skeleton = source.replace(/\\[^]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if (/\)[*+{]/.test(skeleton)) throw new Error(`callback pattern repeats a group: ${source}`);
  if (!GROUP_NAMES.some((name) => skeleton.includes(`(?<${name}>`))) {
    throw new Error(`callback pattern names none of the groups ${GROUP_NAMES.join(', ')}: ${source}`);
  }
  return pattern;
}

/** What a single cell stands for when a column beside it names another part of the same thing. */
const WHOLE_MEMBER: Record<string, string> = {
  template: 'id',
  contact: 'phone',
  from: 'phone',
  to: 'phone',
  error: 'code',
};

/**
 * The fields of an event from a table row: a dotted header (`template.name`) names a part of a field, and empty
 * cells are fields left out. `headers` and `cells` go by position; cells without a header are ignored.
 */
export function rowToFields(headers: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const whole = new Map<string, string>();
  const parts = new Map<string, Map<string, string>>();
  for (const [index, header] of headers.entries()) {
    const cell = cells[index]?.trim() ?? '';
    if (header === '' || cell === '') continue;
    const dot = header.indexOf('.');
    if (dot === -1) {
      whole.set(header, cell);
      continue;
    }
    const name = header.slice(0, dot);
    const members = parts.get(name) ?? new Map<string, string>();
    parts.set(name, members.set(header.slice(dot + 1), cell));
  }
  const fields = new Map<string, unknown>(whole);
  for (const [name, members] of parts) {
    const alone = whole.get(name);
    const wholeMember = WHOLE_MEMBER[name];
    if (alone !== undefined && wholeMember !== undefined && !members.has(wholeMember))
      members.set(wholeMember, alone);
    fields.set(name, Object.fromEntries(members));
  }
  return Object.fromEntries(fields);
}

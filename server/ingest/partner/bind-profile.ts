import { foldText } from '../../core/opt-out/fold-text.ts';
import { valueClass } from '../value-class.ts';
import { lackingField } from './mapped-fields.ts';
import type { Profile, ProfileEvent } from './profile.ts';

/** Where a field's value comes from: a text for every row, or the first filled of these columns (0-based). */
export type Source =
  | { field: string; constant: string }
  | { field: string; constant?: never; positions: number[] };

export type BoundEvent = {
  type: ProfileEvent['type'];
  /** Place in the profile, e.g. `events[0]`. */
  place: string;
  where: { position: number; fits: ReadonlySet<string> }[];
  sources: Source[];
};

/** A profile on the columns of one file; `missing`: what the profile names and the file does not have. */
export type BoundProfile = {
  events: BoundEvent[];
  hasSend: boolean;
  /** Meanings of cells by field and folded cell. */
  values: ReadonlyMap<string, ReadonlyMap<string, string>>;
  missing: string[];
};

/** Finds the profile's columns by heading, whatever their case and punctuation. Or says why the file does not fit. */
export function bindProfile(
  profile: Profile,
  headings: readonly string[],
): { bound: BoundProfile } | { message: string } {
  const positions = new Map<string, number>();
  for (const [index, heading] of headings.entries()) {
    const folded = foldText(heading);
    if (folded !== '' && !positions.has(folded)) positions.set(folded, index);
  }
  const missing: string[] = [];
  const at = (heading: string): number[] => {
    const position = positions.get(foldText(heading));
    return position === undefined ? [] : [position];
  };
  const events: BoundEvent[] = [];
  let found = 0;
  for (const [index, event] of profile.events.entries()) {
    const place = `events[${index}]`;
    const where = Object.entries(event.where).map(([heading, cells]) => {
      const [position = -1] = at(heading);
      if (position === -1) missing.push(`${place}.where (${heading})`);
      return { position, fits: new Set(cells.map(folded)) };
    });
    const constants = { ...profile.constants, ...event.constants };
    const sources: Source[] = Object.entries(constants).map(([field, constant]) => ({ field, constant }));
    for (const [field, names] of Object.entries(event.columns)) {
      if (field in constants) continue;
      const columns = names.flatMap(at);
      found += columns.length;
      if (columns.length > 0) sources.push({ field, positions: columns });
      else missing.push(`${place}.columns.${field} (${names.join(', ')})`);
    }
    if (where.every(({ position }) => position >= 0))
      events.push({ type: event.type, place, where, sources });
  }
  const has = shownColumns(headings);
  if (found === 0) return { message: `no column of the profile is in the file; its columns are ${has}` };
  const besideSend = profile.events.some(({ type }) => type === 'send');
  const sends = events.filter((event) => event.type === 'send' && isWhole(event, false));
  const kept = events.filter(
    (event) =>
      event.type !== 'send' &&
      isWhole(event, besideSend) &&
      (event.type !== 'status' || !besideSend || sends.length > 0),
  );
  // Statuses of a row hang on its send, so that sends come first.
  const whole = [...sends, ...kept];
  if (whole.length === 0)
    return {
      message: `not found: ${missing.join('; ')}; without them no row becomes an event. The columns are ${has}`,
    };
  return { bound: { events: whole, hasSend: besideSend, values: foldedValues(profile), missing } };
}

/** A cell as it is compared; a sign that folds to nothing stands for itself. */
export function folded(cell: string): string {
  return foldText(cell) || cell.trim();
}

function isWhole({ type, sources }: BoundEvent, besideSend: boolean): boolean {
  return lackingField(type, (field) => sources.some((source) => source.field === field), besideSend) === null;
}

function foldedValues({ values }: Profile): Map<string, Map<string, string>> {
  return new Map(
    Object.entries(values).map(([field, meanings]) => [
      field,
      new Map(Object.entries(meanings).map(([cell, meaning]) => [folded(cell), meaning])),
    ]),
  );
}

/** The headings, but not what looks like somebody's data where a header is missing. */
function shownColumns(headings: readonly string[]): string {
  const shown = headings.map((heading) => {
    if (heading === '') return '(no heading)';
    return /@|\d{5}/.test(heading.replaceAll(/[\s().+/-]/g, '')) ? `(${valueClass(heading)})` : heading;
  });
  const hint = shown.some((heading) => heading.startsWith('(a ')) ? ' (is the first line a header?)' : '';
  return shown.join(', ') + hint;
}

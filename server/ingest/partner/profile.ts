import { isSupportedCountry } from 'libphonenumber-js/min';
import { z } from 'zod';
import { AppError } from '../../core/errors.ts';
import { valueClass } from '../value-class.ts';
import { lackingField, MAPPED_FIELDS, type MappedType } from './mapped-fields.ts';

const given = (fix: string) => ({
  error: ({ input }: { input?: unknown }) => `is ${valueClass(input)}; ${fix}`,
});

const word = z.string(given('write a text')).trim().min(1, 'is empty; write a text');
const cellText = z
  .union([z.string(), z.number()], given('write a text'))
  .transform((value) => String(value).trim());
const oneOrMore = (fix: string) =>
  z
    .union([word, z.array(word).min(1)], given(fix))
    .transform((value) => (typeof value === 'string' ? [value] : value));

/** Fields by name, each with the heading of its column, or several in the order in which the first with a value counts. */
const columns = z.record(
  z.string(),
  oneOrMore('write the heading of a column or a list of them'),
  given('write an object such as {"at": "SENT_AT"}'),
);
const constants = z.record(z.string(), cellText, given('write an object such as {"topic": "offers"}'));

const MAPPED_TYPES = Object.keys(MAPPED_FIELDS) as [MappedType, ...MappedType[]];

const event = z.strictObject({
  type: z.enum(MAPPED_TYPES, given(`write one of ${MAPPED_TYPES.join(', ')}`)),
  /** Rows that are meant: heading and the cells that fit; `*` is any text, the empty text an empty cell. */
  where: z
    .record(
      z.string(),
      z
        .union([z.string(), z.array(z.string()).min(1)], given('write a text or a list of texts'))
        .transform((value) => (typeof value === 'string' ? [value] : value)),
      given('write an object such as {"TYPE": ["sent"]}'),
    )
    .default({}),
  columns: columns.default({}),
  constants: constants.default({}),
});

const profile = z.strictObject({
  title: word.optional(),
  zone: word
    .refine(isZone, 'is no time zone; write an IANA name such as America/Sao_Paulo')
    .nullable()
    .default(null),
  dates: z.enum(['dmy', 'mdy', 'seconds'], given('write dmy, mdy or seconds')).default('dmy'),
  country: word
    .toUpperCase()
    .refine((code) => isSupportedCountry(code), 'is no country; write two letters such as BR')
    .nullable()
    .default(null),
  encoding: z
    .enum(['auto', 'utf-8', 'windows-1252', 'latin-1'], given('write auto, utf-8 or latin-1'))
    .transform((name) => (name === 'latin-1' ? 'windows-1252' : name))
    .default('auto'),
  separator: z
    .enum(['auto', ';', ',', '\t', '|'], given('write auto, ";", ",", "\\t" or "|"'))
    .default('auto'),
  constants: constants.default({}),
  /** What cells mean, by field: `{"status": {"Entregue": "delivered"}}`; the empty text leaves the cell out. */
  values: z
    .record(
      z.string(),
      z.record(z.string(), cellText, given('write an object such as {"Entregue": "delivered"}')),
      given('write an object such as {"status": {"Entregue": "delivered"}}'),
    )
    .default({}),
  events: z
    .array(event, given('write a list of events'))
    .min(1, 'is empty; name an event that a row becomes'),
});

export type ProfileEvent = z.infer<typeof event>;
/** How the rows of one layout become events. `zone`, null: the account's; `country`, null: numbers have their code. */
export type Profile = z.infer<typeof profile>;

/** What the command line may set beside constants. */
const SETTINGS = new Set(['zone', 'dates', 'country', 'encoding', 'separator']);

/**
 * Reads a profile. `set`: settings and constants by name that stand above it. Errors: `invalid`, naming the place in the
 * profile and the fix.
 */
export function readProfile(value: unknown, set: ReadonlyMap<string, string> = new Map()): Profile {
  const settings = [...set].filter(([name]) => SETTINGS.has(name));
  const ownConstants = [...set].filter(([name]) => !SETTINGS.has(name));
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const result = profile.safeParse(isObject ? { ...value, ...Object.fromEntries(settings) } : value);
  if (!result.success) throw faultOf(result.error.issues[0]);
  const whole = result.data;
  whole.constants = { ...whole.constants, ...Object.fromEntries(ownConstants) };
  checkFields(whole);
  return whole;
}

function faultOf(issue: z.core.$ZodIssue | undefined): AppError {
  if (issue?.code === 'unrecognized_keys') {
    const place = pathText([...issue.path, issue.keys[0] ?? '']);
    return fault(place, 'is not known; docs/connect.md lists what a profile holds');
  }
  return fault(pathText(issue?.path ?? []), issue?.message ?? 'is wrong');
}

function checkFields({ events, constants: shared, values }: Profile): void {
  const all: ReadonlySet<string> = new Set(Object.values(MAPPED_FIELDS).flat());
  const hasSend = events.some(({ type }) => type === 'send');
  for (const [part, fields] of Object.entries({ constants: shared, values })) {
    for (const field of Object.keys(fields))
      if (!all.has(field))
        throw fault(`${part}.${field}`, `is no field of an event; write one of ${[...all].join(', ')}`);
  }
  for (const [index, { type, columns: fed, constants: own }] of events.entries()) {
    const known: readonly string[] = MAPPED_FIELDS[type];
    for (const [part, fields] of Object.entries({ columns: fed, constants: own })) {
      const unknown = Object.keys(fields).find((field) => !known.includes(field));
      if (unknown !== undefined)
        throw fault(
          `events[${index}].${part}.${unknown}`,
          `is no field of ${type}; write one of ${known.join(', ')}`,
        );
    }
    const lacking = lackingField(type, (field) => field in fed || field in own || field in shared, hasSend);
    if (lacking !== null)
      throw fault(
        `events[${index}].columns.${lacking}`,
        `is missing; name the column, or give constants.${lacking}`,
      );
  }
}

/** A place as people write it: `events[0].columns.at`. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}

function fault(place: string, message: string): AppError {
  return new AppError('invalid', `${place === '' ? 'the profile' : place} ${message}`);
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

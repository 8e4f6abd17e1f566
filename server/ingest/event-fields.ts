import { z } from 'zod';
import { parseContact } from '../core/contact.ts';
import type { ContactRef, TemplateRef } from '../core/event-parts.ts';
import type { EpochMs } from '../core/time.ts';
import { contactMessage } from './contact-message.ts';
import { isPolicyRule, type PolicyRuleId } from '../core/policy-finding.ts';
import { parseLosslessJson } from '../core/json/lossless-json.ts';
import { parameterValues } from './parameter-values.ts';
import { parseInstant } from './parse-instant.ts';
import { valueClass } from './value-class.ts';
import { withoutUndefined } from './without-undefined.ts';
import { WRITTEN } from './written.ts';
import { writtenAs } from './written-as.ts';

/** Reads a value or says what is wrong with it; `field` is relative to the value. */
type Read<T> = (value: unknown) => { value: T } | { message: string; field?: string };

type Field<T, In> = z.ZodType<T, In>;
type OptionalField<T, In> = Field<T | undefined, In | null | undefined> & { _zod: { optin: 'optional' } };

/** A field as it is read, and as clients should write it. */
function field<T, In>(read: Read<T>, written: z.ZodType<unknown, In>): Field<T, In> {
  // Unknown to the parser, so that everything reaches `read`, a missing field too, and gets a message of ours.
  return writtenAs(z.unknown().transform(reading(read)), written);
}

function optional<T, In>(read: Read<T>, written: z.ZodType<unknown, In>): OptionalField<T, In> {
  const readPresent = reading(read);
  const field = z
    .unknown()
    .optional()
    .transform((given, context) => (isEmpty(given) ? undefined : readPresent(given, context)));
  return writtenAs(field, z.union([written, z.null()])) as OptionalField<T, In>;
}

function reading<T>(read: Read<T>) {
  return (given: unknown, context: z.RefinementCtx): T => {
    const result = read(given);
    if ('value' in result) return result.value;
    const path = result.field ? [result.field] : [];
    context.addIssue({ code: 'custom', message: result.message, path });
    return z.NEVER;
  };
}

function isEmpty(given: unknown): boolean {
  return given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
}

const readText: Read<string> = (given) => {
  if (typeof given === 'number' && Number.isFinite(given)) return { value: String(given) };
  if (typeof given !== 'string' || given.trim() === '') {
    return { message: `is ${valueClass(given)}; write a text` };
  }
  return { value: given.trim() };
};

const readInstant: Read<EpochMs> = (given) => {
  const result = parseInstant(given);
  return result.ok ? { value: result.at } : { message: result.message };
};

const readContact: Read<ContactRef> = (given) => {
  const result = parseContact(given);
  return result.ok
    ? { value: result.contact }
    : { message: contactMessage(result.reason), field: result.field };
};

const readFlag: Read<boolean> = (given) => {
  if (typeof given === 'boolean') return { value: given };
  const word = String(given).trim().toLowerCase();
  if (word === 'true' || word === '1') return { value: true };
  if (word === 'false' || word === '0') return { value: false };
  return { message: `is ${valueClass(given)}; write true or false` };
};

const readCode: Read<number> = (given) => {
  const value = typeof given === 'string' ? Number(given.trim()) : given;
  return typeof value === 'number' && Number.isSafeInteger(value)
    ? { value }
    : { message: `is ${valueClass(given)}; write the error number` };
};

const readShare: Read<number> = (given) => {
  const value = typeof given === 'string' ? Number(given.trim()) : given;
  return typeof value === 'number' && value >= 0 && value <= 1
    ? { value }
    : { message: `is ${valueClass(given)}; write a number from 0 to 1` };
};

const readList: Read<unknown[]> = (given) => {
  const value = typeof given === 'string' ? parsedOrNull(given) : given;
  return Array.isArray(value)
    ? { value: [...value] }
    : { message: `is ${valueClass(given)}; write a list, in a table cell as JSON` };
};

const readValues: Read<string[]> = (given) => {
  const values = parameterValues(typeof given === 'string' ? parsedOrNull(given) : given);
  return values === null
    ? { message: `is ${valueClass(given)}; write a list of texts or an object of named ones` }
    : { value: values };
};

/** Texts by language; one text alone is meant for every language. */
const readNames: Read<Record<string, string>> = (given) => {
  const value = typeof given === 'string' ? (parsedOrNull(given) ?? given) : given;
  if (typeof value === 'string') return { value: { '': value.trim() } };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { message: namesFault(given) };
  const entries = Object.entries(value).map(
    ([language, name]: [string, unknown]) => [language, name] as const,
  );
  const names: Record<string, string> = {};
  for (const [language, name] of entries) {
    if (typeof name !== 'string' || name.trim() === '') return { message: namesFault(name), field: language };
    names[language.trim()] = name.trim();
  }
  return { value: names };
};

function namesFault(given: unknown): string {
  return `is ${valueClass(given)}; write a text, or an object such as {"pt-BR":"Ofertas","en":"Offers"}`;
}

const readRule: Read<PolicyRuleId> = (given) => {
  const id = typeof given === 'string' ? given.trim() : '';
  return isPolicyRule(id)
    ? { value: id }
    : { message: `is ${valueClass(given)} outside the list; write the id of a policy check` };
};

const TEMPLATE_FIX = 'give its id, or an object with id or with name and language';

const readTemplate: Read<TemplateRef> = (given) => {
  if (typeof given === 'string' || typeof given === 'number') {
    const id = readText(given);
    return 'value' in id ? { value: { id: id.value } } : { message: `is empty; ${TEMPLATE_FIX}` };
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { message: `is ${valueClass(given)}; ${TEMPLATE_FIX}` };
  }
  const parts = templateParts.safeParse(given);
  if (!parts.success) {
    const [issue] = parts.error.issues;
    return { message: issue?.message ?? TEMPLATE_FIX, field: issue?.path.join('.') ?? '' };
  }
  const ref = withoutUndefined(parts.data);
  if (ref.id === undefined && ref.name === undefined) return { message: `names none; ${TEMPLATE_FIX}` };
  return { value: ref };
};

function parsedOrNull(text: string): unknown {
  try {
    return parseLosslessJson(text);
  } catch {
    return null;
  }
}

/** One of a closed list of words, whatever their case. */
export function oneOf<const Word extends string>(words: readonly Word[]) {
  return field(readOneOf(words), z.enum(words));
}

/** The same, where the field may be left out. */
export function optionalOneOf<const Word extends string>(words: readonly Word[]) {
  return optional(readOneOf(words), z.enum(words));
}

function readOneOf<const Word extends string>(words: readonly Word[]): Read<Word> {
  return (given) => {
    const text = typeof given === 'string' ? given.trim().toLowerCase() : null;
    const value = words.find((word) => word === text);
    return value === undefined
      ? { message: `is ${valueClass(given)} outside the list; write one of ${words.join(', ')}` }
      : { value };
  };
}

export const text = field(readText, WRITTEN.text);
export const optionalText = optional(readText, WRITTEN.text);
export const instant = field(readInstant, WRITTEN.instant);
export const optionalInstant = optional(readInstant, WRITTEN.instant);
export const contact = field(readContact, WRITTEN.contact);
export const optionalContact = optional(readContact, WRITTEN.contact);
export const optionalFlag = optional(readFlag, WRITTEN.flag);
export const optionalCode = optional(readCode, WRITTEN.code);
export const optionalShare = optional(readShare, WRITTEN.share);
export const optionalList = optional(readList, WRITTEN.list);
export const optionalValues = optional(readValues, WRITTEN.values);
export const optionalNames = optional(readNames, WRITTEN.names);
export const ruleId = field(readRule, WRITTEN.rule);

const templateParts = z.object({
  id: optionalText,
  waba: optionalText,
  name: optionalText,
  language: optionalText,
});

export const template = field(readTemplate, WRITTEN.template);
export const optionalTemplate = optional(readTemplate, WRITTEN.template);

import { businessDayOf } from '../core/business-day.ts';
import type { EpochMs } from '../core/time.ts';
import type { Language } from './language.ts';

/** How numbers and instants are written in one language and zone. */
export type Format = {
  language: Language;
  /** With at most so many digits after the point, by default none. */
  number(value: number, digits?: number): string;
  /** A share of 0 to 1, in percent. */
  percent(share: number, digits?: number): string;
  /** A probability: never rounded to certainty. */
  probability(value: number): string;
  /** Opt-outs per delivery, in percent with two digits. */
  rate(value: number): string;
  /** How many times as much. */
  times(value: number): string;
  /** Day and time of day in the zone; the year only when it is not that of `now`. */
  instant(at: EpochMs): string;
  /** Picks the form that a whole or broken number takes. */
  plural(value: number, forms: { one: string; other: string }): string;
};

/** Writes in one language for one IANA zone; `now` decides whether years are shown. Throws RangeError for an unknown zone. */
export function createFormat({
  language,
  zone,
  now,
}: {
  language: Language;
  zone: string;
  now: EpochMs;
}): Format {
  const yearOf = (at: EpochMs): string => businessDayOf(at, zone).slice(0, 4);
  const number = (value: number, digits = 0): string => decimal(language, digits).format(value);
  const percent = (share: number, digits = 0): string => `${number(share * 100, digits)}\u00a0%`;
  return {
    language,
    number,
    percent,
    probability: (value) => (value >= 0.995 && value < 1 ? `>\u00a0${percent(0.99)}` : percent(value)),
    rate: (value) => percent(value, 2),
    times: (value) => number(value, value < 10 ? 1 : 0),
    instant: (at) => instantFormat(language, zone, yearOf(at) === yearOf(now) ? 'short' : 'long').format(at),
    // CLDR's third category of Spanish and Portuguese ("many", from a million on) takes the form of `other` here.
    plural: (value, forms) => (pluralRules(language).select(value) === 'one' ? forms.one : forms.other),
  };
}

// Made when they are wanted, once: making one takes longer than anything that is done with it.
const plurals = new Map<Language, Intl.PluralRules>();
const decimals = new Map<string, Intl.NumberFormat>();
const instants = new Map<string, Intl.DateTimeFormat>();

function pluralRules(language: Language): Intl.PluralRules {
  const made = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, made);
  return made;
}

function decimal(language: Language, digits: number): Intl.NumberFormat {
  const name = `${language} ${digits}`;
  const made =
    decimals.get(name) ??
    new Intl.NumberFormat(language, { maximumFractionDigits: digits, useGrouping: true });
  decimals.set(name, made);
  return made;
}

function instantFormat(language: Language, zone: string, length: 'short' | 'long'): Intl.DateTimeFormat {
  const name = `${language} ${zone} ${length}`;
  const made =
    instants.get(name) ??
    new Intl.DateTimeFormat(language, {
      timeZone: zone,
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(length === 'long' && { year: 'numeric' }),
    });
  instants.set(name, made);
  return made;
}

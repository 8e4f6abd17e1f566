import { MINUTE_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import { exists, utcInstant } from '../core/wall-clock.ts';
import { valueClass } from './value-class.ts';

/** An instant, or what is wrong with the value and how to write it. */
export type InstantResult = { ok: true; at: EpochMs } | { ok: false; message: string };

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?$/;

/** Epoch seconds have ten digits until the year 2286; as milliseconds that is the spring of 1970. */
const SECONDS_BELOW = 100_000_000_000;

const FIX = 'write ISO 8601 with an offset, such as 2026-01-31T14:00:00-03:00, or epoch milliseconds';

/** Reads an instant given as ISO 8601 with offset or as epoch milliseconds (number or digits). */
export function parseInstant(value: unknown): InstantResult {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return { ok: false, message: `is ${valueClass(value)}; ${FIX}` };
  const text = value.trim();
  if (/^\d{9,16}$/.test(text)) return fromEpoch(Number(text));
  const match = ISO.exec(text);
  if (match === null) return { ok: false, message: `is ${valueClass(value)} that is no instant; ${FIX}` };
  const [, year, month, day, hour, minute, second = '0', fraction = '', offset] = match;
  if (offset === undefined) {
    return { ok: false, message: 'is a date without an offset; add one, such as -03:00, or Z for UTC' };
  }
  const clock = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
  };
  if (!exists(clock)) return { ok: false, message: 'is a date or time that does not exist; correct it' };
  const milliseconds = Number(fraction.slice(0, 3).padEnd(3, '0'));
  return { ok: true, at: utcInstant(clock) + milliseconds - offsetMs(offset) };
}

function fromEpoch(value: number): InstantResult {
  if (!Number.isInteger(value)) {
    return { ok: false, message: 'is a number with a fraction; write whole epoch milliseconds' };
  }
  if (Math.abs(value) < SECONDS_BELOW) {
    return {
      ok: false,
      message: 'is a number that looks like seconds; multiply it by 1000 to get milliseconds',
    };
  }
  if (value >= SECONDS_BELOW * 1000) {
    return {
      ok: false,
      message: 'is a number that looks like microseconds; divide it by 1000 to get milliseconds',
    };
  }
  return { ok: true, at: value };
}

function offsetMs(offset: string): number {
  if (/^[Zz]$/.test(offset)) return 0;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (offset.startsWith('-') ? -minutes : minutes) * MINUTE_MS;
}

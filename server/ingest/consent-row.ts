import type { ConsentEvent } from '../core/event.ts';
import type { ContactRef } from '../core/event-parts.ts';
import type { EpochMs } from '../core/time.ts';
import { checkTime } from './check-time.ts';
import { consentAction } from './consent-action.ts';
import type { ConsentColumn } from './consent-columns.ts';
import { localDate } from './local-date.ts';
import type { DateStyle } from './local-date.ts';
import { contactMessage } from './contact-message.ts';
import { localPhone } from './local-phone.ts';
import { valueClass } from './value-class.ts';
import { withoutUndefined } from './without-undefined.ts';

/** What a list leaves unsaid. */
export type ConsentListOptions = {
  /** Topics that being on the list grants (or withdraws), where a row names none. */
  grants: readonly string[];
  /** ISO 3166 code whose country code local numbers get, e.g. `BR`. */
  defaultCountry: string;
  dateOrder: 'dmy' | 'mdy';
  /** IANA zone of dates without an offset. */
  zone: string;
  /** Instant of rows without a date; null refuses them. */
  defaultAt: EpochMs | null;
  receivedAt: EpochMs;
};

/** The events of one row, one a topic, or what is wrong with it. */
export type ConsentRow = { events: ConsentEvent[] } | { field: ConsentColumn; message: string };

/** A fault found while reading a row; never leaves this file. */
type Fault = { field: ConsentColumn; message: string };

/** Reads one row. `cell` gives the trimmed cell of a column, empty where the list has no such column or value. */
export function consentRow(row: {
  cell(column: ConsentColumn): string;
  has(column: ConsentColumn): boolean;
  options: ConsentListOptions;
}): ConsentRow {
  const { cell, has, options } = row;
  const contact = contactOf(cell, options.defaultCountry);
  if ('message' in contact) return contact;
  const action = has('action') ? consentAction(cell('action')) : 'grant';
  if (action === null)
    return fault(
      'action',
      `is ${valueClass(cell('action'))} that says neither yes nor no; write grant or withdraw`,
    );
  const at = instantOf(cell, options);
  if (typeof at !== 'number') return at;
  const style: DateStyle = { order: options.dateOrder, zone: options.zone };
  const expiry = cell('expiresAt') === '' ? null : localDate(cell('expiresAt'), style);
  if (expiry !== null && !expiry.ok) return fault('expiresAt', expiry.message);
  const named = cell('topic')
    .split('|')
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
  const topics = named.length > 0 ? named : options.grants;
  if (topics.length === 0)
    return fault('topic', 'is missing; add a topic column or say which topics the list grants');
  const text = (column: ConsentColumn) => cell(column) || undefined;
  return {
    events: topics.map((topic) =>
      withoutUndefined({
        type: 'consent',
        at,
        contact: { ...contact },
        topic,
        action,
        source: text('source'),
        wording: text('wording'),
        evidence: text('evidence'),
        actor: text('actor'),
        expiresAt: expiry?.at,
      }),
    ),
  };
}

function contactOf(cell: (column: ConsentColumn) => string, country: string): ContactRef | Fault {
  const contact: ContactRef = {};
  if (cell('phone') !== '') {
    const phone = localPhone(cell('phone'), country);
    if (!phone.ok) return fault('phone', contactMessage(phone.reason));
    contact.phone = phone.digits;
  }
  if (cell('bsuid') !== '') contact.bsuid = cell('bsuid');
  if (cell('externalId') !== '') contact.externalId = cell('externalId');
  return Object.keys(contact).length > 0
    ? contact
    : fault('phone', 'is empty; write the number with country code');
}

function instantOf(cell: (column: ConsentColumn) => string, options: ConsentListOptions): EpochMs | Fault {
  const given = cell('at');
  if (given === '')
    return options.defaultAt ?? fault('at', 'is missing; add a date or say which date the list is of');
  const result = localDate(given, { order: options.dateOrder, zone: options.zone });
  if (!result.ok) return fault('at', result.message);
  const time = checkTime({ at: result.at, receivedAt: options.receivedAt, mayBeOld: true });
  return (
    time.at ??
    fault('at', 'lies more than a day in the future; check the year and the order of day and month')
  );
}

function fault(field: ConsentColumn, message: string): Fault {
  return { field, message };
}

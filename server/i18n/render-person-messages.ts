import type { PersonMessage, PersonReport } from '../analysis/person/person-report.ts';
import { tableOf, type Voice } from './person-voice.ts';
import type { PrivacyCatalogue } from './privacy-catalogue.ts';

/** The messages of a report, each with the consent it rested on. */
export function messageTable(report: PersonReport, voice: Voice): string {
  const { words, format, nameOf, when } = voice;
  const { column } = words;
  const rows = report.messages.map((message) => [
    format.number(message.number),
    when(message.at),
    message.service ? words.service : nameOf(message.template),
    message.topic ?? words.notKnown,
    basisWord(message.basis, words),
    [message.campaign, message.phoneNumberId].filter((text) => text !== null).join(', '),
    consentAt(message, voice),
    deliveryOf(message, voice),
    message.afterOptOut === null ? '' : words.judgement[message.afterOptOut.kind],
  ]);
  const headings = [
    column.number,
    column.at,
    column.template,
    column.topic,
    column.basis,
    column.campaign,
    column.consent,
    column.delivery,
    column.afterOptOut,
  ];
  return tableOf(words.heading.messages, headings, rows, voice);
}

function consentAt({ consentClass, grant, grantedLaterAt }: PersonMessage, { words, format }: Voice): string {
  const more = [
    ...(grant === null ? [] : [words.grant(format, grant)]),
    ...(grantedLaterAt === null ? [] : [words.grantedLater(format, { at: grantedLaterAt })]),
  ];
  return [words.class[consentClass], ...more].join('; ');
}

function deliveryOf(message: PersonMessage, { words, format }: Voice): string {
  const { sentAt, deliveredAt, readAt, failedAt, failCode } = message;
  return [
    ...(sentAt === null ? [] : [words.sent(format, { at: sentAt })]),
    ...(deliveredAt === null ? [] : [words.delivered(format, { at: deliveredAt })]),
    ...(readAt === null ? [] : [words.read(format, { at: readAt })]),
    ...(failedAt === null ? [] : [words.failed(format, { at: failedAt, code: failCode })]),
  ].join('; ');
}

function basisWord(basis: string | null, { basis: words }: PrivacyCatalogue): string {
  if (basis === null) return words.unset;
  const known = Object.entries(words).find(([name]) => name === basis);
  return known?.[1] ?? basis;
}

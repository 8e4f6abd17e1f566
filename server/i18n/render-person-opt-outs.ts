import type { PersonOptOut, PersonReport } from '../analysis/person/person-report.ts';
import { tableOf, type Voice } from './person-voice.ts';
import type { PrivacyCatalogue } from './privacy-catalogue.ts';

/** The opt-outs of a report, how each was recognised and what it is put down to. */
export function optOutTable(report: PersonReport, voice: Voice): string {
  const { words, when } = voice;
  const { column } = words;
  const rows = report.optOuts.map((optOut) => [
    when(optOut.at),
    textOf(words.channel, optOut.channel),
    scopeOf(optOut, words),
    textOf(words.reason, optOut.reason),
    recognition(optOut, voice),
    words.standing[optOut.standing],
    optOut.templates
      .map(({ template, share, exact }) =>
        words.cause(voice.format, { name: voice.nameOf(template), share, exact }),
      )
      .join('; '),
  ]);
  const headings = [
    column.at,
    column.channel,
    column.scope,
    column.reason,
    column.recognised,
    column.standing,
    column.causes,
  ];
  return tableOf(words.heading.optOuts, headings, rows, voice);
}

function recognition({ rule, confidence, repeats }: PersonOptOut, { words, format }: Voice): string {
  const said = repeats === 0 ? [] : [words.repeats(format, { repeats })];
  return [words.recognised(format, { rule, confidence }), ...said].join('; ');
}

function scopeOf({ scope, topic }: { scope: string; topic: string | null }, words: PrivacyCatalogue): string {
  const name = textOf(words.scope, scope);
  return topic === null ? name : `${name}: ${topic}`;
}

/** What must not be sent now. */
export function suppressionTable(report: PersonReport, voice: Voice): string {
  const { words, when } = voice;
  const rows = report.suppressions.map(({ since, provisional, ...scope }) => [
    scopeOf(scope, words),
    when(since),
    provisional ? words.provisional : '',
  ]);
  return tableOf(
    words.heading.suppressions,
    [words.column.scope, words.column.since, words.column.details],
    rows,
    voice,
  );
}

function textOf(words: Record<string, string>, name: string): string {
  return words[name] ?? name;
}

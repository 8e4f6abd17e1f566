import { joined } from './joined.ts';
import type { ReportCatalogue } from './report-catalogue.ts';

const fromTo = (from: string | null, to: string | null): string =>
  to === null ? '' : from === null ? ` to ${to}` : ` from ${from} to ${to}`;

export const reportEn: ReportCatalogue = {
  title: (_, { first, last }) =>
    last === null ? `Quality report for ${first}` : `Quality report from ${first} to ${last}`,
  tile: {
    deliveries: 'Delivered',
    optOuts: 'Opt-outs',
    rate: 'Opt-outs per delivery',
    rating: 'Rating of the numbers',
    limit: 'Most people in 24 h',
    noLimit: 'no limit',
    reached: (f, { people, share }) =>
      `${f.number(people)} ${f.plural(people, { one: 'person', other: 'people' })} got templates in the last 24 h${share === null ? '' : `, at most ${f.percent(share)} of the limit`}`,
    busiest: (f, { most, days }) =>
      `busiest of the last ${f.number(days)} days: ${f.number(most)} ${f.plural(most, { one: 'message', other: 'messages' })} delivered`,
    before: (_, { value, change }) =>
      change === null ? `a week before: ${value}` : `a week before: ${value}, ${change}`,
    noBefore: 'no week before to compare with',
    notKnown: 'not known',
  },
  heading: {
    decisions: 'Needs a decision',
    changes: 'What changed',
    incidents: 'Open incidents',
    consent: 'Consent',
    leaving: 'How and why people left',
    practice: 'How people are let go',
    templates: 'Templates',
    health: 'Data',
    notJudged: 'What this rests on, and what is not known',
  },
  decision: {
    none: 'Nothing.',
    more: (f, { n }) =>
      `And ${f.number(n)} more ${f.plural(n, { one: 'thing', other: 'things' })}: the dashboard lists all.`,
    culprit: (f, { name, probability, excess, since }) =>
      `${name}: ${f.probability(probability)} likely the cause of ${f.number(excess)} opt-outs more than usual since ${f.instant(since)}.`,
    numberRed: (_, { number }) => `Number ${number} is rated red: the platform may block it next.`,
    templateStopped: (f, { name, pauses }) =>
      pauses === 0
        ? `${name} is rated red: the platform pauses it next.`
        : `${name} is stopped by the platform, ${f.number(pauses)} ${f.plural(pauses, { one: 'time', other: 'times' })} so far.`,
    lateSends: (f, { late, people }) =>
      `${f.number(late)} ${f.plural(late, { one: 'message was', other: 'messages were' })} sent to ${f.number(people)} ${f.plural(people, { one: 'person', other: 'people' })} after they had opted out.`,
    reviews: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'reply waits', other: 'replies wait' })} for a person to say what was meant.`,
    unmapped: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'template has', other: 'templates have' })} no topic: consent cannot be checked.`,
    quarantined: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'body that came in', other: 'bodies that came in' })} could not be read.`,
  },
  change: {
    none: 'Nothing.',
    added: (f, { at, name, by }) => `${f.instant(at)}: ${name} was added${by === null ? '' : ` by ${by}`}.`,
    changed: {
      edited: (f, { at, name }) => `${f.instant(at)}: the text of ${name} was edited.`,
      category: (f, { at, name, from, to }) =>
        `${f.instant(at)}: the category of ${name} moved${fromTo(from, to)}.`,
      unpaused: (f, { at, name }) => `${f.instant(at)}: ${name} may be sent again.`,
      topic: (f, { at, name, from, to }) =>
        `${f.instant(at)}: the topic of ${name} changed${fromTo(from, to)}.`,
    },
    status: (f, { at, name, status }) => `${f.instant(at)}: ${name} is ${status} on the platform.`,
    templateRating: (f, { at, name, from, to }) =>
      `${f.instant(at)}: the rating of ${name} went from ${from} to ${to}.`,
    numberRating: (f, { at, number, from, to }) =>
      `${f.instant(at)}: the rating of number ${number} went from ${from} to ${to}.`,
  },
  rating: { GREEN: 'green', YELLOW: 'yellow', RED: 'red', UNKNOWN: 'not rated' },
  incident: {
    none: 'None.',
    about: ({ kind, topic }) =>
      kind === 'account'
        ? 'The whole account'
        : topic === null
          ? 'Templates without a topic'
          : `Topic ${topic}`,
    level: { warning: 'warning', critical: 'critical' },
    open: (f, { about, level, excess, since, isTaken }) =>
      `${about}: ${level}, ${f.number(excess)} ${f.plural(Math.round(excess), { one: 'opt-out', other: 'opt-outs' })} too many since ${f.instant(since)}; ${isTaken ? 'somebody has taken it' : 'nobody has taken it'}.`,
    snoozed: (f, { about, until, soon }) =>
      `${about}: put off until ${f.instant(until)}${soon ? ', it comes back soon' : ''}.`,
    snoozedForYou: (f, { about, until, soon }) =>
      `${about}: put off only for you until ${f.instant(until)}${soon ? ', it comes back soon' : ''}.`,
  },
  consent: {
    coverage: (f, { share, outside, unknown }) =>
      `${f.percent(share)} of the deliveries went to people who had agreed; ${f.number(outside)} to people who had not (aim: 0), ${f.number(unknown)} to people whose consent is not known.`,
    none: 'Nothing was delivered.',
  },
  leaving: {
    total: (f, { optOuts }) =>
      `${f.number(optOuts)} new ${f.plural(optOuts, { one: 'opt-out', other: 'opt-outs' })}.`,
    channels: 'How',
    reasons: 'Why',
  },
  health: {
    good: 'Everything that came in is counted.',
    pending: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'body waits', other: 'bodies wait' })} to be counted.`,
    quarantined: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'body', other: 'bodies' })} could not be read; nothing is lost, they can be read again.`,
    webhook: (f, { at }) => `Last webhook: ${f.instant(at)}.`,
    noWebhook: 'No webhook has come in yet.',
    failedJobs: (_, { names }) => `Failed and tried again: ${joined(names, 'and')}.`,
  },
  column: {
    template: 'Template',
    deliveries: 'Delivered',
    optOuts: 'Replied opt-outs',
    rate: 'Rate',
    failures: 'Failed',
  },
  all: 'All',
  note: 'Opt-outs in the table are those that answered a message of the template directly; the verdict also weighs the others.',
};

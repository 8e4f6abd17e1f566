import type { AlertCatalogue } from './alert-catalogue.ts';
import type { Format } from './format.ts';
import { joined } from './joined.ts';

const optOuts = { one: 'opt-out', other: 'opt-outs' };
const deliveries = { one: 'delivery', other: 'deliveries' };

function sentBy(f: Format, numbers: readonly string[]): string {
  if (numbers.length === 0) return '';
  return ` Sent from ${f.plural(numbers.length, { one: 'number', other: 'numbers' })} ${joined(numbers, 'and')}.`;
}

export const alertEn: AlertCatalogue = {
  kind: {
    opened: null,
    raised: null,
    worse: 'updated',
    reopened: 'back',
    reminder: 'reminder',
    'snooze-ends': 'reminder',
    recovered: 'resolved',
  },
  subject: (f, { rate, usual, name }) =>
    `opt-outs ${f.percent(rate, 1)} ${name === null ? 'in the whole account' : `on ${name}`} (usual ${f.percent(usual, 1)})`,
  over: (_, { name }) => `opt-outs ${name === null ? '' : `on ${name} `}are back to usual`,
  title: {
    opened: (_, { about }) => `${about}: more people leave than usual`,
    raised: (_, { about }) => `${about}: critical now`,
    worse: (_, { about }) => `${about}: it has got worse`,
    reopened: (_, { about }) => `${about}: it has come back`,
    reminder: (_, { about }) => `${about}: it goes on, and nobody has taken it`,
    'snooze-ends': (_, { about }) => `${about}: it was put off, and that time is over`,
    recovered: (_, { about }) => `${about}: back to usual`,
  },
  fact: {
    what: 'What happened',
    compared: 'Compared with',
    who: 'Who is affected',
    cause: 'Most likely cause',
    next: 'What to do',
    otherwise: 'If nothing is done',
  },
  what: (f, { rate, optOuts: n, deliveries: of, from, to, zone }) =>
    `${f.rate(rate)} of deliveries ended in an opt-out: ${f.number(n)} of ${f.number(of)}, ${f.instant(from)} to ${f.instant(to)} (${zone}).`,
  whatOver: (f, { since, zone }) => `No more opt-outs than usual since ${f.instant(since)} (${zone}).`,
  compared: (f, { usual, excess, warning, critical, line }) =>
    `${f.rate(usual)} is usual; that is ${f.number(excess)} too many. Alerts begin at ${f.percent(warning)} probability; critical is ${f.percent(critical)}, or ${f.rate(line)} of deliveries.`,
  comparedOver: (f, { rate, usual }) => `${f.rate(rate)} of deliveries now; ${f.rate(usual)} is usual.`,
  who: (f, { deliveries: n, about, since, outside, numbers }) =>
    `${f.number(n)} ${f.plural(n, deliveries)} since ${f.instant(since)} (${about})${outside === null ? '' : `, ${f.number(outside)} of them to people who had not agreed`}.${sentBy(f, numbers)}`,
  whoOver: (f, { excess, since }) =>
    `In all, ${f.number(excess)} ${f.plural(Math.round(excess), optOuts)} too many since ${f.instant(since)}.`,
  cause: (f, { name, probability, fact }) =>
    `${name}, ${f.probability(probability)} likely.${fact === null ? '' : ` ${fact}`}`,
  causeWide: 'No single template: all are affected alike. Look for a cause outside them.',
  review: (_, { name }) => `Look at the evidence, and stop sending ${name} until it is clear why.`,
  reviewWide: 'Look at what changed for everybody: lists, hours, how often, the number itself.',
  otherwise: (f, { perDay, pauses }) =>
    `${perDay < 1 ? '' : `At this pace about ${f.number(perDay)} more ${f.plural(Math.round(perDay), { one: 'person leaves', other: 'people leave' })} every day than usual. `}A template that the platform rates red is paused for ${joined(
      pauses.map((hours) => `${f.number(hours)} h`),
      'and then',
    )}, and disabled the third time.`,
  nextOver: 'Nothing. Say in the evidence whether it was this template: the next verdicts learn from it.',
  outage: {
    name: {
      'provider-outage': 'provider outage',
      'feed-gap': 'gap in the feed',
      'error-burst': 'burst of late failures',
    },
    subject: (f, { n, name }) => `${name}, ${f.number(n)} alerts at once`,
    title: (f, { n, name }) => `One likely cause of ${f.number(n)} alerts: ${name}`,
    gravest: (_, { about }) => `The gravest of them: ${about}`,
    suspect: 'Suspected of it besides',
    next: 'Look at the provider and the feed first; pause a template only if people go on leaving once what was held up has come in.',
    all: (f, { n }) => `The ${f.number(n)} alerts of this mail`,
  },
  others: 'Of the same cause',
  candidates: 'Suspects',
  candidate: (f, { probability, excess, rate, usual, since }) =>
    `${f.probability(probability)} likely · ${f.number(excess)} too many · ${f.rate(rate)} (usual ${f.rate(usual)}) · since ${f.instant(since)}`,
  rivals: 'What else it could be',
  noRivals: 'Nothing else stands out.',
  caveats: 'What this rests on',
  windows: 'The last windows: opt-outs per delivery',
  windowNote: (_, { zone }) => `Begin of each window, ${zone}`,
  evidence: 'Review the evidence',
  acknowledge: 'I am on it',
  snooze: 'Put off for 8 h',
  snoozeScope:
    'Putting off holds for this incident only, only for you, and ends early if it gets worse. Each link asks before it does anything.',
  answersAll: (f, { n }) => `Each link answers all ${f.number(n)} incidents of this mail.`,
  snoozeScopeAll:
    'Putting off holds for these incidents only, only for you, and ends early for one that gets worse. Each link asks before it does anything.',
  oneOff: 'Not a problem: a one-off',
  newNormal: 'Not a problem: the new normal',
  asks: 'Each link asks before it does anything.',
  rule: (f, { version, incident, step }) =>
    `Rule: more opt-outs than usual, version ${f.number(version)} · incident ${f.number(incident)}, step ${f.number(step)}`,
  tune: 'Change when alerts are sent',
  digest: {
    subject: (f, { n, critical }) =>
      `${f.number(n)} more ${f.plural(n, { one: 'alert', other: 'alerts' })} today${critical > 0 ? `, ${f.number(critical)} critical` : ''}`,
    label: 'Summary',
    title: (f, { n }) => `${f.number(n)} more ${f.plural(n, { one: 'alert', other: 'alerts' })} in one mail`,
    text: 'Only a few alerts a day are sent one by one; here are the others.',
    heading: 'Alerts',
    open: 'See what is open now',
  },
};

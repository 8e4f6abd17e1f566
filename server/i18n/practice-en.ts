import type { PracticeCatalogue } from './practice-catalogue.ts';

export const practiceEn: PracticeCatalogue = {
  title: (f, { from, to }) => `Opt-out practice from ${f.instant(from)} to ${f.instant(to)}`,
  heading: {
    control: 'Control: the ways out',
    ease: 'Ease: how often people had to say it',
    immediacy: 'Immediacy: what was sent afterwards',
    transparency: 'Transparency: whether people are told how',
  },
  way: { button: 'a button', keyword: 'a word to reply with', link: 'a link' },
  channel: {
    button: 'button',
    interactive: 'list or form',
    link: 'link',
    keyword: 'keyword',
    preference: 'WhatsApp’s own setting',
    provider: 'provider',
    error: 'found late (131050)',
    manual: 'by hand',
  },
  reason: {
    'lost-interest': 'lost interest',
    'problem-solved': 'matter settled',
    'dislikes-content': 'dislikes the content',
    'no-consent': 'never agreed',
    unknown: 'not known',
  },
  offered: (_, { ways }) =>
    ways.length > 0
      ? `Marketing templates offer ${ways.join(', ')}.`
      : 'No marketing template offers a way out.',
  offeredUnknown: 'What the marketing templates say is not known; import or sync their components.',
  taken: (f, { channels }) =>
    `People left by ${channels.map(({ name, optOuts }) => `${name} (${f.number(optOuts)})`).join(', ')}.`,
  noOptOuts: 'Nobody opted out.',
  ease: (f, { optOuts, repeated, share, most }) =>
    `${f.number(optOuts)} ${f.plural(optOuts, { one: 'opt-out', other: 'opt-outs' })}; ${f.number(repeated)} (${f.percent(share)}) took more than one attempt, at most ${f.number(most)}.`,
  unrecognised: (f, { replies }) =>
    `${f.number(replies)} ${f.plural(replies, { one: 'reply that looks', other: 'replies that look' })} like a stop ${f.plural(replies, { one: 'was', other: 'were' })} not taken as one at once.`,
  noLate: 'Nothing was sent after an opt-out within its scope.',
  late: (f, { messages, delivered, people }) =>
    `${f.number(messages)} ${f.plural(messages, { one: 'message was', other: 'messages were' })} sent after an opt-out within its scope, ${f.number(delivered)} of them delivered, to ${f.number(people)} ${f.plural(people, { one: 'person', other: 'people' })}.`,
  lastSend: (f, { p50, p95, most }) =>
    `From the opt-out to the last of them: half of the people within ${f.number(p50, 1)} h, 95 % within ${f.number(p95, 1)} h, at most ${f.number(most, 1)} h.`,
  apart: {
    heading: 'Counted apart:',
    confirmations: (f, { n }) => `${f.number(n)} permitted as confirmation`,
    inFlight: (f, { n }) => `${f.number(n)} already on the way`,
    outOfScope: (f, { n }) => `${f.number(n)} out of scope`,
    undecided: (f, { n }) => `${f.number(n)} after a reply that nobody has decided yet`,
    unjudged: (f, { n }) => `${f.number(n)} that cannot be judged (time of sending not known)`,
    consentWithdrawn: (f, { n }) => `${f.number(n)} after a withdrawn consent without an opt-out`,
  },
  firstMessages: (f, { share, people, unknown }) =>
    `The first template message told ${f.percent(share)} of ${f.number(people)} new people how to stop${unknown > 0 ? ` (of ${f.number(unknown)} more it is not known)` : ''}.`,
  firstUnknown: 'Of no new person is it known whether the first template message said how to stop.',
  sample: (f, { share }) => `That is a sample: ${f.percent(share, 1)} of all people.`,
  deliveries: (f, { share, deliveries, unknown }) =>
    `${f.percent(share)} of ${f.number(deliveries)} marketing deliveries said how to stop${unknown > 0 ? ` (of ${f.number(unknown)} more it is not known)` : ''}.`,
  deliveriesUnknown: 'Of no marketing delivery is it known whether it said how to stop.',
  column: {
    template: 'Template',
    deliveries: 'Deliveries',
    says: 'Says how',
    late: 'Sent after',
    optOuts: 'Opt-outs',
    reasons: 'Reasons',
  },
  says: { yes: 'yes', no: 'no', unknown: 'not known', sometimes: 'part of the time' },
  breaking: (_, { names }) => `Marketing that does not say how to stop: ${names.join(', ')}.`,
};

import type { NowCatalogue } from './now-catalogue.ts';

export const nowEn: NowCatalogue = {
  title: 'Now',
  state: {
    culprits: 'Needs a decision',
    'account-wide': 'Worth a look',
    'no-clear-culprit': 'Worth a look',
    normal: 'All clear',
    'insufficient-data': 'Still learning',
  },
  asOf: (f, { at, zone }) => `As of ${f.instant(at)} (${zone})`,
  culprit: {
    probability: 'likely to be the cause',
    rate: 'Opt-outs per delivery',
    usual: 'usual',
    share: 'Share of the excess (95 % sure)',
    excess: 'Opt-outs too many',
    since: 'Since',
    why: 'Why we think so',
    compared: (f, { rate, usual }) => `${f.rate(rate)} of the deliveries; ${f.rate(usual)} would be usual`,
    open: 'Look at the template',
  },
  fix: {
    heading: 'What to do now',
    keep: 'Keep sending to those who agreed',
    leaveOut: 'Leave out those who did not',
    clarify: 'Clear up first: consent not known',
    deliveries: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'delivery', other: 'deliveries' })} since then`,
    people: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'person', other: 'people' })}`,
    rate: (f, { rate }) => `${f.rate(rate)} of them end in an opt-out`,
    none: 'Consent does not explain it. Look at text, audience and frequency, and pause the template while you do.',
    list: 'Download the list to leave out',
    listHint: 'Numbers of customers; every download is recorded.',
    noList:
      'The list needs the permission for personal data. Whoever administers Culprit can give it to you.',
    manager: 'Templates in WhatsApp Manager',
    managerOne: 'This template in WhatsApp Manager',
  },
  alsoSuspected: 'Less likely, but worth knowing',
  rivals: 'What else could be the cause',
  noRivals: 'Nothing else stands out.',
  notKnown: 'What this rests on, and what is not known',
  numbers: {
    heading: 'Your numbers on the platform',
    none: 'The platform has told no rating of a number yet.',
    quality: { GREEN: 'High quality', YELLOW: 'Medium quality', RED: 'Low quality', UNKNOWN: 'Not rated' },
    since: (f, { at }) => `since ${f.instant(at)}`,
    limit: (f, { people }) => (people === null ? 'no limit' : `limit: ${f.number(people)} people in 24 h`),
    worse: (f, { probability, days }) =>
      `${f.probability(probability)} probability of a worse rating within ${f.number(days)} days`,
    reached: {
      heading: 'People reached in 24 h',
      of: (f, { people, limit }) =>
        `${f.number(people)} of at most ${f.number(limit)} people got a template in the last 24 h`,
      unlimited: (f, { people }) =>
        `${f.number(people)} ${f.plural(people, { one: 'person', other: 'people' })} got a template in the last 24 h; the platform sets no limit.`,
      unknown: (f, { people }) =>
        `${f.number(people)} ${f.plural(people, { one: 'person', other: 'people' })} got a template in the last 24 h. The platform's limit of all numbers together is not known.`,
      notKnown:
        'How many people the last 24 h reached is not known: not all their messages are kept any more.',
      state: { room: 'Room left', close: 'Close to the limit', full: 'At the limit' },
      used: (f, { share }) =>
        `At most ${f.percent(share)} used by the messages that come in here. Whoever wrote to you within a day does not count for the platform, but does here.`,
      atLimit:
        'At the limit the platform refuses messages to further people, from any of these numbers, until the first of the 24 hours have passed. Answers to people who wrote to you go on.',
    },
  },
  fold: {
    reasons: 'How and why people left',
    practice: 'How we let people go',
    consent: 'Consent behind the messages',
  },
  bars: {
    channels: 'How people left',
    reasons: 'Why people left',
    kind: 'What',
    optOuts: 'Opt-outs',
    summary: (f, { name, optOuts, total }) =>
      `${name} comes first: ${f.number(optOuts)} of ${f.number(total)} opt-outs.`,
    none: 'Nobody opted out in the last seven days.',
    noneStated: 'Nobody said why.',
    period: 'Last seven days',
  },
  practicePeriod: (f, { from, to }) => `From ${f.instant(from)} to ${f.instant(to)}`,
  evidence: 'Evidence pack (ZIP)',
  consent: {
    template: 'Template',
    agreed: 'Agreed',
    outside: 'Outside consent',
    unknown: 'Not known',
    share: 'Share outside',
    usual: 'Usual',
    account: (f, { share }) =>
      `Over the whole account, the consent behind ${f.percent(share, 1)} of the deliveries of the last seven days is not known.`,
    none: 'No suspected template went to people outside consent more than usual.',
  },
};

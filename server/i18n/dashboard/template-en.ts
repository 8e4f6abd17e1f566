import type { TemplateCatalogue } from './template-catalogue.ts';
import { templateWhoEn } from './template-who-en.ts';

export const templateEn: TemplateCatalogue = {
  back: 'All templates',
  missing: {
    title: 'There is no such template',
    text: 'It was neither described nor used; the list has all that are known.',
  },
  previous: 'Template before',
  next: 'Next template',
  copyLink: 'Copy link',
  copied: 'The link is copied; it keeps the days that are shown.',
  asOf: (f, { at, zone }) => `As of ${f.instant(at)} (${zone})`,
  cause: {
    named: (f, { probability }) => `Likely the cause of what is going on: ${f.probability(probability)}.`,
    suspected: (f, { probability }) => `May have a part in what is going on: ${f.probability(probability)}.`,
    rate: (f, { times }) => `Opt-outs are ${f.times(times)} times what is expected of it.`,
    rating: (_, { quality }) => `The platform rates it: ${quality.toLowerCase()}.`,
    pause: 'The platform does not send it at the moment.',
    consent: (f, { share }) => `${f.percent(share)} of its recipients did not agree to its topic.`,
    policy: (f, { n }) =>
      `Its text may break ${f.number(n)} ${f.plural(n, { one: 'rule', other: 'rules' })} of the platform.`,
    clear: 'Nothing speaks against it.',
    quiet: 'It was not sent in the last seven days.',
  },
  notEnough: 'Too few were delivered in the last seven days to say much of its rate.',
  evidence: {
    heading: 'Why we think so',
    rate: (f, { rate, optOuts, deliveries, expected }) =>
      `${f.number(optOuts, 1)} opt-outs of ${f.number(deliveries)} deliveries in seven days (${f.rate(rate)})${expected === null ? '' : `; ${f.number(expected, 1)} were expected`}.`,
    consent: (f, { outside, deliveries }) =>
      `${f.number(outside)} of ${f.number(deliveries)} deliveries went to people outside consent.`,
    rating: (f, { quality, at }) => `${quality} on the platform since ${f.instant(at)}.`,
    policy: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'finding', other: 'findings' })} of the policy checks.`,
  },
  facts: {
    category: 'Category',
    topic: 'Topic',
    basis: 'Legal basis',
    added: 'Added',
    addedBy: 'Added by',
    owner: 'Owner',
    status: 'Status',
    pauses: 'Pauses',
    id: 'Id',
  },
  chart: {
    heading: 'How it goes',
    title: 'Opt-outs per delivery, day by day',
    summary: (f, { rate, expected, above, days }) =>
      rate === null
        ? 'Nothing was delivered on these days.'
        : `${f.rate(rate)} of the deliveries ended in an opt-out${expected === null ? '' : `; ${f.rate(expected)} were expected`}. ${above === 0 ? 'No day' : `${f.number(above)} of ${f.number(days)} days`} lay above the expected range.`,
    cohortNote: 'By the day of sending only opt-outs that answer a message are counted, and expected.',
    fewNote: (f, { n }) =>
      `Days with fewer than ${f.number(n)} deliveries are not drawn; the table has them.`,
    today: 'The last day is under way.',
    rate: 'Opt-outs per delivery',
    expected: 'Expected',
    range: 'Expected range (95 %)',
    clock: { event: 'Day of the opt-out', cohort: 'Day of sending' },
    clockName: 'Count by',
    rangeName: 'Days',
    lastDays: (f, { days }) => `${f.number(days)} days`,
    frozen: (f, { from, to }) => `Fixed: ${f.instant(from)} to ${f.instant(to)}`,
    unfreeze: 'Show the latest days',
    measure: { rate: 'Rate', count: 'Count' },
    measureName: 'Show',
    countTitle: 'Opt-outs, day by day',
    compareName: 'Compare with',
    previous: 'Period before',
    rest: 'Account without it',
    previousSummary: (f, { rate }) =>
      rate === null
        ? 'Nothing was delivered in the period before.'
        : `In the period before it was ${f.rate(rate)}.`,
    restSummary: (f, { rate }) =>
      rate === null
        ? 'Nothing else was delivered by the account.'
        : `The account without this template came to ${f.rate(rate)}.`,
    noPrevious: (f, { days }) =>
      `The period before is no longer kept in full; at most ${f.number(days)} days are.`,
    gap: {
      'feed-gap': (f, { from, to }) =>
        `Hatched: nothing came in from ${f.instant(from)} to ${f.instant(to)}. What is shown there is at least so much.`,
      'provider-outage': (f, { from, to }) =>
        `Hatched: the provider failed from ${f.instant(from)} to ${f.instant(to)}. Numbers of those days are not whole.`,
    },
    gapName: 'Data missing',
    dotted: 'Dotted days were announced: up to twice the usual lies in their expected range.',
    announcedName: 'Announced',
    strip: {
      title: 'All days that are kept',
      text: 'The darker a day, the more opt-outs per delivery. A click moves the nearer end of the range.',
      from: 'From',
      to: 'To',
      day: (f, { day, rate, deliveries }) =>
        `${day}: ${f.number(deliveries)} delivered${rate === null ? '' : `, ${f.rate(rate)}`}`,
    },
    keys: { range: 'Next range of days', compare: 'Compare with the period before' },
    column: {
      day: 'Day',
      deliveries: 'Delivered',
      exact: 'Opt-outs in answer',
      inferred: 'Opt-outs by weight',
      optOuts: 'Opt-outs',
      rate: 'Rate',
      low: 'Rate from (95 %)',
      high: 'Rate to (95 %)',
      expected: 'Expected',
      expectedLow: 'Expected from',
      expectedHigh: 'Expected to',
      complete: 'Day is over',
      zone: 'Time zone',
    },
    yes: 'yes',
    no: 'no',
    markers: 'What happened on these days',
  },
  funnel: {
    heading: 'From sending to leaving',
    title: 'Messages by step',
    step: { sent: 'Sent', delivered: 'Delivered', read: 'Read', optOuts: 'Opt-outs', failed: 'Failed' },
    summary: (f, { sent, delivered, optOuts }) =>
      `Of ${f.number(sent)} messages ${f.number(delivered)} were delivered; ${f.number(optOuts, 1)} opt-outs are put down to them.`,
    noRead: 'Nothing tells which of them were read.',
    failures: 'Failures',
    code: 'Code of the platform',
    noCode: 'none given',
    count: 'Messages',
  },
  consent: {
    heading: 'Consent of those it reached',
    class: { granted: 'Agreed', never: 'Never agreed', withdrawn: 'Withdrew', unknown: 'Not known' },
    kind: 'Consent when it was sent',
    deliveries: 'Delivered',
    optOuts: 'Opt-outs',
    rate: 'Rate',
    few: 'few',
    lift: (f, { median, low, high }) =>
      `People outside consent leave ${f.times(median)} times as often as those who agreed (95 % sure: ${f.times(low)} to ${f.times(high)} times).`,
    noLift: 'Too little is known to compare those who agreed with the others.',
    coverage: (f, { share }) => `${f.percent(share)} of those of whom it is known had agreed.`,
  },
  who: templateWhoEn,
  text: {
    heading: 'Text',
    none: 'Its text is not known: nobody has described it.',
    partial: 'Known from notices of the platform, which may leave out buttons.',
    way: { button: 'a button', keyword: 'a word to reply with', link: 'a link' },
    ways: (_, { ways }) => `It says how to stop: ${ways.join(', ')}.`,
    part: { HEADER: 'Header', BODY: 'Body', FOOTER: 'Footer', BUTTON: 'Button', LIMITED_TIME_OFFER: 'Offer' },
    card: (f, { n }) => `Card ${f.number(n)}`,
    version: 'Version',
    versionOf: (f, { at, n }) => `${f.number(n)}: since ${f.instant(at)}`,
    compare: 'Show what changed',
    changes: (f, { at }) => `Compared with the version of ${f.instant(at)}`,
    added: 'added',
    removed: 'removed',
    findings: 'What the policy checks find',
    noFindings: 'The policy checks find nothing.',
    severity: { high: 'serious', medium: 'medium', advisory: 'a hint' },
    values: 'in values of its variables',
    whole: 'in the text as a whole',
    waived: (f, { by, at, reason }) => `Accepted by ${by} on ${f.instant(at)}: ${reason}`,
    rule: 'The rule',
  },
  timeline: {
    heading: 'Its life',
    none: 'Nothing is known of its life yet.',
    entry: {
      added: (_, { by }) => `Added${by === null ? '' : ` by ${by}`}`,
      edited: () => 'Text changed',
      category: (_, { from, to }) => `Category: from ${from ?? '?'} to ${to ?? '?'}`,
      topic: (_, { from, to }) => `Topic: from ${from ?? '?'} to ${to ?? '?'}`,
      unpaused: () => 'Pause ended',
      status: (_, { to }) => `Status: ${to ?? '?'}`,
      rating: (_, { from, to }) => `Quality: ${from === null ? '' : `from ${from} to `}${to ?? '?'}`,
      incident: (_, { to }) => `Incident opened (${to ?? '?'})`,
      'incident-ended': (_, { to }) => `Incident ended (${to ?? '?'})`,
      decision: (_, { to, by }) => `${to ?? '?'}${by === null ? '' : ` (${by})`}`,
    },
    incident: {
      warning: 'warning',
      critical: 'critical',
      recovered: 'by itself',
      resolved: 'closed by a person',
    },
    decision: {
      'policy.waive': 'Finding accepted',
      'policy.unwaive': 'Finding no longer accepted',
    },
  },
  related: {
    heading: 'Related templates',
    none: 'No other template has to do with it.',
    relation: {
      language: 'other language',
      text: 'nearly the same text',
      author: 'same author',
      topic: 'same topic',
    },
    why: 'How they are related',
  },
  today: {
    heading: 'Opt-outs today',
    sentence: (f, { optOuts, expected, low, high }) =>
      `${f.number(optOuts)} so far; ${f.number(expected)} would be usual by now (${f.number(low)} to ${f.number(high)}).`,
    state: { above: 'More than usual', within: 'As usual', below: 'Fewer than usual' },
    nothing: 'Nothing is to be expected yet today.',
    chart: 'Opt-outs by day and what was to be expected',
    summary: (f, { days, above }) =>
      `${above === 0 ? 'None' : f.number(above)} of the last ${f.number(days)} days had more opt-outs than the expected range.`,
  },
};

import type { Catalogue } from './catalogue.ts';
import { joined } from './joined.ts';

export const en: Catalogue = {
  outcome: {
    culprits: (f, { names, certain }) => {
      const why = certain ? 'because of' : 'most likely because of';
      return names.length === 1
        ? `People are leaving ${why} one template: ${names[0]}.`
        : `People are leaving ${why} ${f.number(names.length)} templates: ${joined(names, 'and')}.`;
    },
    'account-wide':
      'People are leaving more than usual, and from all templates alike: look for a cause outside them.',
    'no-clear-culprit': 'People are leaving more than usual, but no single template stands out.',
    normal: 'Opt-outs are where they usually are.',
    'insufficient-data': 'There is too little data to judge.',
  },
  asOf: (f, { at }) => `As of ${f.instant(at)}`,
  excess: (f, { excess, since, optOuts, expected }) =>
    `Since ${f.instant(since)}: ${f.number(optOuts)} ${f.plural(optOuts, { one: 'opt-out', other: 'opt-outs' })}, ${f.number(expected)} would be usual, ${f.number(excess)} more than that.`,
  account: (f, { rate, expectedRate, optOuts, since }) =>
    `Since ${f.instant(since)}: ${f.number(optOuts)} ${f.plural(optOuts, { one: 'opt-out', other: 'opt-outs' })}, ${f.rate(rate)} of deliveries (usual: ${f.rate(expectedRate)}).`,
  column: {
    template: 'Template',
    probability: 'Probability',
    share: 'Share (95 % sure)',
    excess: 'Excess',
    rate: 'Rate',
    usual: 'Usual',
    since: 'Since',
  },
  shareWithin: (f, { share, low, high }) =>
    `${f.percent(share)} (${f.number(low * 100)} to ${f.percent(high)})`,
  heading: {
    suspects: 'Templates',
    reasons: 'Why',
    advice: 'What to do',
    rivals: 'What else could be the cause',
    data: 'What this rests on',
    channels: 'How people left',
    statedReasons: 'Why they left',
  },
  unlinked: '(template unknown)',
  unnamed: '(no name)',
  reason: {
    newTemplate: (f, { addedAt, ageDays, addedBy, owner, sure }) => {
      const age = f.number(Math.max(1, Math.ceil(ageDays)));
      const days = f.plural(Math.max(1, Math.ceil(ageDays)), { one: 'day', other: 'days' });
      const who = `${addedBy === null ? '' : ` by ${addedBy}`}${owner === null ? '' : `, owner ${owner}`}`;
      return `It is new: ${sure ? 'added' : 'first seen'} ${f.instant(addedAt)}${who}, in its ${age === '1' ? 'first day' : `first ${age} ${days}`}.`;
    },
    changed: {
      edited: (f, { at }) => `Its text was changed on ${f.instant(at)}.`,
      category: (f, { at, from, to }) => `Its category changed${arrow(from, to)} on ${f.instant(at)}.`,
      unpaused: (f, { at }) => `Its pause ended on ${f.instant(at)}.`,
      topic: (f, { at, from, to }) => `Its topic changed${arrow(from, to)} on ${f.instant(at)}.`,
    },
    outsideConsent: (f, { topic, share, usual, basis, basisName }) => {
      const what = topic === null ? 'its topic' : `"${topic}"`;
      const said =
        basis === 'consent'
          ? `never agreed to ${what}, or took it back`
          : `had not opted in to ${what}${basis === 'other' ? ` (basis: ${basisName})` : ''}`;
      return `${f.percent(share)} of its recipients ${said}; usually that is ${f.percent(usual)}.`;
    },
    leaveMoreOften: (f, { rateOutside, rateInside, times, low, high }) =>
      `These leave ${f.times(times)} times as often as the others: ${f.rate(rateOutside)} against ${f.rate(rateInside)} (95 % sure: ${f.times(low)} to ${f.times(high)} times).`,
    rate: (f, { rate, expectedRate, times, low, high, reference }) =>
      `${f.rate(rate)} of its deliveries end in an opt-out; ${reference === 'own' ? 'it used to be' : 'templates of its kind have'} ${f.rate(expectedRate)}. That is ${f.times(times)} times as many (95 % sure: ${f.times(low)} to ${f.times(high)}).`,
    without: (f, { rateWithout, expectedRateWithout }) =>
      `Without it the account is at ${f.rate(rateWithout)} (usual: ${f.rate(expectedRateWithout)}).`,
    platform: (f, { days, other, blockedMore, why }) =>
      `The platform says: in the last ${f.number(days)} days people blocked ${blockedMore ? 'more' : 'less'} often after it than after ${other}${why === null ? '' : `; the main reason given: ${why}`}.`,
    policy: (_, { text, values }) =>
      [
        text.length > 0 && `Its text may break the platform's rules: ${joined(text, 'and')}.`,
        values.length > 0 &&
          `Values of its variables may break the platform's rules: ${joined(values, 'and')}.`,
      ]
        .filter((sentence) => sentence !== false)
        .join(' '),
  },
  advice: (f, { name, keep, leaveOut, unknown }) => {
    const people = f.plural(keep, { one: 'delivery', other: 'deliveries' });
    const rest = unknown > 0 ? ` For ${f.number(unknown)} consent is not known: clear that up first.` : '';
    return `${name}: keep sending to those who agreed (${f.number(keep)} ${people} since then), leave out the rest (${f.number(leaveOut)}).${rest}`;
  },
  announced: {
    kind: { campaign: 'campaign', holiday: 'holiday', other: 'event' },
    sentence: (f, { what, topic, from, to }) =>
      `Announced: ${what}${topic === null ? '' : ` (topic ${topic})`}, ${f.instant(from)} to ${f.instant(to)}.`,
    widens: (f, { times }) =>
      `In that time up to ${f.number(times)} times the usual is no warning; what is critical is told all the same.`,
  },
  rival: {
    accountWide: (f, { probability, shift, since }) =>
      `With ${f.probability(probability)} probability all templates are affected since ${f.instant(since)}, ${f.times(shift)} times the usual.`,
    errorBurst: (f, { optOuts, from, to }) =>
      `${f.number(optOuts)} opt-outs were found late through failed messages between ${f.instant(from)} and ${f.instant(to)}; they are not counted.`,
    feedGap: (f, { from, to, usualDeliveries }) =>
      `Nothing came in between ${f.instant(from)} and ${f.instant(to)}, when ${f.number(usualDeliveries)} deliveries are usual: the connection may have been down.`,
    providerOutage: (f, { from, to, failed, share, usualShare }) =>
      `Between ${f.instant(from)} and ${f.instant(to)} ${f.number(failed)} messages failed, ${f.percent(share)} of all (usual: ${f.percent(usualShare, 1)}): the provider may have been down. What is sent again afterwards comes all at once.`,
    freshImport: (f, { name, since, share, usualShare }) =>
      `${f.percent(share)} of ${name === null ? 'the deliveries' : `the deliveries of ${name}`} since ${f.instant(since)} went to people who had got nothing in the four weeks before (usual: ${f.percent(usualShare)}): a list may have been imported.`,
    frequencyPressure: (f, { perWeek, usualPerWeek, perMonth, usualPerMonth, least, ...rest }) =>
      [
        `People got ${f.number(perWeek, 1)} messages each in the last 7 days (usual: ${f.number(usualPerWeek, 1)}), ${f.number(perMonth, 1)} in the last 30 (a week ago: ${f.number(usualPerMonth, 1)}).`,
        `Whoever gets ${f.number(least)} or more in 7 days leaves ${f.times(rest.median)} times as often (95 % sure: ${f.times(rest.low)} to ${f.times(rest.high)}).`,
        ...rest.explains.map(
          ({ name, share }) => `That explains ${f.percent(share)} of the excess of ${name}.`,
        ),
      ].join(' '),
    unlinked: (f, { share }) => `For ${f.percent(share)} of the deliveries the template is not known.`,
    immature: (f, { since, matured }) =>
      `Of the opt-outs to be expected from what was sent since ${f.instant(since)} only ${f.percent(matured)} can have come by now: the numbers will still grow.`,
    busyTemplate: (f, { name, beside, shared }) =>
      `${name} went to the same people: it had reached ${f.percent(shared)} of those whose opt-outs are put down to ${beside} without a direct reply.`,
  },
  data: {
    basis: (f, { deliveries, optOuts, days }) =>
      `The last 7 days: ${f.number(deliveries)} ${f.plural(deliveries, { one: 'delivery', other: 'deliveries' })} and ${f.number(optOuts)} ${f.plural(optOuts, { one: 'opt-out', other: 'opt-outs' })}; ${f.number(days)} days of history.`,
    attributed: (f, { share }) => `${f.percent(share)} of the opt-outs could be put down to a template.`,
    unlinked: (f, { share }) => `Not known: the template of ${f.percent(share, 1)} of the deliveries.`,
    unknownConsent: (f, { share }) =>
      `Not known: the consent of the people behind ${f.percent(share, 1)} of the deliveries.`,
    inferred: (f, { share }) =>
      `Not known: the message ids of ${f.percent(share, 1)} of the deliveries. They are inferred from person, template and minute, and no reply can name them.`,
    held: (f, { optOuts }) =>
      `Left out: ${f.number(optOuts)} opt-outs that came to light all at once through failed messages.`,
    young: (f, { days }) => `There are only ${f.number(days, 1)} days of history so far.`,
    complete: 'Nothing is missing that is known of.',
    falseNames: (f, { names, expected }) =>
      `Of ${f.number(names)} named, ${f.number(expected, 1)} can be expected to be wrong.`,
  },
  blockReason: {
    NO_LONGER_NEEDED: 'no longer needed',
    NO_REASON: 'none',
    NO_REASON_GIVEN: 'none given',
    NO_SIGN_UP: 'never signed up',
    OFFENSIVE_MESSAGES: 'offensive',
    OTHER: 'another',
    OTP_DID_NOT_REQUEST: 'asked for no code',
    SPAM: 'spam',
    UNKNOWN_BLOCK_REASON: 'unknown',
  },
  policyRule: {
    'no-way-out': 'does not say how to stop',
    'sensitive-request': 'asks for secret data',
    'sensitive-number': 'shows a complete card number or CPF',
    threat: 'threatens',
    'promotional-wording': 'promotional wording in a utility template',
    'shortened-link': 'shortened link',
    'unbalanced-braces': 'stray braces',
    'variable-name': 'misnamed variable',
    'variable-gap': 'a variable number is missing',
    'adjacent-variables': 'variables side by side',
    'variable-at-edge': 'variable at the start or end',
    shouting: 'too many capitals or marks',
    'off-topic': 'speaks of another subject',
    'restricted-alcohol': 'alcohol',
    'restricted-tobacco': 'tobacco',
    'restricted-drugs': 'drugs',
    'restricted-medical': 'medicines and health products',
    'restricted-weapons': 'weapons',
    'restricted-gambling': 'gambling',
    'restricted-adult': 'adult products',
    'restricted-currency': 'currencies or promises of money',
  },
  channel: {
    button: 'Button',
    interactive: 'Menu or form',
    link: 'Link',
    keyword: 'Word in a reply',
    preference: 'WhatsApp settings',
    provider: 'Messaging provider',
    error: 'Found through an error',
    manual: 'Entered by hand',
  },
  statedReason: {
    'lost-interest': 'No longer interested',
    'problem-solved': 'Matter settled',
    'dislikes-content': 'Does not like the messages',
    'no-consent': 'Never agreed',
    unknown: 'Not known',
  },
};

function arrow(from: string | null, to: string | null): string {
  return `${from === null ? '' : ` from ${from}`}${to === null ? '' : ` to ${to}`}`;
}

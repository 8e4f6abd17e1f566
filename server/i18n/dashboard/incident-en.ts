import type { Format } from '../format.ts';
import type { IncidentCatalogue, SubjectParts } from './incident-catalogue.ts';

const about = ({ kind, topic }: SubjectParts): string =>
  kind === 'account' ? 'the whole account' : topic === null ? 'templates without a topic' : topic;
const by = (name: string | null): string => (name === null ? '' : `${name}, `);

export const incidentEn: IncidentCatalogue = {
  title: 'Incident',
  heading: (f, { excess, since, ...subject }) =>
    `${about(subject)}: ${f.number(excess)} ${f.plural(Math.round(excess), { one: 'opt-out', other: 'opt-outs' })} too many since ${f.instant(since)}`,
  link: (_, subject) => `Incident: ${about(subject)}`,
  since: (f, { at }) => `since ${f.instant(at)}`,
  state: { warning: 'Warning', critical: 'Critical', recovered: 'Recovered', resolved: 'Closed' },
  missing: {
    title: 'There is no such incident',
    text: 'The address may be wrong, or it ended so long ago that it is no longer kept.',
    home: 'To what is open now',
  },
  chart: {
    heading: 'How it went',
    title: 'Opt-outs too many over time',
    summary: (f, { peak, peakAt, last }) =>
      `At most ${f.number(peak)} too many, ${f.instant(peakAt)}; by the last verdict ${f.number(last)}.`,
    note: (_, { zone }) => `One point a verdict (${zone})`,
    at: 'When',
    excess: 'Opt-outs too many',
    probability: 'Probability',
    none: 'No verdict has been kept of it yet.',
  },
  culprits: {
    heading: 'What is suspected',
    noneNow: 'No template is suspected.',
    without: 'Without this template',
    compared: (f, { template, rate, without, usual }) =>
      `Of all deliveries ${f.rate(rate)} ended in an opt-out. Without ${template} it would be ${f.rate(without)}; ${f.rate(usual)} would be usual.`,
    withName: 'with it',
    withoutName: 'without it',
    usualName: 'usual without it',
  },
  verbs: {
    group: (_, { template }) => `Your word on ${template}`,
    confirm: 'It was this',
    refute: 'Not this …',
    later: 'Later …',
    undo: 'Undo',
    cancel: 'Cancel',
    failed: 'That could not be saved. Nothing has changed.',
    said: {
      confirmed: (f, { by: name, at }) => `It was this (${by(name)}${f.instant(at)})`,
      'one-off': (f, { by: name, at }) => `Not this: one-off (${by(name)}${f.instant(at)})`,
      'new-normal': (f, { by: name, at }) => `Not this: new normal (${by(name)}${f.instant(at)})`,
    },
    ask: (_, { template }) => `Why was it not ${template}?`,
    oneOff: {
      name: 'A one-off',
      effect: 'This spike raises no alarm any more. The next one does.',
    },
    newNormal: {
      name: 'The new normal',
      effect: 'For four weeks its present rate raises no alarm; one half as high again does.',
    },
    laterAsk: 'When should it come back?',
    ends: { hours: 'In 8 hours', tomorrow: 'Tomorrow at 9:00', days: 'In 3 days', week: 'In 7 days' },
    whose: { ask: 'For whom?', everybody: 'For everybody', me: 'Only for me: my mails' },
    scope: {
      mails: (f, { at, zone }) =>
        `This incident only, only your mails, until ${f.instant(at)} (${zone}). Everybody else gets theirs, and you get one before that if it gets worse, and one at the end if it still goes on.`,
      incident: (f, { at, zone }) =>
        `This incident only, for everybody, until ${f.instant(at)} (${zone}). It comes back before that if it gets worse.`,
      template: (f, { at, zone }) =>
        `This template only, for everybody, until ${f.instant(at)} (${zone}). If it grows into an incident before that, the incident is told all the same.`,
    },
    mute: {
      forWhom: (f, { recipients: n }) =>
        n === 0
          ? 'Nobody gets alerts about it by mail.'
          : `${f.number(n)} ${f.plural(n, { one: 'person gets', other: 'people get' })} no reminders of it by mail.`,
      stays: 'When it gets worse, when it ends, and in the report it is told all the same.',
      before: (f, { days, mails, held }) =>
        mails === 0
          ? `In the last ${f.number(days)} days no alert about this went out.`
          : `In the last ${f.number(days)} days ${f.number(mails)} ${f.plural(mails, { one: 'alert', other: 'alerts' })} about this went out by mail; ${f.number(held)} would have been held back.`,
    },
    putOff: 'Put it off',
    putOffUntil: {
      everybody: (f, { at }) => `Put off for everybody until ${f.instant(at)}`,
      me: (f, { at }) => `Your mails about it wait until ${f.instant(at)}`,
    },
    bringBack: 'Bring it back now',
    done: {
      confirmed: 'Noted: it was this.',
      'one-off': 'Noted: a one-off.',
      'new-normal': 'Noted: the new normal.',
      undecided: 'Taken back.',
      snoozed: 'Put off.',
      back: 'Brought back.',
    },
  },
  team: {
    heading: 'Who looks after it',
    acknowledge: 'I am on it',
    acknowledged: (_, { by: name }) => `${name} is on it`,
    assign: 'Assigned to',
    nobody: 'Nobody',
    resolve: 'Close it',
    reopen: 'Open it again',
    resolveHint: 'Closed, it comes back only if it gets worse, or ends and begins again.',
  },
  fixes: {
    heading: 'Did it work?',
    done: {
      paused: (f, { template, at }) => `${template} was paused, ${f.instant(at)}.`,
      edited: (f, { template, at }) => `The text of ${template} was changed, ${f.instant(at)}.`,
      narrowed: (f, { template, at }) =>
        `${template} hardly goes to people outside consent any more, since about ${f.instant(at)}.`,
    },
    tooEarly: (f, { at }) => `Too early to say; seven days are over ${f.instant(at)}.`,
    avoided: (f, { optOuts, low, high }) =>
      `In the seven days after it about ${f.number(optOuts)} opt-outs did not come (95 % sure: ${f.number(low)} to ${f.number(high)}).`,
    nothing: 'In the seven days after it there was too little to compare.',
    rating: {
      recovered: 'The rating of the template has recovered.',
      unchanged: 'The rating of the template is the same.',
      worse: 'The rating of the template is worse.',
      unknown: 'The platform told no rating of the template to compare.',
    },
  },
  timeline: {
    heading: 'What happened',
    comment: 'Comment',
    hint: 'For everybody who can sign in. No names or numbers of customers.',
    send: 'Add comment',
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn. The text stands in the field again.',
  },
  actor: {
    service: 'Culprit',
    token: 'a program',
    member: 'somebody of the team',
    gone: 'somebody who has left',
  },
  step: {
    opened: (f, { excess, probability }) =>
      `Opened: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    raised: (f, { excess, probability }) =>
      `Critical now: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    worse: (f, { excess, probability }) =>
      `Worse: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    'snooze-ended': () => 'No longer put off',
    recovered: () => 'Recovered: nothing to be seen for half an hour',
    reopened: (f, { excess, probability }) =>
      `Came back: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    acknowledged: () => 'Looks after it',
    'acknowledgement-undone': () => 'No longer looks after it',
    assigned: (_, { member }) => `Assigned to ${member}`,
    unassigned: () => 'Assigned to nobody',
    snoozed: (f, { until }) => `Put off until ${f.instant(until ?? 0)}`,
    'snooze-undone': () => 'Brought back',
    'snoozed-for-one': (f, { until }) => `Put off until ${f.instant(until ?? 0)}, for their own mails only`,
    'snooze-for-one-undone': () => 'Their own mails brought back',
    resolved: () => 'Closed',
    'resolution-undone': () => 'Opened again',
    commented: () => 'Comment',
    'comment-withdrawn': () => 'Comment withdrawn',
    decided: (_, { template }) => template,
    'fix-seen': (_, { template, fix }) =>
      `${template}: ${fix === 'paused' ? 'paused' : fix === 'edited' ? 'text changed' : 'sent to fewer people outside consent'}`,
    'fix-judged': (_, { template }) => `${template}: seven days later`,
  },
  marks: { opened: 'Opened', reopened: 'Back', raised: 'Critical', worse: 'Worse', recovered: 'Recovered' },
  precision: (f, { confirmed, decided, named }) =>
    decided === 0
      ? `${namedSoFar(f, named)} Nobody has said yet whether that was right.`
      : `${namedSoFar(f, named)} Decided: ${f.number(decided)}; it was this: ${f.number(confirmed)}.`,
  key: { seen: 'I am on it', later: { incident: 'Put the incident off', template: 'Put the template off' } },
};

function namedSoFar(f: Format, named: number): string {
  return `${f.number(named)} ${f.plural(named, { one: 'template has', other: 'templates have' })} been named so far.`;
}

function size(excess: string, probability: string): string {
  return `${excess} opt-outs too many, ${probability} probable`;
}

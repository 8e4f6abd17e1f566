import type { MailActionCatalogue } from './mail-action-catalogue.ts';

export const mailActionEn: MailActionCatalogue = {
  about: {
    account: 'opt-outs of the whole account',
    topic: ({ topic }) => `opt-outs of the topic ${topic}`,
    noTopic: 'opt-outs of templates without a topic',
  },
  action: {
    acknowledge: {
      heading: 'Acknowledge this incident?',
      lead: ({ about }) =>
        `You take care of the ${about}. Nobody is reminded any more; if it gets worse, another mail comes.`,
      button: 'Acknowledge',
      done: 'The incident is acknowledged.',
    },
    snooze: {
      heading: 'Put this incident off for 8 hours?',
      lead: ({ about }) =>
        `For 8 hours you get no mail about the ${about}, unless it gets worse. This concerns this one incident, only for you: everybody else gets their mails.`,
      button: 'Put off for 8 hours',
      done: 'The incident is put off, only for you.',
    },
    'one-off': {
      heading: 'Not a problem, this once?',
      lead: ({ about }) =>
        `This rise in the ${about} is left alone. The next one is told again. The verdict itself stays as it is.`,
      button: 'Not a problem this once',
      done: 'This rise is left alone; the next one is told again.',
    },
    'new-normal': {
      heading: 'Is this the new normal?',
      lead: ({ about }) =>
        `From now on the ${about} may stay at about this rate without an alert, for four weeks, until the usual rate has been learned.`,
      button: 'This is the new normal',
      done: 'About this rate is taken for normal from now on.',
    },
  },
  all: {
    acknowledge: {
      heading: ({ n }) => `Acknowledge all ${n} incidents of this mail?`,
      lead: ({ n }) =>
        `You take care of all ${n}. Nobody is reminded of them any more; if one gets worse, another mail comes.`,
      done: ({ n }) =>
        `All ${n} incidents are acknowledged, but for those that had ended or were taken already.`,
    },
    snooze: {
      heading: ({ n }) => `Put all ${n} incidents of this mail off for 8 hours?`,
      lead: ({ n }) =>
        `For 8 hours you get no mail about these ${n} incidents, unless one gets worse. This concerns only them, and only you: everybody else gets their mails.`,
      done: ({ n }) => `All ${n} incidents are put off, only for you, but for those that had ended.`,
    },
    'one-off': {
      heading: ({ n }) => `Not a problem, this once: all ${n} incidents?`,
      lead: ({ n }) =>
        `All ${n} rises are left alone. The next one is told again. The verdict itself stays as it is.`,
      done: () => 'These rises are left alone; the next one is told again.',
    },
    'new-normal': {
      heading: ({ n }) => `Is this the new normal, for all ${n} incidents?`,
      lead: ({ n }) =>
        `From now on the opt-outs of all ${n} may stay at about these rates without an alert, for four weeks, until the usual rates have been learned.`,
      done: () => 'About these rates are taken for normal from now on.',
    },
  },
  listed: 'The mail told of all of these, and the button answers all of them:',
  mute: {
    until: (f, { at, zone }) => `Until ${f.instant(at)} (${zone})`,
    forWhom: (f, { recipients }) =>
      `For everybody who gets alerts about it: ${f.number(recipients)} ${f.plural(recipients, { one: 'person', other: 'people' })}`,
    stays: 'Still told: when it gets worse or critical, when it ends, and in the report',
    before: (f, { days, mails, held }) =>
      mails === 0
        ? `In the last ${f.number(days)} days no alert about this went out`
        : `In the last ${f.number(days)} days ${f.number(mails)} ${f.plural(mails, { one: 'alert', other: 'alerts' })} about this went out; ${f.number(held)} would have been held back`,
    onlyYou: (f, { others }) =>
      others === 0
        ? 'Only for you; nobody else gets alerts about it'
        : `Only for you; ${f.number(others)} other ${f.plural(others, { one: 'person keeps', other: 'people keep' })} getting alerts about it`,
    beforeYou: (f, { days, mails, held }) =>
      mails === 0
        ? `In the last ${f.number(days)} days no alert about this went to you`
        : `In the last ${f.number(days)} days ${f.number(mails)} ${f.plural(mails, { one: 'alert', other: 'alerts' })} about this went to you; ${f.number(held)} would have been held back`,
  },
  undo: {
    until: (f, { at, zone }) =>
      `You get no mail about it until ${f.instant(at)} (${zone}), unless it gets worse. If it still goes on then, you are told.`,
    button: 'Undo',
    heading: 'You get mail about it again.',
    text: 'Nothing is put off for you any more.',
  },
  templates: 'It is about',
  asks: 'Opening this page changed nothing. Only the button does, and it works once.',
  open: 'Look at the incident',
  outcome: {
    used: { heading: 'This link has been used', text: 'It works once, and what it does was done.' },
    already: { heading: 'Nothing to do', text: 'It was so already. Nothing was changed.' },
    ended: {
      heading: 'The incident has ended',
      text: 'There is nothing to do about it any more. Nothing was changed.',
    },
    'nothing-named': {
      heading: 'No template is named',
      text: 'The incident names no template that this could be said of. Nothing was changed.',
    },
    'not-allowed': {
      heading: 'Your role does not allow this',
      text: 'Ask an admin for the role of a reviewer. Nothing was changed.',
    },
    expired: {
      heading: 'This link has expired',
      text: 'Links in mails work for seven days. Nothing was changed; whoever has an account can open the incident in the dashboard.',
    },
    unknown: {
      heading: 'This link does not work',
      text: 'It is not complete, was changed, or its recipient gets no mails any more. Nothing was changed.',
    },
    busy: {
      heading: 'Too many requests',
      text: 'Wait a minute and open the link again. Nothing was changed.',
    },
    trouble: { heading: 'Something went wrong here', text: 'Try again in a moment.' },
  },
};

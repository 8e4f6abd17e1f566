import type { StatesCatalogue } from './states-catalogue.ts';

export const statesEn: StatesCatalogue = {
  loading: 'Loading …',
  retry: 'Try again',
  offline: 'The server does not answer.',
  trouble: 'The server answered with an error.',
  requestId: (_, { id }) => `Request ${id}`,
  stillShown: (f, { at }) => `What stands here came in ${f.instant(at)}.`,
  partial: 'These numbers are not whole: they are at least so high.',
  checked: (f, { at }) => `Last checked ${f.instant(at)}; again by itself.`,
  broken: {
    title: 'This page could not be shown',
    text: 'Something in it went wrong. Your data is not affected.',
    reload: 'Load the page again',
  },
  forbidden: {
    title: 'You may not see this',
    text: (_, { scope }) =>
      scope === null
        ? 'Whoever administers Culprit can give you the permission.'
        : `It needs the permission “${scope}”. Whoever administers Culprit can give it to you.`,
  },
  firstRun: {
    title: 'Three steps to the first verdict',
    text: 'Each is ticked off here as soon as it has worked.',
    step: {
      webhook: {
        title: 'Connect the webhook',
        how: 'Messages, statuses and replies come in through it.',
      },
      template: {
        title: 'The first template',
        how: 'It appears by itself with the first message, or when templates are imported.',
      },
      topic: {
        title: 'Give a template its topic',
        how: 'Only then can consent be compared with what was sent.',
      },
    },
    done: 'done',
    waiting: 'waiting',
    demo: 'To look around first, play an invented shop with',
  },
  notEnough: {
    title: 'Too little data to judge yet',
    text: 'With so few opt-outs, one more or less would decide. The verdict comes by itself as soon as there is enough:',
    expected: 'Opt-outs to be expected in seven days',
    history: 'Days of history',
    of: (f, { have, need }) => `${f.number(have, 1)} of ${f.number(need)}`,
  },
};

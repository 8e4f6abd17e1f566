import type { WiringCatalogue } from './wiring-catalogue.ts';

const since = (text: string | null): string => (text === null ? '' : ` (${text})`);

export const wiringEn: WiringCatalogue = {
  watching: 'Watching while the account is wired up. Ctrl+C ends it; nothing is changed.',
  done: {
    handshake: (f, { at }) => `The platform has shaken hands${since(at === null ? null : f.instant(at))}.`,
    webhook: (f, { at }) => `A signed webhook has come${since(at === null ? null : f.instant(at))}.`,
    linked: (f, { at }) =>
      `A delivery is known with its template${since(at === null ? null : f.instant(at))}.`,
    topic: () => 'A template that is sent has a topic.',
    optOut: (f, { at }) => `The first opt-out is known${since(at === null ? null : f.instant(at))}.`,
  },
  waiting: {
    handshake: 'handshake of the platform',
    webhook: 'signed webhook',
    linked: 'delivery with its template',
    topic: 'topic of a template',
    optOut: 'first opt-out',
  },
  nextHeading: 'Next:',
  next: {
    handshake: 'set the callback URL and the verify token in the app; docs/connect.md, section 3.',
    webhook:
      'subscribe the app to the account and to the field "messages", then send yourself a message; section 3.',
    linked: 'register sends or set callback data, and wait for the first delivery; section 4.',
    topic: 'map the templates that are sent to topics; section 6.',
    optOut: 'wait for it, or reply PARAR to one of your own messages.',
  },
  allDone: 'Everything is wired up.',
  timeOut: 'The time is up; what is missing stands above.',
  from: {
    heading: 'Which verdict will be possible when:',
    soon: 'Dates follow with the first delivery.',
    anyVerdict: (f, { at }) =>
      `from ${f.instant(at)}: every verdict, if at least 3 opt-outs a week are usual (before, only once one kind of template has brought 10)`,
    newTemplates: (f, { at }) =>
      `from ${f.instant(at)}: "new" also for templates that nobody announced (announced ones at once)`,
    settled: (f, { at }) => `from ${f.instant(at)}: rates that no longer rest on few days`,
    contacts: (f, { at }) =>
      `from ${f.instant(at)}: fresh imports and too many messages as rival explanations`,
  },
};

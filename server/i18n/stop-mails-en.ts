import type { StopMailsCatalogue } from './stop-mails-catalogue.ts';

export const stopMailsEn: StopMailsCatalogue = {
  ask: {
    heading: 'No more mails?',
    text: 'Neither reports nor alerts will be sent to your address. Nothing changes until you press the button.',
    stop: 'Stop all mails',
  },
  stopped: {
    heading: 'You get no more mails',
    text: 'One that is already on its way may still arrive.',
    undo: 'Send them again',
  },
  resumed: {
    heading: 'You get mails again',
    text: 'They come as they were set up. What was not sent in between is not sent now.',
  },
  wishes: 'With an account: choose which mails come, and when',
  unknown: {
    heading: 'This link does nothing',
    text: 'It is not complete, or your address gets no mails any more. Nothing was changed.',
  },
  busy: { heading: 'One moment', text: 'Too many requests. Try again in a minute.' },
};

import type { OptOutPageCatalogue } from './opt-out-page-catalogue.ts';

export const optOutPageEn: OptOutPageCatalogue = {
  someSender: 'this company',
  languages: 'Language',
  choose: {
    heading: 'Which messages should stop?',
    lead: ({ sender }) =>
      `These are the WhatsApp messages you can get from ${sender}. Nothing changes until you tap a button.`,
    legend: 'Tick what should stop',
    about: 'the message you just got',
    stop: 'Stop what is ticked',
    nothingChosen: 'Nothing is ticked yet. Tick at least one topic.',
    stoppedHeading: 'Already stopped',
    resume: 'Get again',
    native: 'You stopped these in WhatsApp itself. To get them again, allow them there.',
  },
  wide: {
    marketing: {
      heading: 'All at once',
      hint: 'Notices about your own orders and accounts may still come.',
      stop: 'Stop all advertising',
      stopped: 'All advertising is stopped.',
      subject: 'advertising',
    },
    all: {
      heading: 'All at once',
      hint: 'Nothing will come any more, not even about your orders.',
      stop: 'Stop all messages',
      stopped: 'All messages are stopped.',
      subject: 'all messages',
    },
  },
  stopped: {
    heading: 'Done, that is stopped',
    topics: ({ sender }) => `${sender} will no longer send you messages about:`,
    wide: {
      marketing: ({ sender }) => `${sender} will no longer send you advertising on WhatsApp.`,
      all: ({ sender }) => `${sender} will no longer send you any messages on WhatsApp.`,
    },
    onItsWay: 'A message that is already on its way may still arrive.',
    undo: 'Undo',
  },
  reason: {
    legend: 'Would you say why? It is up to you.',
    option: {
      'lost-interest': 'It no longer interests me',
      'problem-solved': 'What it was about is settled',
      'dislikes-content': 'I do not like these messages',
      'no-consent': 'I never agreed to get them',
    },
    send: 'Send answer',
    thanks: 'Thank you for telling us why.',
  },
  resumed: {
    heading: 'Done, they will come again',
    topics: ({ sender }) => `${sender} may send you messages again about:`,
    wide: {
      marketing: ({ sender }) => `${sender} may send you advertising on WhatsApp again.`,
      all: ({ sender }) => `${sender} may send you messages on WhatsApp again.`,
    },
  },
  choices: 'See all choices',
  notice: {
    unknown: {
      heading: 'This link is not complete',
      text: 'A part of the address may be missing. Nothing was changed.',
    },
    gone: {
      heading: 'This link has expired',
      text: 'Nothing was changed. The link in a newer message still works.',
    },
    busy: {
      heading: 'One moment, please',
      text: 'There were too many requests. Nothing was changed: wait a minute and try again.',
    },
    trouble: {
      heading: 'That did not work',
      text: 'Your choice could not be stored. Try again in a moment.',
    },
  },
  otherWay: ({ sender, word }) =>
    `You can also stop the messages without this page: answer ${word} in your WhatsApp chat with ${sender}.`,
  stopWord: 'STOP',
};

import type { LinkMailCatalogue } from './link-mail-catalogue.ts';

export const linkMailEn: LinkMailCatalogue = {
  greeting: (_, { name }) => (name === '' ? 'Hello,' : `Hello ${name},`),
  once: (f, { until }) => `The link works once, until ${f.instant(until)}.`,
  copy: 'If the button does not open, copy this address into your browser:',
  'sign-in': {
    subject: 'Your link to sign in to Culprit',
    why: 'You asked for a link to sign in to Culprit.',
    action: 'Sign in',
    otherwise: 'If it was not you, ignore this mail: nobody gets in without the link.',
  },
  invitation: {
    subject: 'Invitation to Culprit',
    why: 'You are invited to Culprit, which shows which message template makes people leave. Choose a password to begin.',
    action: 'Accept the invitation',
    otherwise: 'If you did not expect this, ignore this mail.',
  },
  reset: {
    subject: 'New password for Culprit',
    why: 'Somebody asked for a new password for your account at Culprit.',
    action: 'Choose a new password',
    otherwise: 'If it was not you, ignore this mail: your present password stays valid.',
  },
};

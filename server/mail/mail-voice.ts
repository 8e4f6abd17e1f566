import { CATALOGUES } from '../i18n/catalogues.ts';
import { createFormat } from '../i18n/format.ts';
import type { Voice } from '../i18n/render-reason.ts';
import type { MailStyle } from './mail-content.ts';

/** The words and numbers of a mail. */
export function mailVoice(style: Pick<MailStyle, 'language' | 'zone' | 'now'>): Voice {
  return { catalogue: CATALOGUES[style.language], format: createFormat(style) };
}

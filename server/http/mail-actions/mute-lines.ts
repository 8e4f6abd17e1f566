import { MAIL_SNOOZE_MS, type MailAction } from '../../core/mail-action.ts';
import type { EpochMs } from '../../core/time.ts';
import type { OwnSnooze } from '../../analysis/incident/own-snooze.ts';
import type { MutePreview } from '../../analysis/alert/mute-preview.ts';
import { createFormat } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { MAIL_ACTION_CATALOGUES } from '../../i18n/mail-action-catalogues.ts';
import { PREVIEW_DAYS } from '../incidents/read-mute-preview.ts';

/** `zone`: IANA, of the instants shown. */
type Style = { language: Language; zone: string; now: EpochMs };

/** What will be silent, until when, for whom, and what that would have been lately; nothing for what mutes no incident.
 *  `preview`: of what is silent for the recipient alone, with their mails only. */
export function muteLines(
  action: MailAction,
  { preview, ...style }: Style & { preview: MutePreview },
): string[] {
  if (action !== 'acknowledge' && action !== 'snooze') return [];
  const { mute } = MAIL_ACTION_CATALOGUES[style.language];
  const format = createFormat(style);
  const lately = { days: PREVIEW_DAYS, ...preview };
  if (action === 'acknowledge') {
    return [mute.forWhom(format, preview), mute.stays, mute.before(format, lately)];
  }
  return [
    mute.until(format, { at: style.now + MAIL_SNOOZE_MS, zone: style.zone }),
    mute.onlyYou(format, { others: Math.max(0, preview.recipients - 1) }),
    mute.stays,
    mute.beforeYou(format, lately),
  ];
}

/** What putting all of these off keeps silent: whoever is written to about one is written to about a graver one as well. */
export function togetherOf(previews: readonly MutePreview[]): MutePreview {
  const sumOf = (of: 'mails' | 'held'): number => previews.reduce((sum, preview) => sum + preview[of], 0);
  return {
    recipients: Math.max(0, ...previews.map(({ recipients }) => recipients)),
    mails: sumOf('mails'),
    held: sumOf('held'),
  };
}

/** Until when something is put off for one recipient. */
export function putOffLine({ until }: Pick<OwnSnooze, 'until'>, { language, zone, now }: Style): string {
  const { undo } = MAIL_ACTION_CATALOGUES[language];
  return undo.until(createFormat({ language, zone, now }), { at: until, zone });
}

import { MAIL_SNOOZE_MS, type MailAction } from '../../core/mail-action.ts';
import type { EpochMs } from '../../core/time.ts';
import type { MutePreview } from '../../analysis/alert/mute-preview.ts';
import { createFormat } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { MAIL_ACTION_CATALOGUES } from '../../i18n/mail-action-catalogues.ts';
import { PREVIEW_DAYS } from '../incidents/read-mute-preview.ts';

/** What will be silent, until when, for whom, and what that would have been lately; nothing for what mutes no incident. */
export function muteLines(
  action: MailAction,
  { preview, language, zone, now }: { preview: MutePreview; language: Language; zone: string; now: EpochMs },
): string[] {
  if (action !== 'acknowledge' && action !== 'snooze') return [];
  const { mute } = MAIL_ACTION_CATALOGUES[language];
  const format = createFormat({ language, zone, now });
  return [
    ...(action === 'snooze' ? [mute.until(format, { at: now + MAIL_SNOOZE_MS, zone })] : []),
    mute.forWhom(format, preview),
    mute.stays,
    mute.before(format, { days: PREVIEW_DAYS, ...preview }),
  ];
}

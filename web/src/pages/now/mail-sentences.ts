import type { HealthCatalogue } from '../../../../server/i18n/dashboard/health-catalogue.ts';
import type { Format } from '../../../../server/i18n/format.ts';
import type { HealthAnswer } from '../../api/answers.ts';
import { instantOf } from '../../shared/instant-of.ts';

/** How mails go out. */
export function mailSentences(
  mail: HealthAnswer['mail'],
  { text, format }: { text: HealthCatalogue['mail']; format: Format },
): string[] {
  if (mail === null) return [text.off];
  const { waiting: n, overdueSince, problem, failed, bounced, resent } = mail;
  const since = overdueSince === null ? null : instantOf(overdueSince);
  return [
    text.waiting(format, { n, since, code: n === 0 ? null : problem }),
    ...(failed > 0 ? [text.failed(format, { n: failed })] : []),
    ...(bounced > 0 ? [text.bounced(format, { n: bounced })] : []),
    ...(resent > 0 ? [text.twice(format, { n: resent })] : []),
  ];
}

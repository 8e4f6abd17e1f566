import type { PreviewKind } from '../../core/preview-kind.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Language } from '../../i18n/language.ts';

/** Reports and mails as whole pages of HTML. */
export type ReportsDeps = {
  /** The report of an interval. `isMember`: whoever reads it can follow its links into the dashboard. */
  page(
    interval: { from: EpochMs; to: EpochMs },
    reader: { language: Language; isMember: boolean },
  ): Promise<string>;
  preview(kind: PreviewKind, language: Language): Promise<string>;
  /** Makes and checks links to reports. */
  signer: { sign(text: string): string; fits(text: string, code: string): boolean };
};

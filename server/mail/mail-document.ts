import type { Language } from '../i18n/language.ts';

/** How grave something is; colour is never the only sign of it. */
export type Tone = 'critical' | 'warning' | 'good' | 'plain';

export type MailLink = { label: string; href: string };

/** One line of a bar chart. `share`: of the width, 0 to 1; `value` stands beside the bar, `note` below it. */
export type MailBar = { label: string; value: string; note: string | null; share: number; tone: Tone };

/** Something with a title of its own; `meta`: its measures in short. */
export type MailItem = { title: string; meta: string | null; lines: string[]; link: MailLink | null };

/** A part of a mail. */
export type MailBlock =
  | { kind: 'tiles'; tiles: { label: string; value: string; note: string | null }[] }
  | { kind: 'facts'; facts: { label: string; text: string }[] }
  | { kind: 'section'; heading: string; items: MailItem[]; lines: string[] }
  /** `isNarrow`: labels are short and stand beside their bars. */
  | { kind: 'bars'; heading: string; rows: MailBar[]; isNarrow: boolean; note: string | null }
  | { kind: 'buttons'; main: MailLink[]; others: MailLink[]; note: string | null };

/** A mail in words: text and HTML are made of it and of nothing else, so that neither says what the other does not.
 *  `preheader`: what a list of mails shows behind the subject. */
export type MailDocument = {
  language: Language;
  subject: string;
  preheader: string;
  banner: { tone: Tone; label: string; title: string; lines: string[] };
  blocks: MailBlock[];
  footer: { lines: string[]; links: MailLink[] };
};

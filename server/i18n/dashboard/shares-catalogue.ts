import type { Sentence } from '../catalogue.ts';

/** Texts of share links: where they are made, listed and opened. */
export type SharesCatalogue = {
  list: string;
  hint: string;
  none: string;
  make: string;
  makeText: string;
  days: string;
  forDays: Sentence<{ days: number }>;
  label: string;
  labelHint: string;
  create: string;
  copyIt: string;
  linkLabel: string;
  page: Record<'now' | 'template' | 'incident', string>;
  column: { label: string; page: string; created: string; state: string; action: string };
  until: Sentence<{ at: number }>;
  expired: Sentence<{ at: number }>;
  revoked: Sentence<{ at: number }>;
  revoke: string;
  revokeOf: Sentence<{ label: string }>;
  isRevoked: string;
  /** Above what a link shows. */
  banner: Sentence<{ until: number }>;
  ended: { title: string; text: string };
};

import type { AnnouncedKind } from '../../core/announcement.ts';
import type { Sentence } from '../catalogue.ts';

/** Texts of what members announce in advance: where it is made, listed and shown. */
export type AnnouncementsCatalogue = {
  make: string;
  hint: string;
  kindName: string;
  kind: Record<AnnouncedKind, string>;
  label: string;
  labelHint: string;
  labelOptional: string;
  topic: string;
  whole: string;
  from: string;
  to: string;
  toHint: Sentence<{ zone: string }>;
  made: string;
  refused: string;
  list: string;
  listHint: string;
  none: string;
  column: { what: string; topic: string; time: string; state: string; action: string };
  /** From one instant to another. */
  time: Sentence<{ from: number; to: number }>;
  state: { ahead: string; open: string; over: string };
  withdrawn: Sentence<{ at: number }>;
  withdraw: string;
  /** Of what, for who hears only the button. */
  withdrawOf: Sentence<{ what: string }>;
  withdrawText: string;
  isWithdrawn: string;
  /** Where there is nothing to say but that it can be done. */
  link: string;
};

import { DAY_MS, type EpochMs } from './time.ts';

/** What may be announced in advance, because it makes more people leave than usual without anything being wrong. */
export const ANNOUNCED_KINDS = ['campaign', 'holiday', 'other'] as const;
export type AnnouncedKind = (typeof ANNOUNCED_KINDS)[number];

/** A time `[from, to)` that a member announced. `label`: a short note, of `other` always; `topic`: the one it is about, null =
 *  the whole account; `withdrawnAt`: when it was taken back. */
export type Announcement = {
  id: string;
  kind: AnnouncedKind;
  label: string | null;
  topic: string | null;
  from: EpochMs;
  to: EpochMs;
  announcedAt: EpochMs;
  withdrawnAt: EpochMs | null;
};

/** What is shown of it. */
export type Announced = Pick<Announcement, 'kind' | 'label' | 'topic' | 'from' | 'to'>;

/** So many times the usual is still usual in a time that was announced. Source: docs/methods.md#announced-times */
export const ANNOUNCED_TIMES = 2;

/** So far ahead it is said what is to come. */
export const ANNOUNCED_AHEAD_MS = 7 * DAY_MS;

type Times = Pick<Announcement, 'from' | 'to' | 'announcedAt' | 'withdrawnAt'>;

/** When an announcement holds: never before it was made, nor after it was taken back. Empty where it never did. */
export function heldTime({ from, to, announcedAt, withdrawnAt }: Times): { from: EpochMs; to: EpochMs } {
  return { from: Math.max(from, announcedAt), to: Math.min(to, withdrawnAt ?? to) };
}

/** Whether an announcement holds at some instant of `[from, to)`. */
export function isHeldWithin(announcement: Times, range: { from: EpochMs; to: EpochMs }): boolean {
  const held = heldTime(announcement);
  return held.from < held.to && held.from < range.to && held.to > range.from;
}

/** Whether an announcement holds at an instant. */
export function isHeldAt(announcement: Times, at: EpochMs): boolean {
  return isHeldWithin(announcement, { from: at, to: at + 1 });
}

/** Whether it is about a topic: its own, or everything. `topic` null: templates without one. */
export function isAbout(announcement: Pick<Announcement, 'topic'>, topic: string | null): boolean {
  return announcement.topic === null || announcement.topic === topic;
}

/** Leaves out what is not shown. */
export function announcedFrom({ kind, label, topic, from, to }: Announced): Announced {
  return { kind, label, topic, from, to };
}

import type { EpochMs } from '../core/time.ts';
import type { Calendar, Slot } from './calendar.ts';
import type { Random } from './random.ts';
import { OLD_TEMPLATES } from './templates.ts';
import type { DemoTemplate, Rhythm } from './templates.ts';

/** One wave of a template within one hour of the calendar. */
export type Wave = {
  slot: Slot;
  template: DemoTemplate;
  size: number;
  campaign: string;
  /** Only people who got this earlier template in this slot are asked again; null: the whole list. */
  audience: { of: DemoTemplate; at: EpochMs } | null;
};

/** Volume by weekday (Monday first) and by hour: shops sell less at weekends and next to nothing at night. */
const WEEKDAY_VOLUME = [1.15, 1.1, 1.1, 1.05, 1.2, 0.8, 0.6];
const HOUR_VOLUME = Array.from({ length: 24 }, (_, hour) => hourVolume(hour));
const HOUR_TOTAL = HOUR_VOLUME.reduce((sum, volume) => sum + volume, 0);

/** Variation of the size of a list from one time to the next. */
const LIST_SPREAD = 0.15;

/**
 * The ordinary sending of the old templates. In the live days the lists pause, because the CRM team is busy with
 * what `plantedPlan` adds; orders go on.
 */
export function ordinaryPlan({ slots, liveFrom }: Calendar, random: Random): Wave[] {
  return slots.flatMap((slot) =>
    OLD_TEMPLATES.flatMap((template): Wave[] => {
      const { rhythm } = template;
      if (rhythm === null) return [];
      const isPaused = rhythm.kind === 'list' && slot.at >= liveFrom;
      const size = isPaused ? 0 : sizeIn(slot, rhythm, random);
      return size > 0 ? [{ slot, template, size, campaign: campaignOf(slot, rhythm), audience: null }] : [];
    }),
  );
}

function sizeIn(slot: Slot, rhythm: Rhythm, random: Random): number {
  if (rhythm.kind === 'trickle') {
    const hourShare = (HOUR_VOLUME[slot.hour] ?? 0) / HOUR_TOTAL;
    return random.poisson((rhythm.perWeek / 7) * (WEEKDAY_VOLUME[slot.weekday] ?? 1) * hourShare);
  }
  const isDue = slot.hour === rhythm.hour && rhythm.weekdays.includes(slot.weekday);
  return isDue ? Math.round(random.logNormal(rhythm.size, LIST_SPREAD)) : 0;
}

function campaignOf(slot: Slot, rhythm: Rhythm): string {
  return rhythm.kind === 'list' ? String(40 + slot.day) : 'auto';
}

function hourVolume(hour: number): number {
  if (hour < 7) return 0.1;
  if (hour < 9) return 0.7;
  return hour < 20 ? 1.5 : 0.8;
}

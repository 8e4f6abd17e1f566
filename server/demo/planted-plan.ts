import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import type { Calendar, Slot } from './calendar.ts';
import type { Wave } from './sending-plan.ts';
import { CULPRIT, NEW_INNOCENT, templateNamed } from './templates.ts';

/** What is planted in the live days and when. */
export type Planted = {
  waves: Wave[];
  /** Start of the culprit's first wave. */
  since: EpochMs;
  /** Both new templates were handed in, then approved. */
  pendingAt: EpochMs;
  approvedAt: EpochMs;
  /** An old template's text was changed, without harm. */
  editedAt: EpochMs;
};

/** Preferred hour of the first wave and how long after the begin of the live days it may lie. */
const FIRST_HOUR = 14;
const LATEST_FIRST_MS = 12 * HOUR_MS;

/** Recipients of the culprit's three waves. */
const CULPRIT_WAVES = [2_400, 1_700, 1_200] as const;

const NEW_INNOCENT_SIZE = 550;
const BUSY_SIZES = [1_050, 750] as const;
const EDITED_SIZE = 350;

/**
 * The culprit and the innocents beside it: a second new template at the same hours to people who asked for it, a
 * busy old one to the culprit's own recipients an hour later, and an edited old one.
 */
export function plantedPlan(calendar: Calendar): Planted {
  const working = calendar.slots.filter(
    ({ at, hour }) =>
      hour >= 9 && hour <= 19 && at >= calendar.liveFrom + HOUR_MS && at < calendar.now - 4 * HOUR_MS,
  );
  const first = firstOf(working, calendar.liveFrom);
  const second = atLeast(working, first.at + 3 * HOUR_MS);
  const third = atLeast(working, second.at + 12 * HOUR_MS);
  const busy = templateNamed('novidades_colecao');
  const edited = templateNamed('pontos_vencendo');
  const [firstSize, secondSize, thirdSize] = CULPRIT_WAVES;
  const wave = (
    slot: Slot,
    template: Wave['template'],
    size: number,
    audience: Wave['audience'] = null,
  ): Wave => {
    return { slot, template, size, campaign: template === CULPRIT ? '88' : '87', audience };
  };
  const next = (slot: Slot) => atLeast(calendar.slots, slot.at + HOUR_MS);
  return {
    waves: [
      wave(first, CULPRIT, firstSize),
      wave(second, CULPRIT, secondSize),
      wave(third, CULPRIT, thirdSize),
      wave(first, NEW_INNOCENT, NEW_INNOCENT_SIZE),
      wave(third, NEW_INNOCENT, NEW_INNOCENT_SIZE),
      wave(next(first), busy, BUSY_SIZES[0], { of: CULPRIT, at: first.at }),
      wave(next(second), busy, BUSY_SIZES[1], { of: CULPRIT, at: second.at }),
      wave(next(first), edited, EDITED_SIZE),
      wave(next(third), edited, EDITED_SIZE),
    ],
    since: first.at,
    pendingAt: first.at - 50 * MINUTE_MS,
    approvedAt: first.at - 20 * MINUTE_MS - 13 * SECOND_MS,
    editedAt: first.at - 35 * MINUTE_MS,
  };
}

function firstOf(working: readonly Slot[], liveFrom: EpochMs): Slot {
  const preferred = working.find(({ hour, at }) => hour === FIRST_HOUR && at - liveFrom <= LATEST_FIRST_MS);
  return preferred ?? atLeast(working, liveFrom);
}

/** The first slot from an instant on. Two days always hold enough of them for what is planned here. */
function atLeast(slots: readonly Slot[], at: EpochMs): Slot {
  const found = slots.find((slot) => slot.at >= at) ?? slots.at(-1);
  if (found === undefined) throw new RangeError('the live days hold no working hours');
  return found;
}

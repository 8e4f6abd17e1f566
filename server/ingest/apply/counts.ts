import { OPT_OUT_CHANNELS, OPT_OUT_REASONS } from '../../core/opt-out-code.ts';
import { CLOCK, MEASURE } from '../../core/event-kind.ts';
import { bucketOf } from '../../core/time.ts';
import type { MessageRow, OptOutRow, RollupRow } from '../../store/ports.ts';
import { LINK_RANK } from '../minimise.ts';

/** Changes of roll-ups gathered over a batch; opposite changes cancel. */
export class RollupChanges {
  readonly #cells = new Map<string, RollupRow>();

  add(cell: Omit<RollupRow, 'n'>, n: number): void {
    const key = `${cell.clock},${cell.bucket},${cell.template},${cell.consent_class},${cell.measure},${cell.code}`;
    const known = this.#cells.get(key);
    if (known) known.n += n;
    else this.#cells.set(key, { ...cell, n });
  }

  rows(): RollupRow[] {
    return [...this.#cells.values()].filter((row) => row.n !== 0);
  }
}

/** Counts a message (sign 1) or takes its counts back (sign -1). A message known only from a reply is not counted. */
export function countMessage(changes: RollupChanges, row: MessageRow, sign: 1 | -1): void {
  if (row.link_rank >= LINK_RANK.reply) return;
  const count = (clock: number, at: number, measure: number, code: number): void =>
    changes.add(
      {
        clock,
        bucket: bucketOf(at),
        template: row.template,
        consent_class: row.consent_class,
        measure,
        code,
      },
      sign,
    );
  count(CLOCK.event, row.first_at, MEASURE.begun, 0);
  if (row.sent_at !== null) count(CLOCK.event, row.sent_at, MEASURE.sent, 0);
  if (row.delivered_at !== null) {
    count(CLOCK.event, row.delivered_at, MEASURE.delivered, 0);
    if (row.sent_at !== null) count(CLOCK.cohort, row.sent_at, MEASURE.delivered, 0);
  }
  if (row.read_at !== null) count(CLOCK.event, row.read_at, MEASURE.read, 0);
  if (row.failed_at !== null) count(CLOCK.event, row.failed_at, MEASURE.failed, row.fail_code ?? 0);
}

export const STANDING = { waiting: 0, counted: 1, undone: 2 } as const;

/** Counts an opt-out: with its template where the message is known, otherwise unsplit by channel and reason. */
export function countOptOut(changes: RollupChanges, row: OptOutRow, sign: 1 | -1): void {
  if (row.standing !== STANDING.counted) return;
  const code =
    OPT_OUT_CHANNELS.indexOf(row.channel as never) * 8 + OPT_OUT_REASONS.indexOf(row.reason as never);
  if (row.delivered_at === null) {
    changes.add(
      {
        clock: CLOCK.event,
        bucket: bucketOf(row.at),
        template: 0,
        consent_class: 3,
        measure: MEASURE.inferredOptOut,
        code,
      },
      sign,
    );
    return;
  }
  const cell = {
    template: row.template,
    consent_class: row.consent_class,
    measure: MEASURE.exactOptOut,
    code,
  };
  changes.add({ clock: CLOCK.event, bucket: bucketOf(row.at), ...cell }, sign);
  if (row.sent_at !== null)
    changes.add({ clock: CLOCK.cohort, bucket: bucketOf(row.sent_at), ...cell }, sign);
}

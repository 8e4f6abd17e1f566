import { OPT_OUT_CHANNELS, OPT_OUT_REASONS } from '../../core/opt-out-code.ts';
import { CONSENT_CLASS } from '../../core/consent-class.ts';
import { CLOCK, MEASURE } from '../../core/event-kind.ts';
import { bucketOf } from '../../core/time.ts';
import type { MessageRow, OptOutRow, RollupRow } from '../../store/ports.ts';
import { LINK_RANK } from '../../core/link-rank.ts';

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

/** Takes back what a message counted as it was (null: it was not) and counts it as it is. Only facts that differ are
 *  touched: most changes add one fact. A message known only from a reply is not counted. */
export function countMessage(changes: RollupChanges, before: MessageRow | null, after: MessageRow): void {
  const old = before !== null && isCounted(before) ? before : null;
  const now = isCounted(after) ? after : null;
  const isRecounted =
    old !== null && now !== null && old.template === now.template && old.consent_class === now.consent_class;
  for (const fact of COUNTED_FACTS) {
    const was = old === null ? null : fact.at(old);
    const is = now === null ? null : fact.at(now);
    if (isRecounted && was === is && codeOf(fact, old) === codeOf(fact, now)) continue;
    if (was !== null && old !== null) changes.add(cellOf(fact, old, was), -1);
    if (is !== null && now !== null) changes.add(cellOf(fact, now, is), 1);
  }
}

const isCounted = (row: MessageRow): boolean => row.link_rank < LINK_RANK.reply;

type CountedFact = { clock: number; measure: number; at: (row: MessageRow) => number | null };

const COUNTED_FACTS: readonly CountedFact[] = [
  { clock: CLOCK.event, measure: MEASURE.begun, at: (row) => row.first_at },
  { clock: CLOCK.event, measure: MEASURE.sent, at: (row) => row.sent_at },
  { clock: CLOCK.event, measure: MEASURE.delivered, at: (row) => row.delivered_at },
  {
    clock: CLOCK.cohort,
    measure: MEASURE.delivered,
    at: (row) => (row.delivered_at === null ? null : row.sent_at),
  },
  {
    clock: CLOCK.event,
    measure: MEASURE.inferredDelivery,
    at: (row) => (row.link_rank === LINK_RANK.inferred ? row.delivered_at : null),
  },
  { clock: CLOCK.number, measure: MEASURE.delivered, at: (row) => row.delivered_at },
  { clock: CLOCK.event, measure: MEASURE.read, at: (row) => row.read_at },
  { clock: CLOCK.event, measure: MEASURE.failed, at: (row) => row.failed_at },
];

function cellOf(fact: CountedFact, row: MessageRow, at: number): Omit<RollupRow, 'n'> {
  const { clock, measure } = fact;
  return {
    clock,
    bucket: bucketOf(at),
    template: row.template,
    consent_class: clock === CLOCK.number ? CONSENT_CLASS.unknown : row.consent_class,
    measure,
    code: codeOf(fact, row),
  };
}

function codeOf({ clock, measure }: CountedFact, row: MessageRow): number {
  if (clock === CLOCK.number) return row.number;
  return measure === MEASURE.failed ? (row.fail_code ?? 0) : 0;
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
  const byNumber = { consent_class: CONSENT_CLASS.unknown, code: row.number };
  changes.add({ clock: CLOCK.number, bucket: bucketOf(row.at), ...cell, ...byNumber }, sign);
  if (row.sent_at !== null)
    changes.add({ clock: CLOCK.cohort, bucket: bucketOf(row.sent_at), ...cell }, sign);
}

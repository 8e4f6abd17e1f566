import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { DAY_MS, type EpochMs } from '../core/time.ts';
import { listTemplates } from '../http/list-templates.ts';
import type { Format } from '../i18n/format.ts';
import { WIRING_STEPS, type WiringCatalogue, type WiringStep } from '../i18n/wiring-catalogue.ts';
import { WIRING_CATALOGUES } from '../i18n/wiring-catalogues.ts';
import type { Database } from '../store/database.ts';
import { createReadStores } from '../store/read-stores.ts';
import { readWiring, type Wiring } from '../store/wiring-store.ts';
import { say } from './context.ts';
import { EXIT } from './exit-code.ts';
import { untilSignal } from './until-signal.ts';

const LOOK_MS = 500;
/** docs/methods.md: history that verdicts, the age of unannounced templates, steady rates and the sample of people need. */
const VERDICT_DAYS = 7;
const STEADY_DAYS = 14;
const CONTACT_DAYS = 42;

type State = { done: ReadonlyMap<WiringStep, EpochMs | null>; firstAt: EpochMs | null };
type Live = { database: Database; config: Config; format: Format; seconds: number | null };

/** Ticks the steps of wiring an account up as they happen, with the next one to take; ends when all are done, at a signal,
 *  or after `seconds`. Returns the exit code. */
export async function watchWiring({ database, config, format, seconds }: Live): Promise<number> {
  const words = WIRING_CATALOGUES[config.lang];
  const end = seconds === null ? Infinity : Date.now() + seconds * 1_000;
  const asked = { stop: false };
  void untilSignal().then(() => (asked.stop = true));
  const told = new Set<WiringStep>();
  let next: WiringStep | null = null;
  let firstAt: EpochMs | null = null;
  say(words.watching);
  for (;;) {
    const state = await readState(database);
    for (const step of WIRING_STEPS) {
      if (told.has(step) || !state.done.has(step)) continue;
      told.add(step);
      say(`✓ ${words.done[step](format, { at: state.done.get(step) ?? null })}`);
    }
    if (firstAt === null && state.firstAt !== null) {
      firstAt = state.firstAt;
      for (const line of datesFrom(firstAt, { words, format })) say(line);
    }
    const missing = WIRING_STEPS.filter((step) => !told.has(step));
    const [step] = missing;
    if (step === undefined) {
      say(words.allDone);
      return EXIT.ok;
    }
    if (step !== next) {
      next = step;
      for (const open of missing) say(`… ${words.waiting[open]}`);
      say(`${words.nextHeading} ${words.next[step]}`);
    }
    if (asked.stop) return EXIT.problems;
    if (Date.now() >= end) {
      if (firstAt === null) say(`${words.from.heading} ${words.from.soon}`);
      say(words.timeOut);
      return EXIT.problems;
    }
    await wait(LOOK_MS);
  }
}

async function readState(database: Database): Promise<State> {
  const wiring = await readWiring(database);
  const done = new Map<WiringStep, EpochMs | null>();
  // A signed webhook cannot come without a handshake; its trace may be older than the audit trail is kept.
  if (wiring.handshakeAt !== null || wiring.webhookAt !== null) done.set('handshake', wiring.handshakeAt);
  if (wiring.webhookAt !== null) done.set('webhook', wiring.webhookAt);
  if (wiring.linkedAt !== null) done.set('linked', wiring.linkedAt);
  if (await isTopicKnown(database, wiring)) done.set('topic', null);
  if (wiring.optOutAt !== null) done.set('optOut', wiring.optOutAt);
  return { done, firstAt: wiring.deliveryAt };
}

async function isTopicKnown(database: Database, { linkedAt }: Wiring): Promise<boolean> {
  if (linkedAt === null) return false;
  const templates = await listTemplates(createReadStores(database).templates, Date.now());
  return templates.some(({ topic, deliveries }) => topic !== null && deliveries > 0);
}

function datesFrom(
  firstAt: EpochMs,
  { words: { from }, format }: { words: WiringCatalogue; format: Format },
): string[] {
  const after = (days: number) => ({ at: firstAt + days * DAY_MS });
  return [
    from.heading,
    `  ${from.anyVerdict(format, after(VERDICT_DAYS))}`,
    `  ${from.newTemplates(format, after(VERDICT_DAYS))}`,
    `  ${from.settled(format, after(STEADY_DAYS))}`,
    `  ${from.contacts(format, after(CONTACT_DAYS))}`,
  ];
}

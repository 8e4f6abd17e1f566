import type { Decoded, SourceEvent } from '../../../../../server/core/event.ts';
import type { Drop } from '../../../../../server/core/drop.ts';

/** What each fixture file, named by its path without `.json`, becomes. */
export type Expected = Readonly<Record<string, Decoded>>;

/** One hour after the entry time of the fixtures, 1780000000 s. */
export const RECEIVED_AT = 1_780_003_600_000;
export const ENTRY_AT = 1_780_000_000_000;

export const ANA = { phone: '5511988887777', bsuid: 'BR.73920018456201' };
export const CAIO = { phone: '5511977776666', bsuid: 'BR.99001122' };
export const WABA = '200300400500600';
export const NUMBER = '700800900100200';

/** The fixture becomes these events and nothing is dropped. */
export function becomes(...events: SourceEvent[]): Decoded {
  return { events, drops: [] };
}

/** The fixture is dropped whole. */
export function isDropped(...drops: Drop[]): Decoded {
  return { events: [], drops };
}

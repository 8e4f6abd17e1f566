import { DAY_MS } from '../core/time.ts';
import type { EpochMs } from '../core/time.ts';
import type { Calendar } from './calendar.ts';
import { contactOf, hasAgreed } from './people.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { TOPICS } from './shop.ts';
import { sourceOf } from './source-of.ts';

const OLDEST_DAYS_BEFORE = 400;

/** Share of the agreements to marketing that were taken back on the preferences page before the history. */
const WITHDRAWN_SHARE = 0.01;

/** Event lines of every agreement: given once for all topics of a person, some taken back later. `randomSource`: draws where
 *  they came from. */
export function* consentLines(
  { people, calendar }: { people: readonly Person[]; calendar: Calendar },
  { random, randomSource }: { random: Random; randomSource: Random },
): Generator<string> {
  for (const person of people) {
    const at = Math.round(calendar.from - (1 + random.uniform() * (OLDEST_DAYS_BEFORE - 1)) * DAY_MS);
    const contact = contactOf(person, at);
    const source = sourceOf(person, randomSource);
    for (const [index, { topic, category }] of TOPICS.entries()) {
      const isMarketing = category === 'MARKETING';
      const consent = { type: 'consent', contact, topic };
      if (hasAgreed(person, index)) {
        yield JSON.stringify({ ...consent, at, action: 'grant', source, wording: `${topic}-v2` });
      } else if (isMarketing && random.uniform() < WITHDRAWN_SHARE) {
        yield JSON.stringify({ ...consent, at, action: 'grant', source, wording: `${topic}-v1` });
        const takenBackAt: EpochMs = Math.round(at + random.uniform() * (calendar.from - at));
        yield JSON.stringify({ ...consent, at: takenBackAt, action: 'withdraw', source: 'preferences-page' });
      }
    }
  }
}

import type { EpochMs } from '../core/time.ts';
import { HOUR_MS } from '../core/time.ts';
import { hasAgreed } from './people.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { topicIndex } from './shop.ts';
import type { DemoTemplate } from './templates.ts';

/** The shop takes opt-outs out of its lists several times a day, not at once. */
const LIST_DELAY_MS = 6 * HOUR_MS;

/**
 * People a template goes to, the given share of them outside consent. Nobody is chosen twice, and nobody whose
 * stop of marketing has reached the shop's lists. Fewer than `size` when the audience is used up. `granted`: share of
 * the audience that agreed to the template's topic, between 0 and 1.
 */
export function chooseRecipients(
  wanted: { template: DemoTemplate; size: number; at: EpochMs; audience: readonly Person[]; granted: number },
  random: Random,
): Person[] {
  const { template, size, at, audience, granted } = wanted;
  const topic = topicIndex(template.topic);
  const accept = acceptance(template.outsideShare, granted);
  const chosen: Person[] = [];
  const stride = coprimeStride(audience.length, random);
  let position = random.integer(Math.max(1, audience.length));
  for (let tried = 0; tried < audience.length && chosen.length < size; tried += 1) {
    position = (position + stride) % audience.length;
    const person = audience[position];
    if (person === undefined) break;
    const isStopped = template.category === 'MARKETING' && person.stoppedAt + LIST_DELAY_MS <= at;
    if (isStopped) continue;
    if (random.uniform() < (hasAgreed(person, topic) ? accept.agreed : accept.outside)) chosen.push(person);
  }
  return chosen;
}

/** Chances of taking a person met by chance, so that `outside` of those taken never agreed. */
function acceptance(outside: number, granted: number): { agreed: number; outside: number } {
  const odds = (outside * granted) / ((1 - outside) * (1 - granted));
  return odds <= 1 ? { agreed: 1, outside: odds } : { agreed: 1 / odds, outside: 1 };
}

/** A step that visits every position once before it comes back. */
function coprimeStride(length: number, random: Random): number {
  let stride = 1 + random.integer(Math.max(1, length - 1));
  while (greatestCommonDivisor(stride, length) > 1) stride += 1;
  return stride;
}

function greatestCommonDivisor(left: number, right: number): number {
  return right === 0 ? left : greatestCommonDivisor(right, left % right);
}

import { hasAgreed } from './people.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { chooseRecipients } from './recipients.ts';
import type { Wave } from './sending-plan.ts';
import { TOPICS, topicIndex } from './shop.ts';

/** Draws the people of each wave, in the order of the waves. A template of the live days reaches nobody twice. */
export function recipientLists(people: readonly Person[], random: Random): (wave: Wave) => Person[] {
  const drawn = new Map<string, Person[]>();
  const reached = new Map<string, Set<Person>>();
  return ({ template, slot, size, audience }) => {
    const before = reached.get(template.name) ?? new Set();
    const list = audience === null ? people : (drawn.get(`${audience.of.name} ${audience.at}`) ?? []);
    const open = template.rhythm === null ? list.filter((person) => !before.has(person)) : list;
    const topic = topicIndex(template.topic);
    // Counting the whole list for every hour would cost more than all the rest.
    const granted = open === people ? (TOPICS[topic]?.granted ?? 1) : grantedShare(open, topic);
    const chosen = chooseRecipients({ template, size, at: slot.at, audience: open, granted }, random);
    if (template.rhythm === null) {
      drawn.set(`${template.name} ${slot.at}`, chosen);
      reached.set(template.name, new Set([...before, ...chosen]));
    }
    return chosen;
  };
}

function grantedShare(audience: readonly Person[], topic: number): number {
  return audience.filter((person) => hasAgreed(person, topic)).length / Math.max(1, audience.length);
}

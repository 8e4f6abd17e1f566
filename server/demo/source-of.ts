import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** Where the shop's consents come from, by their share of the people who were on no list. */
const SOURCES = [
  { source: 'web-form', share: 0.5 },
  { source: 'checkout', share: 0.3 },
  { source: 'store-counter', share: 0.2 },
];
const LIST = 'imported-list';

/** Share of people of ordinary impatience who were on a list that the shop took over. */
const LISTED_SHARE = 0.08;

/** How a person came to the shop. Whoever leaves easily is likelier to have been on the list: its people leave between two and
 *  three times as often as others. */
export function sourceOf({ impatience }: Pick<Person, 'impatience'>, random: Random): string {
  const isListed = random.uniform() < LISTED_SHARE * impatience ** 2;
  let place = random.uniform();
  if (isListed) return LIST;
  return SOURCES.find(({ share }) => (place -= share) < 0)?.source ?? LIST;
}

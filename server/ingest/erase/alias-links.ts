import type { LinkRow } from '../../store/ports.ts';
import { LINK_KIND } from '../apply/links.ts';
import type { Aliases } from './aliases.ts';
import type { FoundPerson } from './find-person.ts';

/** Links of a person as they are stored and as they become. Where two names were together both while they were this
 *  person's and while they were somebody else's, the first stays with whom it is about, and so does the last. */
export function aliasLinks(
  links: readonly LinkRow[],
  { persons, people }: Pick<FoundPerson, 'persons' | 'people'>,
  aliases: Aliases,
): { gone: LinkRow[]; put: LinkRow[] } {
  const gone: LinkRow[] = [];
  const put: LinkRow[] = [];
  const isTheirs = (identity: string, at: number): boolean => persons.has(people.personOf(identity, at));
  const alias = (link: LinkRow): LinkRow => ({
    ...link,
    a: aliases.identity(link.a),
    b: aliases.identity(link.b),
  });
  for (const link of links) {
    const { a, first_at, last_at } = link;
    if (link.kind !== LINK_KIND.together) {
      // The old name ends at the instant of the move.
      if (!isTheirs(a, link.kind === LINK_KIND.movedTo ? first_at - 1 : first_at)) continue;
      gone.push(link);
      put.push(alias(link));
      continue;
    }
    const [first, last] = [isTheirs(a, first_at), isTheirs(a, last_at)];
    if (!first && !last) continue;
    gone.push(link);
    if (first && last) put.push(alias(link));
    else {
      const split = (at: number): LinkRow => ({ ...link, first_at: at, last_at: at });
      put.push(
        first ? alias(split(first_at)) : split(first_at),
        last ? alias(split(last_at)) : split(last_at),
      );
    }
  }
  return { gone, put };
}

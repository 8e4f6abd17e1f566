import { foldPersons, type IdentityLink } from '../../core/persons.ts';
import type { ApplyStore, LinkRow } from '../../store/ports.ts';
import { LINK_KIND } from './links.ts';
import type { PeopleCache } from './people-cache.ts';

/** Every identity that links lead to from `start`, and who is who among them, by the links stored so far. */
export async function readPersons(
  store: ApplyStore,
  start: Iterable<string>,
  people: PeopleCache,
): Promise<{ identities: Set<string>; persons: ReturnType<typeof foldPersons> }> {
  const { identities, links } = await closeOverLinks(store, start, people);
  return { identities, persons: foldPersons(links.flatMap(linkOf)) };
}

async function closeOverLinks(
  store: ApplyStore,
  start: Iterable<string>,
  people: PeopleCache,
): Promise<{ identities: Set<string>; links: LinkRow[] }> {
  const identities = new Set(start);
  identities.delete('');
  const links = new Map<string, LinkRow>();
  let frontier = [...identities];
  while (frontier.length > 0) {
    const next: string[] = [];
    for (const link of await people.linksOf(store, frontier)) {
      links.set(`${link.a} ${link.b} ${link.kind} ${link.moved_at}`, link);
      if (!identities.has(link.b)) {
        identities.add(link.b);
        next.push(link.b);
      }
    }
    frontier = next;
  }
  return { identities, links: [...links.values()] };
}

function linkOf(row: LinkRow): IdentityLink[] {
  const { a, b } = row;
  switch (row.kind) {
    case LINK_KIND.together:
      return a < b
        ? [
            { kind: 'together', a, b, at: row.first_at },
            { kind: 'together', a, b, at: row.last_at },
          ]
        : [];
    case LINK_KIND.movedTo:
      return [{ kind: 'moved', a, b, at: row.first_at }];
    default:
      return [];
  }
}

import type { EpochMs } from './time.ts';

/** Identities seen in one payload (`together`), or one that became another at an instant (`moved` from a to b). */
export type IdentityLink = { kind: 'together' | 'moved'; a: string; b: string; at: EpochMs };

/** One identity during which it named one person: `[from, to)`. */
export type Segment = { identity: string; from: EpochMs; to: EpochMs };

/** The segments of every identity reachable from `start` through `links`, grouped by person.
 *  A move ends the old identity at its instant; what carries that identity afterwards is somebody else.
 *  Result: for each segment its person id (the smallest identity of the person, with the segment's start where the identity was reused). */
export function foldPersons(links: readonly IdentityLink[]): {
  segments: Segment[];
  personOf: (identity: string, at: EpochMs) => string;
} {
  const cuts = new Map<string, number[]>();
  const know = (identity: string): number[] => {
    let list = cuts.get(identity);
    if (!list) cuts.set(identity, (list = []));
    return list;
  };
  for (const link of links) {
    know(link.a);
    know(link.b);
    if (link.kind === 'moved') know(link.a).push(link.at);
  }
  const segments: (Segment & { parent: number })[] = [];
  const first = new Map<string, number>();
  for (const identity of [...cuts.keys()].sort()) {
    const edges = [...new Set(know(identity))].sort((a, b) => a - b);
    first.set(identity, segments.length);
    let from = -Infinity;
    for (const to of [...edges, Infinity]) {
      segments.push({ identity, from, to, parent: segments.length });
      from = to;
    }
  }
  const indexAt = (identity: string, at: EpochMs): number => {
    let index = first.get(identity) ?? -1;
    while (index >= 0 && (segments[index]?.to ?? Infinity) <= at) index += 1;
    return index;
  };
  const root = (index: number): number => {
    let at = index;
    while (segments[at] && segments[at]!.parent !== at) at = segments[at]!.parent;
    return at;
  };
  const join = (x: number, y: number): void => {
    const [low, high] = [root(x), root(y)].sort((a, b) => a - b) as [number, number];
    if (segments[high]) segments[high]!.parent = low;
  };
  for (const link of links) {
    // The segment that the move ends is the last one that holds an instant before it.
    if (link.kind === 'moved') join(indexAt(link.a, link.at - 1), indexAt(link.b, link.at));
    else join(indexAt(link.a, link.at), indexAt(link.b, link.at));
  }
  return {
    segments: segments.map(({ identity, from, to }) => ({ identity, from, to })),
    personOf(identity, at) {
      const index = indexAt(identity, at);
      if (index < 0) return identity;
      const segment = segments[root(index)]!;
      return segment.from === -Infinity ? segment.identity : `${segment.identity}@${segment.from}`;
    },
  };
}

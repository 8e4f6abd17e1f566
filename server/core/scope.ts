/** What a stop covers: one topic, all marketing, or every message. */
export type Scope = { kind: 'topic'; topic: string } | { kind: 'marketing' } | { kind: 'all' };

/** What is asked about a message or a scope: its topic (null = unmapped) and whether it counts as marketing. */
export type ScopeQuery = { topic: string | null; marketing: boolean };

/** Does a stop of `scope` forbid what `query` describes? */
export function scopeCovers(scope: Scope, query: ScopeQuery): boolean {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'marketing':
      return query.marketing;
    case 'topic':
      return query.topic === scope.topic;
  }
}

/** Do two stops say something about the same messages? Then signals close in time are one episode. */
export function scopesOverlap(a: Scope, b: Scope): boolean {
  if (a.kind !== 'topic' || b.kind !== 'topic') return true;
  return a.topic === b.topic;
}

/** The wider of two overlapping scopes. */
export function widerScope(a: Scope, b: Scope): Scope {
  const width = { topic: 0, marketing: 1, all: 2 } as const;
  return width[b.kind] > width[a.kind] ? b : a;
}

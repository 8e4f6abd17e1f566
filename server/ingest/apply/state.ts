import { Dimensions } from './dimensions.ts';
import { LinkClaims } from './link-claim.ts';
import { MessageLocator } from './locate.ts';
import type { ScopeRule } from './people.ts';
import type { Leavers } from '../../store/ports.ts';
import { PeopleCache } from './people-cache.ts';
import type { Erasures } from '../erase/erasures.ts';
import type { Registry } from './registry.ts';

/** What the one writer remembers between batches: caches of what is stored, right only while nobody else writes.
 *  Throw it away when a transaction fails or the lease was lost. */
export type ApplyState = {
  scopeRule: ScopeRule;
  dimensions: Dimensions;
  locator: MessageLocator;
  registry: Registry | null;
  /** Identities known to be kept. */
  seen: Set<string>;
  leavers: Leavers | null;
  /** First day that the message cache holds completely, read anew with each batch. */
  cacheFrom: number;
  people: PeopleCache;
  claims: LinkClaims;
  /** Who was erased; null until it was read. */
  erasures: Erasures | null;
};

export function freshApplyState(scopeRule: ScopeRule = () => 'marketing'): ApplyState {
  return {
    scopeRule,
    dimensions: new Dimensions(),
    locator: new MessageLocator(),
    registry: null,
    seen: new Set(),
    leavers: null,
    cacheFrom: 0,
    people: new PeopleCache(),
    claims: new LinkClaims(),
    erasures: null,
  };
}

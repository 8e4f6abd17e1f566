import type { Role } from '../core/role.ts';
import type { TokenScope } from '../store/read-ports.ts';

const BY_ROLE: Record<Role, readonly TokenScope[]> = {
  viewer: ['read'],
  reviewer: ['read', 'review'],
  admin: ['read', 'review', 'admin'],
};

/** What a member may do, in the words of API tokens, so that there is one check for both. */
export function scopesOf({ role, personal }: { role: Role; personal: boolean }): readonly TokenScope[] {
  return personal ? [...BY_ROLE[role], 'suppress', 'privacy'] : BY_ROLE[role];
}

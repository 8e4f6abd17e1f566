/** What a member may do, each more than the one before: see, decide, manage members. */
export const ROLES = ['viewer', 'reviewer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

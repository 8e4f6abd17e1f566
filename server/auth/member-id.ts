import { randomBytes } from 'node:crypto';

/** A random id of a member: 12 hexadecimal digits, as tokens have them. */
export function newMemberId(): string {
  return randomBytes(6).toString('hex');
}

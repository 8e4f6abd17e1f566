import { SERVICE_ACTOR } from '../../analysis/incident/incident.ts';
import { memberActor } from '../../auth/record.ts';
import type { HttpDeps } from '../deps.ts';

/** Somebody as answers have them. */
export type Person = {
  kind: 'service' | 'member' | 'token' | 'recipient';
  id: string | null;
  name: string | null;
};

/** Gives everybody who acts, as the audit trail names them, with their names. */
export async function peopleOf({
  stores,
  members,
}: Pick<HttpDeps, 'stores' | 'members'>): Promise<(actor: string) => Person> {
  const names = new Map<string, string>();
  for (const { id, name } of await members.store.list()) names.set(memberActor(id), name);
  for (const { id, name } of await stores.tokens.list()) names.set(`token:${id}`, name);
  for (const { id, email } of await stores.recipients.list()) names.set(recipientActor(id), email);
  return (actor) => {
    if (actor === SERVICE_ACTOR) return { kind: 'service', id: null, name: null };
    const [kind, id = ''] = actor.split(':');
    const known = kind === 'member' || kind === 'recipient' ? kind : 'token';
    return { kind: known, id, name: names.get(actor) || null };
  };
}

/** Somebody who gets mails and has no account, as incidents and the audit trail name who acts. */
export function recipientActor(id: string): string {
  return `recipient:${id}`;
}

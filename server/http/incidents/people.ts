import { SERVICE_ACTOR } from '../../analysis/incident/incident.ts';
import { memberActor } from '../../auth/record.ts';
import type { HttpDeps } from '../deps.ts';

/** Somebody as answers have them. */
export type Person = { kind: 'service' | 'member' | 'token'; id: string | null; name: string | null };

/** Gives everybody who acts, as the audit trail names them, with their names. */
export async function peopleOf({
  stores,
  members,
}: Pick<HttpDeps, 'stores' | 'members'>): Promise<(actor: string) => Person> {
  const names = new Map<string, string>();
  for (const { id, name } of await members.store.list()) names.set(memberActor(id), name);
  for (const { id, name } of await stores.tokens.list()) names.set(`token:${id}`, name);
  return (actor) => {
    if (actor === SERVICE_ACTOR) return { kind: 'service', id: null, name: null };
    const [kind, id = ''] = actor.split(':');
    return { kind: kind === 'member' ? 'member' : 'token', id, name: names.get(actor) || null };
  };
}

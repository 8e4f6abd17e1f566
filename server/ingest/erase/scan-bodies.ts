import type { IdentityKey } from '../../core/contact.ts';
import type { ErasureTransaction } from '../../store/erasure-ports.ts';
import { IDENTITY_KIND, type Hasher } from '../hasher.ts';
import { unseal } from '../seal.ts';
import type { FoundPerson } from './find-person.ts';
import { mentionsOf } from './mentions.ts';
import { redactSealed } from './redact-sealed.ts';

export type ScanDeps = {
  read<T>(work: (tx: ErasureTransaction) => Promise<T>): Promise<T>;
  rules: { hasher: Hasher; encryptionKey: Uint8Array };
};

/** Kept bodies that name a person, each with what is left of it without them (null: nothing). `unjudged`: bodies that hold
 *  what cannot be read and no known spelling of a name. */
export type ScannedBodies = { changed: { id: number; body: Uint8Array | null }[]; unjudged: number };

const decoder = new TextDecoder();

/** Looks for a person in every kept body that was applied or set aside. `known`: names to look for beside those that are
 *  stored. Cost: all bodies are opened. */
export async function scanBodies(
  { read, rules }: ScanDeps,
  { found, known }: { found: FoundPerson; known: readonly IdentityKey[] },
): Promise<ScannedBodies> {
  const { messages } = found;
  const values = await read(({ erasure }) => erasure.identityValues(found.identities));
  const keys = values.map(({ kind, value }): IdentityKey => ({
    kind: kindOf(kind),
    value: decoder.decode(unseal(rules.encryptionKey, value)),
  }));
  const mentions = mentionsOf([...keys, ...known], {
    hashes: new Set(found.identities),
    isMessage: (id) => messages.has(rules.hasher.message(id)),
  });
  const scanned: ScannedBodies = { changed: [], unjudged: 0 };
  for (let after = 0; ;) {
    const from = after;
    const page = await read(({ erasure }) => erasure.bodies(from));
    for (const { id, source, body } of page) {
      const redacted = redactSealed(rules.encryptionKey, { source, body }, mentions);
      if (redacted.changed) scanned.changed.push({ id, body: redacted.body });
      if (!redacted.judged && redacted.body !== null) scanned.unjudged += 1;
    }
    const last = page.at(-1);
    if (last === undefined) return scanned;
    after = last.id;
  }
}

function kindOf(kind: number): IdentityKey['kind'] {
  if (kind === IDENTITY_KIND.phone) return 'phone';
  return kind === IDENTITY_KIND.bsuid ? 'bsuid' : 'external';
}

import { gunzipSync, gzipSync } from 'node:zlib';
import type { ErasurePlan, ErasureTransaction } from '../../store/erasure-ports.ts';

const decoder = new TextDecoder();

/** Stored verdicts keep what they were computed from; the names in it change like everywhere. */
export async function renameInputs(
  { erasure }: ErasureTransaction,
  { rows, renaming }: ErasurePlan,
): Promise<void> {
  const first = rows[0]?.before.occurred_at ?? 0;
  const names = [...renaming.identities, ...renaming.messages];
  for (const verdict of await erasure.verdictInputs(first)) {
    const before = decoder.decode(gunzipSync(verdict.inputs));
    let text = before;
    // Keys of opt-outs stand behind their identity, and alone in a member of their own.
    for (const { before: row } of rows) {
      const key = row.idem;
      if (text.includes(key)) text = text.replaceAll(key, renaming.key(key));
    }
    for (const [old, name] of names) if (text.includes(old)) text = text.replaceAll(old, name);
    if (text !== before) await erasure.putVerdictInputs({ ...verdict, inputs: gzipSync(text) });
  }
}

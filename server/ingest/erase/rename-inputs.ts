import { gunzipSync, gzipSync } from 'node:zlib';
import type { ErasureStore, Renaming, VerdictKey } from '../../store/erasure-ports.ts';

const decoder = new TextDecoder();

/** Packed inputs of stored verdicts with other names in them. */
export type RenamedInputs = { key: VerdictKey; inputs: Uint8Array };

/** Stored verdicts keep what they were computed from, and with it the opt-outs of that time by hash. Null: the person is not
 *  in it. */
export async function renameInputs(
  store: Pick<ErasureStore, 'verdictInputs'>,
  key: VerdictKey,
  { optOuts, renaming }: { optOuts: readonly { key: string }[]; renaming: Renaming },
): Promise<RenamedInputs | null> {
  const packed = await store.verdictInputs(key);
  if (packed === null) return null;
  let text = decoder.decode(gunzipSync(packed));
  // Messages and keys stand beside their person only.
  if (![...renaming.identities.keys()].some((identity) => text.includes(identity))) return null;
  for (const { key: old } of optOuts) text = text.replaceAll(old, renaming.key(old));
  for (const [old, name] of [...renaming.identities, ...renaming.messages]) text = text.replaceAll(old, name);
  return { key, inputs: gzipSync(text) };
}

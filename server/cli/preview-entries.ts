import type { PayloadMap } from '../core/opt-out/recognise-reply.ts';
import { addToPreview, emptyPreview, type ImportPreview } from '../ingest/import-preview.ts';
import { refuse, type Imported } from './import-entries.ts';
import type { EntryReader } from './import-readers.ts';

/** Reads files as an import would, and stores nothing. */
export async function previewEntries(
  readers: readonly EntryReader[],
  { payloads, onBytes }: { payloads: PayloadMap; onBytes: (bytes: number) => void },
): Promise<{ imported: Imported; preview: ImportPreview }> {
  const imported: Imported = { accepted: 0, refused: 0, inferred: 0, errors: [] };
  const preview = emptyPreview();
  const receivedAt = Date.now();
  let bytesBefore = 0;
  for (const reader of readers) {
    for await (const chunk of reader.entries(receivedAt)) {
      for (const entry of chunk) {
        addToPreview(preview, entry, payloads);
        if (entry.event) imported.accepted += 1;
        else refuse(imported, reader.name, entry.error);
      }
      onBytes(bytesBefore + reader.read());
    }
    bytesBefore += reader.bytes;
  }
  imported.inferred = preview.inferredSends;
  return { imported, preview };
}

import type { Layout } from '../ingest/partner/mapped-file.ts';
import type { EntryReader } from './import-readers.ts';

/** What is known of the layouts of files that were read; those that lack the same are told together. */
export function layoutsOf(readers: readonly EntryReader[]): (Layout & { names: string[] })[] {
  const layouts = new Map<string, Layout & { names: string[] }>();
  for (const { name, layout } of readers) {
    const found = layout?.();
    if (!found) continue;
    const key = JSON.stringify([found.missing, found.gaps]);
    const known = layouts.get(key);
    if (known === undefined) {
      layouts.set(key, { ...found, names: [name] });
      continue;
    }
    known.names.push(name);
    known.otherValues += found.otherValues;
    known.unfitting += found.unfitting;
  }
  return [...layouts.values()];
}

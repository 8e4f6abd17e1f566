import type { ErasureRow } from './tables.ts';

/** Whether every name of a listed erasure was erased then or later. */
export function isSameErasure(
  stored: readonly Pick<ErasureRow, 'hash' | 'erased_at'>[],
  { at, names }: { at: number; names: readonly string[] },
): boolean {
  return names.every((name) => stored.some(({ hash, erased_at }) => hash === name && erased_at >= at));
}

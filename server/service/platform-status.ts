import type { Config } from '../config.ts';
import { POLL_KINDS, type PlatformPolled, type PlatformStatus } from '../core/platform-status.ts';
import type { PlatformStore } from '../store/platform-ports.ts';

/** How asking the platform went, of every account in the settings and every one that was asked before. */
export async function readPlatformStatus(
  { syncs }: Pick<PlatformStore, 'syncs'>,
  { graphToken, wabaIds }: Pick<Config, 'graphToken' | 'wabaIds'>,
): Promise<PlatformStatus> {
  const stored = await syncs();
  const wabas = [...new Set([...wabaIds, ...stored.map(({ waba }) => waba)])].sort();
  const polled = wabas.flatMap((waba) =>
    POLL_KINDS.map((kind): PlatformPolled => {
      const sync = stored.find((entry) => entry.waba === waba && entry.kind === kind);
      return {
        waba,
        kind,
        triedAt: sync?.triedAt ?? null,
        doneAt: sync?.doneAt ?? null,
        problem: sync?.problem ?? null,
      };
    }),
  );
  return { isConnected: graphToken !== null && wabaIds.length > 0, polled };
}

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReadStores } from '../../../server/store/read-stores.ts';
import { HANDSHAKE, readWiring } from '../../../server/store/wiring-store.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';
import { testIngest } from '../../support/ingest.ts';

const NOW = Date.parse('2026-05-20T12:07:00Z');
const QUARTER = Date.parse('2026-05-20T12:00:00Z');

describe.each(ENGINES)('the first traces of an account on %s', (engine) => {
  let store: Awaited<ReturnType<typeof testDatabase>>;
  beforeAll(async () => {
    store = await testDatabase(engine);
  });
  afterAll(() => store.drop());

  test('are none at first, and then the earliest of each kind', async () => {
    const { database } = store;
    const nothing = { handshakeAt: null, webhookAt: null, deliveryAt: null, linkedAt: null, optOutAt: null };
    expect(await readWiring(database)).toEqual(nothing);
    const { audit } = createReadStores(database);
    for (const at of [NOW, NOW + 1]) {
      await audit.append({ at, actor: 'platform', action: HANDSHAKE, subject: null, detail: {} });
    }
    const { accept, ingestor } = testIngest(database, () => NOW);
    const line = (fields: object) => JSON.stringify({ contact: '5511988887777', ...fields });
    await accept('events', line({ type: 'status', at: NOW, message: 'wamid.A', status: 'delivered' }));
    await ingestor.drain();
    expect(await readWiring(database)).toEqual({ ...nothing, handshakeAt: NOW, deliveryAt: QUARTER });
    await accept(
      'events',
      [
        line({ type: 'send', at: NOW - 60_000, message: 'wamid.A', template: '9001' }),
        line({ type: 'opt-out', at: NOW + 60_000, channel: 'link', repliedTo: 'wamid.A' }),
      ].join('\n'),
    );
    await ingestor.drain();
    expect(await readWiring(database)).toEqual({
      ...nothing,
      handshakeAt: NOW,
      deliveryAt: QUARTER,
      linkedAt: QUARTER,
      optOutAt: NOW + 60_000,
    });
  });
});

import { expect } from 'vitest';
import { deliveries } from '../../server/service/deliveries.ts';
import { startService, type Service } from '../server/http/http-deps.ts';
import type { Engine } from './database.ts';
import { TEST_KEY } from './ingest.ts';
import { startReceiver, type Receiver } from './receiver.ts';

export type ShownDelivery = {
  id: number;
  event: string;
  state: string;
  status: number | null;
  problem: string | null;
  attempts: number;
};

/** The service with a program that is told of events, and what it takes to look at both. */
export type Told = {
  service: Service;
  receiver: Receiver;
  call(method: string, path: string, body?: object): Promise<{ status: number; body: never }>;
  /** Adds the receiver as a destination. */
  add(given: object): Promise<{ id: string; secret: string }>;
  /** Lets the service look for what is to tell, as it does every few seconds. */
  look(): Promise<void>;
  log(): Promise<ShownDelivery[]>;
  close(): Promise<void>;
};

export async function startTold(engine: Engine): Promise<Told> {
  const service = await startService(engine);
  const receiver = await startReceiver();
  const call: Told['call'] = async (method, path, body) => {
    const init = { method, ...(body && { body: JSON.stringify(body) }) };
    const response = await service.app.request(path, service.as('all', init));
    return { status: response.status, body: (await response.json()) as never };
  };
  return {
    service,
    receiver,
    call,
    async add(given) {
      const { status, body } = await call('POST', '/v1/destinations', { url: receiver.url, ...given });
      expect(status).toBe(200);
      const { destination, secret } = body as { destination: { id: string }; secret: string };
      return { id: destination.id, secret };
    },
    look: async () => {
      const { run } = deliveries(
        {
          lang: 'en',
          zone: 'America/Sao_Paulo',
          publicUrl: 'https://culprit.example.com',
          stopScopes: new Map(),
        },
        {
          database: service.database,
          secrets: { encryptionKey: TEST_KEY },
          clock: () => service.clock.now,
        },
      );
      await run();
    },
    log: async () =>
      ((await call('GET', '/v1/deliveries')).body as { deliveries: ShownDelivery[] }).deliveries,
    async close() {
      await receiver.close();
      await service.close();
    },
  };
}

import { expect } from 'vitest';
import { HOUR_MS } from '../../../server/core/time.ts';
import type { Suppression } from '../../../server/http/suppression-routes.ts';
import type { Engine } from '../../support/database.ts';
import { ndjson, NOW, signed, startService, type Service } from './http-deps.ts';

/** What `GET /v1/suppressions` answers. */
export type Feed = { suppressions: Suppression[]; next: string; more: boolean };

/** A client of the whole service: what is taken in through HTTP is applied before the call returns. */
export type Client = {
  service: Service;
  get<T>(path: string, scope: 'read' | 'suppress'): Promise<T>;
  /** Sends a body as it is (a text) or as JSON. */
  send(
    path: string,
    request: { method: string; body: unknown; scope: 'ingest' | 'review' },
  ): Promise<Response>;
  ingest(...lines: object[]): Promise<void>;
  webhook(body: string): Promise<void>;
};

export async function startClient(engine: Engine = 'sqlite'): Promise<Client> {
  const service = await startService(engine);
  const send: Client['send'] = async (path, { method, body, scope }) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return service.app.request(path, service.as(scope, { method, body: text }));
  };
  return {
    service,
    send,
    async get<T>(path: string, scope: 'read' | 'suppress') {
      const response = await service.app.request(path, service.as(scope));
      expect([path, response.status]).toEqual([path, 200]);
      return (await response.json()) as T;
    },
    async ingest(...lines) {
      const response = await send('/v1/events', { method: 'POST', body: ndjson(...lines), scope: 'ingest' });
      expect(await response.json()).toMatchObject({ accepted: lines.length, rejected: 0 });
      await service.ingestor.drain();
    },
    async webhook(body) {
      const headers = signed(body);
      const response = await service.app.request('/webhooks/meta', { method: 'POST', body, headers });
      expect(response.status).toBe(200);
      await service.ingestor.drain();
    },
  };
}

/** An invented person's number. */
export const phone = (index: number): string => `55119888877${String(10 + index)}`;

/** A person's stop of all marketing, said to an agent an hour ago. */
export const stop = (index: number, more: object = {}) => ({
  type: 'opt-out',
  at: NOW - HOUR_MS,
  contact: phone(index),
  channel: 'manual',
  ...more,
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../../server/core/time.ts';
import { createApp } from '../../../../server/http/app.ts';
import type { MadeLinks } from '../../../../server/http/opt-out/make-links.ts';
import { pruneOptOutLinks } from '../../../../server/store/opt-out-link-store.ts';
import { ENGINES } from '../../../support/database.ts';
import { NOW, startService, type Service } from '../http-deps.ts';

const ANA = '5511988887777';

describe.each(ENGINES)('POST /v1/opt-out-links on %s', (engine) => {
  let service: Service;
  beforeEach(async () => {
    service = await startService(engine);
  });
  afterEach(() => service.close());

  const ask = async (body: unknown): Promise<{ status: number; made: MadeLinks }> => {
    const response = await service.app.request(
      '/v1/opt-out-links',
      service.as('ingest', { method: 'POST', body: JSON.stringify(body) }),
    );
    return { status: response.status, made: (await response.json()) as MadeLinks };
  };
  const rows = () => service.database.db.selectFrom('opt_out_link').selectAll().execute();

  test('makes one link or many, in the order of the request, with addresses that say nothing', async () => {
    const { status, made } = await ask({
      links: [
        { contact: ANA, template: '9001', topic: 'offers', campaign: '88' },
        { contact: { phone: ANA, externalId: 'customer 7' }, message: 'wamid.HBgNEXAMPLE0001' },
      ],
    });
    expect(status).toBe(200);
    expect(made).toMatchObject({ rejected: 0, errors: [] });
    expect(made.links.map(({ index }) => index)).toEqual([0, 1]);
    for (const { token, url, expiresAt } of made.links) {
      expect(token).toMatch(/^[0-9a-z]{28}$/);
      expect(url).toBe(`https://messages.example.com/o/${token}`);
      expect(expiresAt).toBe(new Date(NOW + 30 * DAY_MS).toISOString());
    }
    const { made: single } = await ask({ contact: ANA });
    expect(single.links).toHaveLength(1);
  });

  test('keeps the person as a hash and the rest that names them encrypted', async () => {
    await ask({ contact: { phone: ANA, externalId: 'customer 7' }, message: 'wamid.HBgNEXAMPLE0001' });
    const [row] = await rows();
    const hashes = service.deps.optOut.hasher.identities({ phone: ANA, externalId: 'customer 7' });
    expect([row?.identity, row?.also]).toEqual(hashes.map(({ hash }) => hash));
    const stored = Buffer.from(row?.sealed ?? []).toString('latin1') + JSON.stringify({ ...row, sealed: '' });
    for (const secret of [ANA, 'customer 7', 'wamid']) expect(stored).not.toContain(secret);
  });

  test('gives the same link when it is asked for again, with the later expiry', async () => {
    const link = { contact: ANA, template: { name: 'winter_sale', language: 'pt_BR' }, topic: 'offers' };
    const first = await ask({ links: [link, { ...link }, { ...link, topic: 'receipts' }] });
    const [one, same, other] = first.made.links;
    expect(same).toEqual({ ...one, index: 1 });
    expect(other?.token).not.toBe(one?.token);
    service.clock.now = NOW + DAY_MS;
    const later = (await ask(link)).made.links[0];
    expect(later?.token).toBe(one?.token);
    expect(later?.expiresAt).toBe(new Date(NOW + 31 * DAY_MS).toISOString());
    const earlier = (await ask({ ...link, expiresAt: NOW + 2 * DAY_MS })).made.links[0];
    expect(earlier).toEqual({ ...later, index: 0 });
    expect(await rows()).toHaveLength(2);
  });

  test('takes a thousand in one request, and two requests at the same time', async () => {
    const links = Array.from({ length: 1_000 }, (_, index) => ({ contact: `55119${10_000_000 + index}` }));
    const [{ made }, { made: again }] = await Promise.all([ask({ links }), ask({ links })]);
    expect(made.links).toHaveLength(1_000);
    expect(again).toEqual(made);
    expect((await ask({ links: [...links, { contact: ANA }] })).status).toBe(413);
  });

  test('names what is wrong by position and field, and takes the rest', async () => {
    const { status, made } = await ask({
      links: [
        { contact: ANA },
        {},
        'x',
        { contact: '123' },
        { contact: ANA, expiresAt: NOW - 1 },
        { contact: ANA, expiresAt: NOW + 400 * DAY_MS },
        { contact: ANA, template: {} },
        { contact: ANA, topic: 'x'.repeat(201) },
      ],
    });
    expect(status).toBe(200);
    expect(made.links).toHaveLength(1);
    expect(made.rejected).toBe(7);
    expect(made.errors.map(({ index, field }) => `${index} ${field}`)).toEqual([
      '1 contact',
      '2 ',
      '3 contact.phone',
      '4 expiresAt',
      '5 expiresAt',
      '6 template',
      '7 topic',
    ]);
    for (const { message } of made.errors) expect(message).toMatch(/; /);
  });

  test('refuses a request of which nothing is right, and says what to write', async () => {
    for (const body of [{}, { links: {} }, { links: [] }, { links: [{}] }, [], 7]) {
      expect([body, (await ask(body)).status]).toEqual([body, 400]);
    }
    const app = createApp({ ...service.deps, optOut: { ...service.deps.optOut, publicUrl: null } });
    const response = await app.request(
      '/v1/opt-out-links',
      service.as('ingest', { method: 'POST', body: JSON.stringify({ contact: ANA }) }),
    );
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      error: { message: expect.stringContaining('CULPRIT_PUBLIC_URL') as string },
    });
  });

  test('lets links go when they have expired', async () => {
    await ask({ links: [{ contact: ANA, expiresAt: NOW + 1_000 }, { contact: '5511988886666' }] });
    expect(await pruneOptOutLinks(service.database, NOW + 2_000)).toBe(1);
    expect(await rows()).toHaveLength(1);
  });
});

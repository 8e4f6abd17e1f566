import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Verdict } from '../../../server/analysis/verdict.ts';
import { DAY_MS } from '../../../server/core/time.ts';
import { wordedVerdict } from '../../../server/i18n/worded-verdict.ts';
import { createLinkSigner } from '../../../server/ingest/link-signer.ts';
import { pruneShares } from '../../../server/store/share-store.ts';
import { ENGINES } from '../../support/database.ts';
import { TEST_KEY } from '../../support/ingest.ts';
import { sampleVerdict } from '../../support/sample-verdict.ts';
import { NOW, startService, ZONE, type Service } from './http-deps.ts';

type Share = { id: string; link: string | null; revokedAt: string | null };
type Shared = {
  page: string;
  verdict: { text: string; culprits: { addedBy: string | null; owner: string | null }[] };
};

/** A verdict that names whoever added and owns a template. */
const named = (): Verdict => {
  const verdict = sampleVerdict();
  return {
    ...verdict,
    culprits: verdict.culprits.map((culprit) => ({
      ...culprit,
      addedBy: 'Rita Lima',
      owner: 'Davi Rocha',
      reasons: [
        {
          kind: 'new-template',
          addedAt: NOW - DAY_MS,
          known: 'given',
          ageDays: 1,
          addedBy: 'Rita Lima',
          owner: 'Davi Rocha',
        },
        ...culprit.reasons,
      ],
    })),
  };
};

describe.each(ENGINES)('share links on %s', (engine) => {
  let service: Service;
  beforeAll(async () => {
    service = await startService(engine);
    await service.database.db
      .insertInto('verdict')
      .values({
        as_of: NOW,
        computed_at: NOW,
        version: 1,
        outcome: 'culprits',
        body: JSON.stringify(wordedVerdict(named(), { language: 'en', zone: ZONE })),
        inputs: null,
      })
      .execute();
  });
  afterAll(() => service.close());

  const share = async (days = 7): Promise<Share & { token: string }> => {
    const body = JSON.stringify({ page: 'now', days, label: 'agency' });
    const answer = await service.app.request('/v1/shares', service.as('review', { method: 'POST', body }));
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const made = ((await answer.json()) as { share: Share }).share;
    expect(made.link).toMatch(/^http:\/\/localhost\/s\/[0-9a-z]{28}$/);
    return { ...made, token: made.link?.split('/s/')[1] ?? '' };
  };
  const open = (token: string) => service.app.request(`/v1/shared/${token}`);
  const list = async () =>
    ((await (await service.app.request('/v1/shares', service.as('review'))).json()) as { shares: Share[] })
      .shares;

  test('shows the verdict to a stranger, without the name of anybody, and begins no session', async () => {
    const { token } = await share();
    const answer = await open(token);
    expect([answer.status, answer.headers.get('set-cookie'), answer.headers.get('cache-control')]).toEqual([
      200,
      null,
      'no-store',
    ]);
    const text = await answer.text();
    expect(text).not.toMatch(/Rita|Davi|agency/);
    const { page, verdict } = JSON.parse(text) as Shared;
    expect(page).toBe('now');
    expect(verdict.text).toContain('winter_sale');
    expect(verdict.culprits[0]).toMatchObject({ addedBy: null, owner: null });
    // It opens nothing else.
    for (const path of ['/v1/verdict', '/v1/templates', '/v1/shares']) {
      const other = await service.app.request(path, { headers: { authorization: `Bearer ${token}` } });
      expect([path, other.status]).toEqual([path, 401]);
    }
  });

  test('shows nothing when a character is changed, or another key made it', async () => {
    const { id, token } = await share();
    const stranger = createLinkSigner(Buffer.alloc(32, 9), 'share link').tokenOf(id);
    const optOut = createLinkSigner(TEST_KEY).tokenOf(id);
    const changed = [...token].map((letter, place) => {
      return token.slice(0, place) + (letter === 'a' ? 'b' : 'a') + token.slice(place + 1);
    });
    const bodies = new Set<string>();
    for (const wrong of [
      ...changed,
      stranger,
      optOut,
      token.slice(1),
      `${token}0`,
      '0',
      token.toUpperCase(),
    ]) {
      const answer = await open(wrong);
      expect([wrong, answer.status]).toEqual([wrong, 404]);
      bodies.add(await answer.text());
    }
    expect([...bodies]).toEqual([
      '{"error":{"code":"not-found","message":"this link shows nothing: it has ended, or is not complete"}}',
    ]);
  });

  test('shows nothing once its days are over', async () => {
    const { id, token } = await share(1);
    service.clock.now = NOW + DAY_MS - 1;
    expect((await open(token)).status).toBe(200);
    service.clock.now = NOW + DAY_MS;
    expect((await open(token)).status).toBe(404);
    expect(await list()).toContainEqual(expect.objectContaining({ id, link: null, revokedAt: null }));
    service.clock.now = NOW;
    expect(await pruneShares(service.database, NOW + DAY_MS)).toBe(0);
    expect(await pruneShares(service.database, NOW + DAY_MS + 1)).toBe(1);
  });

  test('shows nothing after it was revoked; making and revoking stand in the audit trail', async () => {
    const { id, token } = await share();
    expect((await open(token)).status).toBe(200);
    const revoke = () => service.app.request(`/v1/shares/${id}`, service.as('review', { method: 'DELETE' }));
    expect([(await revoke()).status, (await open(token)).status, (await revoke()).status]).toEqual([
      200, 404, 404,
    ]);
    expect(await list()).toContainEqual(
      expect.objectContaining({ id, link: null, revokedAt: new Date(NOW).toISOString() }),
    );
    const trail = await service.deps.stores.audit.latest(2);
    expect(trail.map(({ action, subject, detail }) => [action, subject, detail])).toEqual([
      ['share.revoke', id, {}],
      ['share.create', id, { page: 'now', days: 7 }],
    ]);
  });

  test('is made only for a page and days that there are', async () => {
    for (const [field, value] of [
      ['page', 'settings'],
      ['days', 0],
      ['days', 91],
      ['days', 1.5],
      ['label', ' '],
    ] as const) {
      const body = JSON.stringify({ page: 'now', days: 7, label: 'agency', [field]: value });
      const answer = await service.app.request('/v1/shares', service.as('review', { method: 'POST', body }));
      expect([answer.status, await answer.json()]).toMatchObject([400, { error: { details: { field } } }]);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { failureOf } from '../../web/src/api/failure.ts';
import { needsALook } from '../../web/src/pages/now/needs-a-look.ts';
import { createKeeper } from '../../web/src/shared/keep.ts';

const answer = (status: number, body: unknown): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: { 'x-request-id': 'r-1' },
  });

describe('an answer that is no success', () => {
  test.each([
    [401, { error: { code: 'unauthorized', message: 'm' } }, 'signed-out'],
    [403, { error: { code: 'forbidden', message: 'm', details: { scope: 'read' } } }, 'forbidden'],
    [404, { error: { code: 'not-found', message: 'm' } }, 'not-found'],
    [404, '<html>proxy</html>', 'trouble'],
    [409, { error: { code: 'conflict', message: 'm' } }, 'refused'],
    [502, '', 'trouble'],
  ])('%i %j is %s, with its request id', async (status, body, kind) => {
    const failure = await failureOf(answer(status, body));
    expect([failure.kind, failure.requestId]).toEqual([kind, 'r-1']);
    expect(failure.scope).toBe(status === 403 ? 'read' : null);
  });
});

test('somebody should look when a body stands still, is unreadable, has no template, or a job failed', () => {
  const good = {
    pending: { count: 1, oldestAt: null, oldestAgeMs: 1_000 },
    quarantined: 0,
    drops: [],
    deliveries: 10,
    unlinkedShare: 0.01,
    lastWebhookAt: null,
    jobs: [{ job: 'analyse', period: 'p', state: 'done', claimedAt: 'c', finishedAt: null }],
    mail: null,
  };
  expect(needsALook(good)).toBe(false);
  expect(needsALook({ ...good, pending: { ...good.pending, oldestAgeMs: 3_600_000 } })).toBe(true);
  expect(needsALook({ ...good, quarantined: 1 })).toBe(true);
  expect(needsALook({ ...good, unlinkedShare: 0.2 })).toBe(true);
  expect(needsALook({ ...good, jobs: good.jobs.map((job) => ({ ...job, state: 'failed' })) })).toBe(true);
  const mail = {
    waiting: 1,
    overdueSince: null,
    failed: 0,
    bounced: 0,
    resent: 0,
    lastSentAt: null,
    problem: null,
  };
  expect(needsALook({ ...good, mail })).toBe(false);
  expect(needsALook({ ...good, mail: { ...mail, problem: 'ECONNECTION' } })).toBe(true);
  expect(needsALook({ ...good, mail: { ...mail, failed: 1 } })).toBe(true);
});

test('a browser that allows no storage still keeps texts as long as the page stands', () => {
  const keeper = createKeeper(() => {
    throw new Error('access is denied');
  });
  expect(keeper.read('token')).toBeNull();
  keeper.write('token', 'clp_1');
  expect(keeper.read('token')).toBe('clp_1');
  keeper.write('token', null);
  expect(keeper.read('token')).toBeNull();
});

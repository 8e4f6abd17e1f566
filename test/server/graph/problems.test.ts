import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { GRAPH_PROBLEM_KINDS, type GraphProblemKind } from '../../../server/core/graph-problem.ts';
import { graphOutcome } from '../../../server/graph/problem.ts';
import { GRAPH_ERRORS } from '../../support/graph/errors.ts';
import { TOKEN, WABA_ID } from '../../support/graph/state.ts';
import { problemOf, useGraph } from './graph-test.ts';

const graph = useGraph();

const KINDS: Record<keyof typeof GRAPH_ERRORS, GraphProblemKind> = {
  tokenExpired: 'token-expired',
  tokenRevoked: 'token-expired',
  tokenMalformed: 'token-invalid',
  appSecretWrong: 'token-invalid',
  scopeMissing: 'scope-missing',
  permissionDenied: 'scope-missing',
  notFound: 'not-found',
  invalidParameter: 'other',
  appLimit: 'throttled',
  accountLimit: 'throttled',
  managementLimit: 'throttled',
  insightsOff: 'insights-off',
  insightsRegion: 'insights-unavailable',
  unknown: 'temporary',
  unavailable: 'temporary',
  policyBlock: 'other',
};

describe('an error of the platform', () => {
  test.each(Object.entries(KINDS))(
    '%s is %s, with its code and the platform’s name of the request',
    async (name, kind) => {
      const reply = GRAPH_ERRORS[name as keyof typeof GRAPH_ERRORS];
      graph.server.fail(/./, { kind: 'reply', reply });
      const problem = await problemOf(graph.client().account(WABA_ID));
      const { error } = reply.body as { error: { code: number } };
      expect(problem).toMatchObject({
        kind,
        status: reply.status,
        code: error.code,
        traceId: 'AbCdEfGhIjKlMnOpQrStUv',
      });
    },
  );

  test('says so with status 200 as well', async () => {
    const { body } = GRAPH_ERRORS.scopeMissing;
    graph.server.fail(/./, { kind: 'reply', reply: { status: 200, body } });
    expect(await problemOf(graph.client().account(WABA_ID))).toMatchObject({
      kind: 'scope-missing',
      status: 200,
    });
  });

  test.each([
    [429, 'throttled'],
    [502, 'temporary'],
    [401, 'token-invalid'],
    [403, 'other'],
  ])('HTTP %i from what stands between, without JSON, is %s', async (status, kind) => {
    graph.server.fail(/./, { kind: 'text', status, text: '<html>no</html>' });
    expect(await problemOf(graph.client().account(WABA_ID))).toMatchObject({ kind, status, code: null });
  });
});

describe('an answer that cannot be used', () => {
  test('cut off in the middle', async () => {
    graph.server.fail(/./, { kind: 'cut' });
    expect(await problemOf(graph.client().account(WABA_ID))).toMatchObject({
      kind: 'half-answer',
      status: 200,
    });
  });

  test('half of it, as if it were whole', async () => {
    graph.server.fail(/./, { kind: 'truncated' });
    expect(await problemOf(graph.client().account(WABA_ID))).toMatchObject({
      kind: 'half-answer',
      status: 200,
    });
  });

  test('longer than is read', async () => {
    graph.server.fail(/./, { kind: 'text', text: `{"data":"${'x'.repeat(2_000)}"}` });
    const problem = await problemOf(graph.client({ maxBytes: 1_000 }).account(WABA_ID));
    expect(problem).toMatchObject({ kind: 'too-large' });
    expect(graph.server.seen).toHaveLength(1);
  });

  test('too late', async () => {
    graph.server.fail(/./, { kind: 'slow', ms: 5_000 });
    expect(await problemOf(graph.client({ timeoutMs: 50, attempts: 1 }).account(WABA_ID))).toMatchObject({
      kind: 'unreachable',
    });
  });

  test('none, and nobody there', async () => {
    graph.server.fail(/./, { kind: 'reset' });
    expect(await problemOf(graph.client().account(WABA_ID))).toMatchObject({ kind: 'unreachable' });
    expect(graph.server.seen).toHaveLength(4);
    const nobody = graph.client({ url: 'http://127.0.0.1:9' });
    expect(await problemOf(nobody.account(WABA_ID))).toMatchObject({ kind: 'unreachable' });
  });

  test('a redirection is not followed: the token would go with it', async () => {
    graph.server.fail(/./, { kind: 'redirect', to: `${graph.server.origin}/v25.0/elsewhere` });
    expect(await problemOf(graph.client({ attempts: 1 }).account(WABA_ID))).toMatchObject({
      kind: 'unreachable',
    });
    expect(graph.server.seen).toHaveLength(1);
  });
});

test('no token stands in an address, and none in an error', async () => {
  const client = graph.client();
  await client.tokenInfo();
  await client.account(WABA_ID);
  await client.subscribedApps(WABA_ID);
  expect(graph.server.seen.length).toBeGreaterThan(3);
  for (const { url, authorization } of graph.server.seen) {
    expect(url).not.toContain(TOKEN);
    expect(authorization).toBe(`Bearer ${TOKEN}`);
  }
  graph.server.fail(/./, { kind: 'reply', reply: GRAPH_ERRORS.tokenMalformed });
  const error: unknown = await client.account(WABA_ID).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Error);
  expect(`${inspect(error)}${JSON.stringify(await graphOutcome(client.account(WABA_ID)))}`).not.toContain(
    TOKEN,
  );
  expect(inspect(client)).not.toContain(TOKEN);
});

test('every kind that is read from an answer is met here or in the tests of waits', () => {
  const met = new Set<GraphProblemKind>([
    ...Object.values(KINDS),
    'half-answer',
    'changed-field',
    'too-large',
    'unreachable',
    'budget-spent',
  ]);
  expect([...met].sort()).toEqual([...GRAPH_PROBLEM_KINDS].sort());
});

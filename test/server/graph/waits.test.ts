import { describe, expect, test } from 'vitest';
import { GRAPH_ERRORS } from '../../support/graph/errors.ts';
import { WABA_ID } from '../../support/graph/state.ts';
import { problemOf, useGraph } from './graph-test.ts';

const graph = useGraph();
const MINUTE = 60_000;

describe('a call that may pass', () => {
  test('is repeated ever more slowly, four times at most', async () => {
    graph.server.fail(/./, { kind: 'reply', reply: GRAPH_ERRORS.unknown });
    expect(await problemOf(graph.client().subscribedApps(WABA_ID))).toMatchObject({ kind: 'temporary' });
    expect(graph.waits).toEqual([1_000, 2_000, 4_000]);
    expect(graph.server.seen).toHaveLength(4);
  });

  test('is spread: half of the wait is left to chance', async () => {
    graph.server.fail(/./, { kind: 'reply', reply: GRAPH_ERRORS.unknown });
    await problemOf(graph.client({ random: () => 0 }).subscribedApps(WABA_ID));
    expect(graph.waits).toEqual([500, 1_000, 2_000]);
  });

  test('succeeds after the fault has passed, half an answer included', async () => {
    graph.server.fail(/./, { kind: 'cut' }, 1);
    graph.server.fail(/./, { kind: 'truncated' }, 1);
    graph.server.fail(/./, { kind: 'reset' }, 1);
    expect(await graph.client().subscribedApps(WABA_ID)).toHaveLength(1);
    expect(graph.waits).toHaveLength(3);
  });

  test('one that cannot pass is not repeated', async () => {
    graph.server.fail(/./, { kind: 'reply', reply: GRAPH_ERRORS.tokenExpired });
    await problemOf(graph.client().subscribedApps(WABA_ID));
    expect(graph.server.seen).toHaveLength(1);
    expect(graph.waits).toEqual([]);
  });
});

describe('a platform that asks to be left alone', () => {
  test('is, for as long as it says in seconds', async () => {
    const { body } = GRAPH_ERRORS.appLimit;
    const reply = { status: 429, body, headers: { 'retry-after': '30' } };
    graph.server.fail(/./, { kind: 'reply', reply }, 1);
    expect(await graph.client().subscribedApps(WABA_ID)).toHaveLength(1);
    expect(graph.waits).toEqual([30_000]);
  });

  test('for longer than a call waits, the call fails and says how long', async () => {
    graph.server.state.usage = { callCount: 100, regainMinutes: 12 };
    graph.server.fail(/./, {
      kind: 'text',
      status: 400,
      text: JSON.stringify(GRAPH_ERRORS.accountLimit.body),
      headers: {
        'x-business-use-case-usage': `{"${WABA_ID}":[{"type":"whatsapp","call_count":100,"estimated_time_to_regain_access":12}]}`,
      },
    });
    expect(await problemOf(graph.client().subscribedApps(WABA_ID))).toMatchObject({
      kind: 'throttled',
      code: 80007,
      waitMs: 12 * MINUTE,
    });
    expect(graph.server.seen).toHaveLength(1);
  });

  test('is not asked again before the time that a good answer named', async () => {
    graph.server.state.usage = { callCount: 100, regainMinutes: 1 };
    const client = graph.client();
    await client.subscribedApps(WABA_ID);
    expect(graph.waits).toEqual([]);
    await client.subscribedApps(WABA_ID);
    expect(graph.waits).toEqual([MINUTE]);
    graph.server.state.usage = { callCount: 100, regainMinutes: 90 };
    await client.subscribedApps(WABA_ID);
    const asked = graph.server.seen.length;
    expect(await problemOf(client.subscribedApps(WABA_ID))).toMatchObject({
      kind: 'throttled',
      waitMs: 90 * MINUTE,
    });
    expect(graph.server.seen).toHaveLength(asked);
  });

  test.each(['', 'soon', '[]', '{"1":3}', '{"1":[{"estimated_time_to_regain_access":"x"}]}'])(
    'advice that cannot be read (%s) is none',
    async (advice) => {
      graph.server.fail(/./, {
        kind: 'text',
        text: '{"data":[]}',
        headers: { 'x-business-use-case-usage': advice, 'retry-after': advice },
      });
      const client = graph.client();
      await client.subscribedApps(WABA_ID);
      await client.subscribedApps(WABA_ID);
      expect(graph.waits).toEqual([]);
    },
  );
});

test('the calls of a client are counted, repeated ones too, and end with its budget', async () => {
  const client = graph.client({ budget: 3 });
  graph.server.fail(/./, { kind: 'reset' }, 1);
  await client.subscribedApps(WABA_ID);
  await client.subscribedApps(WABA_ID);
  expect(await problemOf(client.subscribedApps(WABA_ID))).toMatchObject({ kind: 'budget-spent' });
  expect(graph.server.seen).toHaveLength(3);
});

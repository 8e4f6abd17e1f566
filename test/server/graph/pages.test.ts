import { describe, expect, test } from 'vitest';
import { allItems } from '../../../server/graph/pages.ts';
import { WABA_ID } from '../../support/graph/state.ts';
import { problemOf, useGraph } from './graph-test.ts';

const graph = useGraph();
const templates = (count: number): { id: bigint; name: string; later_field: string[] }[] =>
  Array.from({ length: count }, (_, index) => ({
    id: 90_071_992_547_409_931n + BigInt(index),
    name: `template_${index}`,
    later_field: ['not known yet'],
  }));
const waba = () => graph.server.state.wabas[WABA_ID]!;

describe('a list', () => {
  test('is read page by page, with ids beyond 2^53 as they are and members nobody knows', async () => {
    waba().templates = templates(5);
    graph.server.state.pageSize = 2;
    const pages = [];
    for await (const page of graph.client().templates({ account: WABA_ID })) pages.push(page);
    expect(pages.map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['90071992547409931', '90071992547409932'],
      ['90071992547409933', '90071992547409934'],
      ['90071992547409935'],
    ]);
    expect(pages[0]?.items[0]).toMatchObject({ later_field: ['not known yet'] });
    expect(pages[0]?.raw).toContain('"id":90071992547409931');
    expect(pages.map(({ after }) => after === null)).toEqual([false, false, true]);
  });

  test('goes on from a cursor, and asks for no page that was not taken', async () => {
    waba().phoneNumbers = [{ id: '1' }, { id: '2' }, { id: '3' }];
    graph.server.state.pageSize = 1;
    const first = await graph.client().phoneNumbers({ account: WABA_ID }).next();
    expect(graph.server.seen).toHaveLength(1);
    const after = first.done === true ? null : first.value.after;
    const rest = await allItems(graph.client().phoneNumbers({ account: WABA_ID, after }));
    expect(rest.map(({ id }) => id)).toEqual(['2', '3']);
  });

  test('that breaks off keeps the pages before, and a cursor to go on from', async () => {
    waba().templates = templates(3);
    graph.server.state.pageSize = 1;
    const taken: (string | null)[] = [];
    const walk = async (): Promise<void> => {
      for await (const page of graph.client().templates({ account: WABA_ID })) {
        taken.push(page.after);
        if (taken.length === 2) graph.server.fail(/message_templates/, { kind: 'cut' });
      }
    };
    expect(await problemOf(walk())).toMatchObject({ kind: 'half-answer' });
    expect(taken).toHaveLength(2);
    expect(taken[1]).toMatch(/\w+/);
  });

  test('of nothing is one empty page', async () => {
    const pages = [];
    for await (const page of graph.client().templates({ account: WABA_ID })) pages.push(page);
    expect(pages).toMatchObject([{ items: [], after: null }]);
  });

  test('whose next address leads elsewhere is followed by cursor only, to the address in the settings', async () => {
    waba().templates = templates(2);
    graph.server.state.pageSize = 1;
    const asked: string[] = [];
    const client = graph.client({
      fetch: (input, init) => {
        asked.push(new URL(input instanceof Request ? input.url : input).origin);
        return fetch(input, init);
      },
    });
    await allItems(client.templates({ account: WABA_ID }));
    expect(asked).toEqual([graph.server.origin, graph.server.origin]);
  });

  test('whose cursor leads to itself is refused', async () => {
    waba().templates = templates(3);
    graph.server.state.pageSize = 1;
    graph.server.fail(/message_templates/, {
      kind: 'changed',
      change: (text) => text.replace(/"after":"[^"]+"/, '"after":"YXQgMQ"'),
    });
    const problem = await problemOf(allItems(graph.client().templates({ account: WABA_ID })));
    expect(problem).toMatchObject({ kind: 'changed-field', place: 'paging.cursors.after' });
  });

  test.each([
    ['data is an object', '{"data":{}}', 'data'],
    ['an item is a text', '{"data":[{"id":"1"},"2"]}', 'data[1]'],
    ['the answer is a list', '[]', 'answer'],
    [
      'a next page without a cursor',
      '{"data":[],"paging":{"next":"https://graph.facebook.com/"}}',
      'paging.cursors.after',
    ],
  ])('%s: a changed field, by name', async (_, text, place) => {
    graph.server.fail(/phone_numbers/, { kind: 'text', text });
    const problem = await problemOf(allItems(graph.client().phoneNumbers({ account: WABA_ID })));
    expect(problem).toMatchObject({ kind: 'changed-field', place });
  });
});

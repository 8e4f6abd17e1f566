import { afterEach, expect, test } from 'vitest';
import { readBook, type DayShelf } from '../../../../jobs/analysis/templates/read-book.ts';
import { totalOf } from '../../../../server/analysis/templates/day-counts.ts';
import { DAY_MS, MINUTE_MS } from '../../../../server/core/time.ts';
import { dayShelf } from '../../../../server/service/day-shelf.ts';
import { analysisAccess } from '../../../../server/store/analysis-access.ts';
import { createKeptAnswerStore } from '../../../../server/store/kept-answer-store.ts';
import { phone, startClient, type Client } from '../../../server/http/client.ts';
import { NOW, ZONE } from '../../../server/http/http-deps.ts';

let client: Client;
afterEach(() => client.service.close());

const delivered = (id: number, daysAgo: number): object[] => {
  const at = NOW - daysAgo * DAY_MS;
  const own = { message: `wamid.${id}`, contact: phone(id) };
  return [
    { type: 'send', at, template: '9001', ...own },
    { type: 'status', at: at + MINUTE_MS, status: 'delivered', ...own },
  ];
};

test('what is remembered of old days is what would be read anew, also after something late', async () => {
  client = await startClient();
  const access = { zone: ZONE, ...analysisAccess(client.service.database) };
  const answers = createKeptAnswerStore(client.service.database);
  const newShelf = (): DayShelf => dayShelf(answers, () => NOW);
  const kept = newShelf();
  const daysKept = async (): Promise<number> => {
    const { body } = (await answers.find('days')) ?? { body: '{"days":[]}' };
    return (JSON.parse(body) as { days: unknown[] }).days.length;
  };
  const sums = async (remembered?: DayShelf): Promise<number[]> => {
    const book = await readBook(access, NOW, remembered);
    return book.counts.get('id:9001')?.map((day) => totalOf(day.delivered)) ?? [];
  };
  await client.ingest(...delivered(1, 12), ...delivered(2, 10), ...delivered(3, 1));
  const first = await sums(kept);
  expect(first).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
  expect(await daysKept()).toBe(13 - 4);
  expect(await sums(kept)).toEqual(first);
  // So does a process that has just started; days of which nothing was learned anew are not read again.
  const { database } = client.service;
  await database.db.updateTable('rollup').set({ n: 5 }).where('n', '=', 1).execute();
  expect(await sums(newShelf())).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0]);
  await database.db.updateTable('rollup').set({ n: 1 }).where('n', '=', 5).execute();
  // One of today is read, whatever is remembered.
  await client.ingest(...delivered(4, 0).slice(0, 1), {
    type: 'status',
    at: NOW - 30 * MINUTE_MS,
    message: 'wamid.4',
    contact: phone(4),
    status: 'delivered',
  });
  // One that comes late belongs to a day that is remembered.
  await client.ingest(...delivered(5, 10));
  const later = await sums(kept);
  expect(later[2]).toBe(2);
  expect(later).toEqual(await sums());
  expect(await sums(newShelf())).toEqual(later);
});

import { describe, expect, test } from 'vitest';
import { createKeptAnswerStore } from '../../../server/store/kept-answer-store.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';

describe.each(ENGINES)('kept answers on %s', (engine) => {
  test('the last of a name is kept until it is forgotten', async () => {
    const { database, drop } = await testDatabase(engine);
    const answers = createKeptAnswerStore(database);
    expect(await answers.find('a')).toBeNull();
    await answers.put('a', { asOf: 1_800_000_000_000, body: '1' });
    await answers.put('b', { asOf: 3, body: '3' });
    await answers.put('a', { asOf: 1_900_000_000_000, body: '{"é":2}' });
    expect(await answers.find('a')).toEqual({ asOf: 1_900_000_000_000, body: '{"é":2}' });
    await answers.put('a', null);
    expect([await answers.find('a'), await answers.find('b')]).toEqual([null, { asOf: 3, body: '3' }]);
    await drop();
  });
});

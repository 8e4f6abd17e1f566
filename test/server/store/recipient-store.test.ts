import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAIL_WISHES } from '../../../server/core/recipient.ts';
import type { Database } from '../../../server/store/database.ts';
import { createMemberStore } from '../../../server/store/member-store.ts';
import { createRecipientStore } from '../../../server/store/recipient-store.ts';
import { ENGINES, testDatabase } from '../../support/database.ts';

const bare = { id: 'r1', email: 'Ana@example.com', member: null, wishes: MAIL_WISHES, createdAt: 1_000 };

describe.each(ENGINES)('recipients on %s', (engine) => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    ({ database, drop } = await testDatabase(engine));
  });
  afterEach(() => drop());

  test('are added once an address, changed, stopped and removed', async () => {
    const recipients = createRecipientStore(database);
    expect(await recipients.add(bare)).toBe(true);
    expect(await recipients.add({ ...bare, id: 'r2', email: 'ana@EXAMPLE.com' })).toBe(false);
    expect(await recipients.find('r1')).toEqual({
      ...bare,
      email: 'ana@example.com',
      stoppedAt: null,
      bouncedAt: null,
      bounces: [],
      problem: null,
    });
    expect(await recipients.changeWishes('r1', { ...MAIL_WISHES, report: 'weekly', quiet: null })).toBe(true);
    expect(await recipients.setStopped('r1', 2_000)).toBe(true);
    await recipients.setProblem('r1', 'SMTP 550');
    expect(await recipients.list()).toEqual([
      {
        ...bare,
        email: 'ana@example.com',
        wishes: { ...MAIL_WISHES, report: 'weekly', quiet: null },
        stoppedAt: 2_000,
        bouncedAt: null,
        bounces: [],
        problem: 'SMTP 550',
      },
    ]);
    expect(await recipients.remove('r1')).toBe(true);
    expect(await recipients.remove('r1')).toBe(false);
    expect(await recipients.changeWishes('r1', MAIL_WISHES)).toBe(false);
    expect(await recipients.find('r1')).toBe(null);
  });

  test('go with their member, and a wish of a later version holds its default', async () => {
    const member = {
      id: 'm1',
      email: 'bia@example.com',
      name: 'Bia',
      role: 'admin',
      personal: false,
    } as const;
    const members = createMemberStore(database);
    await members.add({ ...member, language: null }, 1);
    await members.add({ ...member, id: 'm2', email: 'caio@example.com', role: 'viewer', language: null }, 1);
    const recipients = createRecipientStore(database);
    await recipients.add({ ...bare, member: 'm2' });
    expect(await recipients.add({ ...bare, id: 'r2', email: 'other@example.com', member: 'm2' })).toBe(false);
    await database.db.updateTable('recipient').set({ wishes: '{"report":"none"}' }).execute();
    expect((await recipients.find('r1'))?.wishes).toEqual({ ...MAIL_WISHES, report: 'none' });
    await members.remove('m2');
    expect(await recipients.list()).toEqual([]);
  });
});

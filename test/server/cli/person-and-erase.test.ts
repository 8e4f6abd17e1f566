import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, startCli } from '../../support/cli.ts';

const PHONE = '5511988887777';
const OTHER = '5511977776666';

let folder: string;
let settings: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-erase-'));
  settings = { CULPRIT_DB: `file:${join(folder, 'culprit.db')}` };
  const at = Date.now() - 3_600_000;
  const events = [PHONE, OTHER].flatMap((phone, index) => [
    { type: 'consent', at, contact: { phone, externalId: `AUR-${index}` }, topic: 'offers', action: 'grant' },
    {
      type: 'send',
      at: at + 1_000,
      message: `wamid.${index}`,
      template: '9001',
      contact: phone,
      topic: 'offers',
    },
    { type: 'status', at: at + 2_000, message: `wamid.${index}`, status: 'delivered' },
  ]);
  writeFileSync(join(folder, 'events.ndjson'), events.map((event) => JSON.stringify(event)).join('\n'));
  expect(await runCli(['import', join(folder, 'events.ndjson')], settings)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('culprit person', () => {
  test('finds the same person by phone, however it is written, and by the sender’s own id', async () => {
    const records: number[] = [];
    for (const name of [PHONE, '+55 11 98888-7777', '551188887777', 'AUR-0']) {
      const { code, out } = await runCli(['person', name], settings);
      expect(code).toBe(0);
      const report = JSON.parse(out) as { record: unknown[]; identities: unknown[] };
      expect(report.identities).toHaveLength(2);
      records.push(report.record.length);
    }
    expect(records).toEqual([3, 3, 3, 3]);
  });

  test('writes one page without scripts or addresses, in three languages', async () => {
    for (const [lang, title] of [
      ['en', 'Your data in Culprit'],
      ['pt-BR', 'Seus dados no Culprit'],
      ['es', 'Sus datos en Culprit'],
    ] as const) {
      const { out } = await runCli(['person', PHONE, '--format', 'html', '--lang', lang], settings);
      expect(out).toContain(`<h1>${title}</h1>`);
      expect(out).toContain(`<html lang="${lang}">`);
      expect(out).not.toMatch(/<script|https?:\/\/|src=|url\(/);
    }
  });

  test('says in a sentence that nothing is known, with code 1', async () => {
    expect(await runCli(['person', '5511900000000'], settings)).toEqual({
      code: 1,
      out: '',
      err: 'Nothing is known of this person.\n',
    });
    expect((await runCli(['person', PHONE, '--format', 'pdf'], settings)).code).toBe(2);
  });
});

describe('culprit erase', () => {
  test('asks first: without a terminal nothing is erased', async () => {
    const { code, err } = await runCli(['erase', PHONE], settings);
    expect(code).toBe(2);
    expect(err).toContain('--yes');
    expect((await runCli(['person', PHONE], settings)).code).toBe(0);
    expect((await runCli(['erase'], settings)).code).toBe(2);
  });

  test('erases, lists it by hash beside the database, and leaves nobody else out', async () => {
    copyFileSync(join(folder, 'culprit.db'), join(folder, 'backup.db'));
    const { code, out } = await runCli(['erase', PHONE, '--yes'], settings);
    expect(code).toBe(0);
    expect(out).toContain('Erased: 2 names, the names in 3 events');
    const list = join(folder, 'culprit.db.erasures');
    expect(statSync(list).mode & 0o077).toBe(0);
    expect(readFileSync(list, 'utf8')).not.toContain('988887777');
    expect((await runCli(['person', PHONE], settings)).err).toContain('This person was erased on');
    expect((await runCli(['person', 'AUR-0'], settings)).code).toBe(1);
    expect((await runCli(['person', OTHER], settings)).code).toBe(0);
    expect((await runCli(['erase', PHONE, '--yes'], settings)).code).toBe(1);
  });

  test('a restored backup is brought up to date by the list, by hand or at the start', async () => {
    const restore = (): void => copyFileSync(join(folder, 'backup.db'), join(folder, 'culprit.db'));
    restore();
    expect((await runCli(['person', PHONE], settings)).code).toBe(0);
    expect((await runCli(['erase', '--reapply'], settings)).out).toContain('1 erasure done again.');
    expect((await runCli(['person', PHONE], settings)).code).toBe(1);
    expect((await runCli(['erase', '--reapply'], settings)).out).toContain('0 erasures done again.');
    restore();
    const server = startCli(['serve', '--port', '0'], settings);
    await server.until(/http:\/\/\S+/);
    server.kill('SIGTERM');
    await server.done;
    expect((await runCli(['person', PHONE], settings)).code).toBe(1);
    expect((await runCli(['person', OTHER], settings)).code).toBe(0);
    expect(existsSync(join(folder, 'culprit.db.erasures'))).toBe(true);
  });

  test('importing the same file again brings nobody back', async () => {
    await runCli(['import', join(folder, 'events.ndjson')], settings);
    expect((await runCli(['person', PHONE], settings)).code).toBe(1);
    expect((await runCli(['person', OTHER], settings)).code).toBe(0);
  });

  test('erases beside a running service, over HTTP as well, and news of the erased leaves no name', async () => {
    const server = startCli(['serve', '--port', '0'], settings);
    const [origin] = await server.until(/http:\/\/[\w.:]+/);
    const scopes = 'ingest,privacy';
    const token = (await runCli(['tokens', 'create', '--scopes', scopes], settings)).out.trim();
    const post = (path: string, body: unknown): Promise<Response> =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const at = Date.now() - 60_000;
    const third = '5511966665555';
    const send = (contact: string, message: string) => ({ message, template: '9001', contact, at });
    expect((await post('/v1/sends', { sends: [send(third, 'wamid.2')] })).status).toBe(200);
    expect((await post('/v1/privacy/erase', { contact: OTHER })).status).toBe(200);
    expect((await runCli(['erase', third, '--yes'], settings)).code).toBe(0);
    const late = {
      sends: [send(third, 'wamid.2'), send(OTHER, 'wamid.3'), send('5511955554444', 'wamid.4')],
    };
    expect((await post('/v1/sends', late)).status).toBe(200);
    for (let waited = 0; waited < 100; waited += 1) {
      if ((await post('/v1/privacy/person', { contact: '5511955554444' })).status === 200) break;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
    expect((await post('/v1/privacy/person', { contact: '5511955554444' })).status).toBe(200);
    for (const contact of [OTHER, third])
      expect((await post('/v1/privacy/person', { contact })).status).toBe(404);
    server.kill('SIGTERM');
    await server.done;
  });

  test('doctor lists what is kept for how long', async () => {
    const { out } = await runCli(['doctor'], settings);
    expect(out).toMatch(/Kept for a time:\n {2}messages: 50 days\n {2}inbox: 30 days/);
  });
});

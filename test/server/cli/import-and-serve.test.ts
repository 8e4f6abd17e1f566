import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../server/store/database.ts';
import { runCli, startCli } from '../../support/cli.ts';

let folder: string;
let db: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-cli-'));
  db = `file:${join(folder, 'culprit.db')}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const HOUR = 3_600_000;
const line = (fields: object): string => JSON.stringify(fields);

describe('import', () => {
  const at = Date.now() - 48 * HOUR;
  const events = [
    { type: 'topic', at, topic: 'offers', category: 'MARKETING', basis: 'consent' },
    {
      type: 'template',
      at,
      template: { id: '9001', name: 'winter_sale', language: 'pt_BR' },
      topic: 'offers',
    },
    { type: 'send', at, message: 'wamid.A', template: '9001', contact: '5511988887777' },
    { type: 'status', at: at + 1_000, message: 'wamid.A', status: 'delivered' },
    { type: 'opt-out', at: at + HOUR, contact: '5511988887777', channel: 'link', repliedTo: 'wamid.A' },
  ].map(line);

  test('takes NDJSON, gzip and CSV, refuses bad lines by file and line, and ends with 3', async () => {
    const plain = file('events.ndjson', [...events.slice(0, 2), '{"type":"send"}', 'no json'].join('\n'));
    const packed = file('more.ndjson.gz', gzipSync(events.slice(2).join('\n')));
    const { code, out, err } = await runCli(['import', plain, packed, '--db', db]);
    expect(out).toBe('5 events accepted, 2 lines refused.\n');
    expect(err).toMatch(/events\.ndjson:3: /);
    expect(err).toMatch(/events\.ndjson:4: .*not JSON/);
    expect(code).toBe(3);
    const again = await runCli(['import', packed, '--db', db]);
    expect(again).toMatchObject({ code: 0, err: '' });

    const explained = await runCli(['explain', 'wamid.A', '--db', db]);
    expect(explained).toMatchObject({ code: 0, err: '' });
    expect(explained.out).toMatch(/Template: .*9001/);
    expect(explained.out).toContain('Topic: offers');
    expect(explained.out).toMatch(/Link: answered this message/);
    const unknown = await runCli(['explain', 'wamid.B', '--db', db]);
    expect(unknown).toMatchObject({ code: 1, out: '', err: 'Nothing is known of this message.\n' });
    expect(JSON.parse((await runCli(['explain', 'wamid.A', '--json', '--db', db])).out)).toMatchObject({
      linkedBy: 'import',
      deliveredAt: new Date(at + 1_000).toISOString(),
      optOuts: [{ exact: true, weight: 1 }],
    });
  });

  test('a file in which every line is refused is a failure; of many only the first twenty are shown', async () => {
    const { code, out, err } = await runCli([
      'import',
      file('bad.ndjson', '{"x":1}\n'.repeat(30)),
      '--db',
      db,
    ]);
    expect(code).toBe(1);
    expect(out).toBe('0 events accepted, 30 lines refused.\n');
    expect(err.trim().split('\n')).toHaveLength(21);
    expect(err).toContain('… and 10 more.');
  });

  test('a consent list grants the topics it is said to grant', async () => {
    const list = file(
      'list.csv',
      'Telefone;Data\n(11) 98888-7777;03/05/2026\n+55 11 98888-7778;03/05/2026\n1;03/05/2026\n',
    );
    const { code, out, err } = await runCli(['import', list, '--grants', 'offers,news', '--db', db]);
    expect(out).toBe('4 events accepted, 1 line refused.\n');
    expect(err).toMatch(/list\.csv:4: row 4, Telefone: /);
    expect(code).toBe(3);
    const database = openDatabase(db);
    const rows = await database.db.selectFrom('event').select('contact').where('kind', '=', 10).execute();
    await database.close();
    expect(rows).toHaveLength(4);
    expect(new Set(rows.map(({ contact }) => contact)).size).toBe(2);
  });

  test('a topic map maps templates and is refused as a whole when it is wrong', async () => {
    const map = file('map.json', line({ mappings: [{ template: '9001', topic: 'offers' }] }));
    expect(await runCli(['import', '--topic-map', map, '--db', db])).toMatchObject({
      code: 0,
      out: '1 event accepted, 0 lines refused.\n',
    });
    const wrong = file('wrong.json', line({ mappings: [{ template: '9001' }] }));
    expect((await runCli(['import', '--topic-map', wrong, '--db', db])).code).toBe(2);
  });

  test('nothing that is stored or said names the person', async () => {
    const plain = file('events.ndjson', events.join('\n'));
    const { out, err } = await runCli(['import', plain, '--db', db]);
    const stored = ['culprit.db', 'culprit.db-wal']
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path).toString('latin1'))
      .join('');
    expect(stored.length).toBeGreaterThan(1_000);
    expect(stored + out + err).not.toMatch(/5511988887777|wamid\.A/);
  });
});

describe('serve', () => {
  test('answers, takes what an import beside it brings, and ends cleanly on SIGTERM', async () => {
    const server = startCli(['serve', '--port', '0', '--db', db]);
    const origin = (await server.until(/http:\/\/\S+/))[0];
    expect(await (await fetch(`${origin}/health/ready`)).json()).toEqual({ status: 'ready' });
    const events = file('events.ndjson', line({ type: 'topic', at: Date.now() - HOUR, topic: 'offers' }));
    expect(await runCli(['import', events, '--db', db])).toMatchObject({
      code: 0,
      out: '1 event accepted, 0 lines refused.\n',
    });
    const token = (
      await runCli(['tokens', 'create', '--name', 'x', '--scopes', 'read', '--db', db])
    ).out.trim();
    const health = await fetch(`${origin}/v1/health/data`, { headers: { authorization: `Bearer ${token}` } });
    expect(await health.json()).toMatchObject({ pending: { count: 0 } });
    server.kill('SIGTERM');
    expect(await server.done).toMatchObject({ code: 0, err: '' });
    await expect(fetch(`${origin}/health/live`)).rejects.toThrow();
  });

  test('a port that is taken is named', async () => {
    const first = startCli(['serve', '--port', '0', '--db', db]);
    const port = (await first.until(/http:\/\/\S+:(\d+)/))[1] ?? '';
    const second = await runCli(['serve', '--port', port, '--db', db]);
    expect(second.code).toBe(2);
    expect(second.err).toContain(`CULPRIT_PORT: port ${port}`);
    first.kill('SIGINT');
    expect((await first.done).code).toBe(0);
  });
});

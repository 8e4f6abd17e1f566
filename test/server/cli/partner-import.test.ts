import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type CliResult } from '../../support/cli.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'culprit-map-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = (...args: string[]): Promise<CliResult> =>
  runCli([...args, '--db', `file:${join(folder, 'culprit.db')}`]);

const REPORT = [
  'CAMPAIGN_ID;TELEPHONE;RESULT;ERROR;DATE;LAST_UPDATE',
  '88;5511988887777;Delivered;;2026-06-01 10:00:00;2026-06-01 10:00:09',
  '88;5,51199E+12;Delivered;;2026-06-01 10:00:00;2026-06-01 10:00:09',
  '88;5511988887779;Bounced;;2026-06-01 10:00:00;2026-06-01 10:00:09',
].join('\n');

describe('import --map', { timeout: 240_000 }, () => {
  test('a dry run shows errors, preview and gaps, stores nothing, and ends as the import would', async () => {
    const report = file('report.csv', REPORT);
    const { code, out, err } = await run('import', '--map', 'wolkvox', '--dry-run', report);
    expect(code).toBe(3);
    expect(err).toMatch(
      /report\.csv:3: TELEPHONE \(events\[0\]\.columns\.contact\): is a number in scientific/,
    );
    for (const line of [
      'Nothing was stored. 4 events would be accepted, 1 line refused.',
      'Events: send 2, status 2.',
      'Statuses: bounced 1, delivered 1.',
      '1 template, the most sent: 88 (2).',
      '2 sends have no message id',
      '1 of the refused lines name nobody who could be reached.',
      '0 opt-outs recognised',
      'Consent: nothing in these files.',
      '✗ nothing about rates',
      '1 cell has a value that the profile gives no meaning',
      '- templates: the campaign stands for the template',
      '- opt-outs: replies have to come from the webhook or from another file',
    ]) {
      expect(out).toContain(line);
    }
    expect(existsSync(join(folder, 'culprit.db'))).toBe(false);
  });

  test('an import ends with what the format does not carry; the campaign gives way to a name that is set', async () => {
    const report = file('named.csv', REPORT);
    const { code, out } = await run(
      'import',
      '--map',
      'wolkvox',
      '--set',
      'template.name=winter_sale',
      report,
      '--lang',
      'pt-BR',
    );
    expect(code).toBe(3);
    expect(out).toMatch(/^4 eventos aceitos, 1 linha recusada\.\n2 envios não têm id de mensagem/);
    expect(out).toContain('- ids de mensagem: os envios são deduzidos');
    expect(out).not.toContain('a campanha faz as vezes');
    const person = await run('person', '5511988887777', '--format', 'json');
    expect(person.out).toContain('"inferred"');
  });

  test('a profile that fits no column says which columns there are', async () => {
    const report = file('other.csv', 'Fone;Data\n1;2\n');
    const { code, out, err } = await run('import', '--map', 'wolkvox', report);
    expect(code).toBe(1);
    expect(err).toMatch(
      /other\.csv:1: no column of the profile is in the file; its columns are Fone, Data\n/,
    );
    expect(out).toBe('0 events accepted, 1 line refused.\n');
  });

  test('wrong usage changes nothing', async () => {
    const report = file('usage.csv', REPORT);
    const wrong = file('wrong.json', '{"events":[{"type":"send","columns":{"at":"DATE"}}]}');
    for (const [args, message] of [
      [['--map', wrong], 'wrong.json: events[0].columns.contact is missing; name the column'],
      [['--map', 'nobody'], 'neither a file nor a profile that comes along (kaleyra, wolkvox)'],
      [['--set', 'zone=UTC'], '--set needs --map'],
      [['--map', 'wolkvox', '--set', 'zone'], '--set is no NAME=VALUE'],
      [['--map', 'wolkvox', '--grants', 'offers'], '--map reads partners’ files'],
    ] as const) {
      const { code, err } = await run('import', ...args, report);
      expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    }
  });

  test('profiles lists what comes along and what was left out, and prints one', async () => {
    const list = await run('profiles');
    expect(list.out).toMatch(
      /kaleyra .*\n.*wolkvox [\s\S]*Left out:[\s\S]*WhatsApp Manager[\s\S]*Twilio[\s\S]*Unifonic/,
    );
    expect(JSON.parse((await run('profiles', 'wolkvox')).out)).toHaveProperty('events');
    expect((await run('profiles', 'nobody')).code).toBe(1);
  });
});

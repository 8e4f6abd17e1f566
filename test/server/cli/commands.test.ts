import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../support/cli.ts';
import { visibleText } from '../../support/visible-numbers.ts';

let folder: string;
let db: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-cli-'));
  db = `file:${join(folder, 'culprit.db')}`;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('usage', () => {
  test('--help lists the commands and the exit codes', async () => {
    const { code, out } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const name of [
      'serve',
      'demo',
      'import',
      'analyse',
      'report',
      'replay',
      'backup',
      'connect',
      'doctor',
      'explain',
      'practice',
      'policy',
    ]) {
      expect(out).toContain(`\n  ${name} `);
    }
    expect(out).toMatch(/Exit codes: 0 done, 1 failed, 2 wrong usage/);
  });

  test.each([
    [['shout'], /unknown command/],
    [['analyse', '--shout'], /unknown option/],
    [['analyse', '--as-of', 'yesterday'], /--as-of .*ISO 8601/],
    [['analyse', '--as-of', '2999-01-01T00:00Z'], /lies ahead/],
    [['report', '--day', '1.5.2026'], /YYYY-MM-DD/],
    [['tokens', 'create', '--name', 'x', '--scopes', 'everything'], /everything is no scope/],
    [['import', 'missing.ndjson'], /missing\.ndjson is not a file/],
    [['analyse', '--lang', 'fr'], /^culprit: CULPRIT_LANG: write pt-BR, en or es/],
  ])('%j is wrong usage: exit code 2 and a sentence', async (args, sentence) => {
    const { code, out, err } = await runCli(args, { CULPRIT_DB: db });
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(out).toBe('');
    expect(existsSync(join(folder, 'culprit.db'))).toBe(false);
  });

  test('config explains every setting and ends with 2 when the present ones contradict each other', async () => {
    const fine = await runCli(['config'], { CULPRIT_DB: db });
    expect(fine.code).toBe(0);
    expect(fine.out).toMatch(/CULPRIT_INBOX_DAYS\n {4}Days that encrypted bodies are kept/);
    const wrong = await runCli(['config'], { CULPRIT_PEPPER: 'c2VjcmV0' });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('CULPRIT_ENCRYPTION_KEY is missing');
    expect(`${wrong.out}${wrong.err}`).not.toContain('c2VjcmV0');
  });

  test('commands that read say so when there is no database, and make none', async () => {
    for (const args of [
      ['analyse'],
      ['report'],
      ['explain', 'wamid.X'],
      ['replay'],
      ['backup', join(folder, 'b')],
    ]) {
      const { code, err } = await runCli([...args, '--db', db]);
      expect(err).toContain('there is no database at');
      expect(code).toBe(1);
    }
    expect(existsSync(join(folder, 'culprit.db'))).toBe(false);
  });
});

describe('a database with nothing in it', () => {
  test('analyse, report, replay, ingest and migrate answer; analyse --json is one object', async () => {
    expect(await runCli(['migrate', '--db', db])).toMatchObject({
      code: 0,
      out: 'The schema is up to date.\n',
    });
    const analysed = await runCli(['analyse', '--json', '--as-of', '2026-05-04T12:07:00Z', '--db', db]);
    expect(analysed).toMatchObject({ code: 0, err: 'as of 2026-05-04T12:00:00.000Z\n' });
    expect(JSON.parse(analysed.out)).toMatchObject({
      asOf: '2026-05-04T12:00:00.000Z',
      outcome: 'insufficient-data',
      text: 'There is too little data to judge.',
      culprits: [],
    });
    const report = await runCli(['report', '--day', '2026-05-03', '--lang', 'pt-BR', '--db', db]);
    expect(report.code).toBe(0);
    expect(report.out).toMatch(/^Relatório de qualidade de domingo, 3 de maio\n[^]*Ainda há poucos dados/);
    expect(
      JSON.parse((await runCli(['report', '--format', 'json', '--day', '2026-05-03', '--db', db])).out),
    ).toMatchObject({
      firstDay: '2026-05-03',
      from: '2026-05-03T03:00:00.000Z',
      counts: { deliveries: 0 },
      verdict: { culprits: [] },
    });
    const html = ['report', '--format', 'html', '--day', '2026-05-03', '--lang', 'es', '--db', db];
    const page = await runCli(html, { CULPRIT_SENDER_NAME: 'Açaí & Cia' });
    expect(page).toMatchObject({ code: 0, err: '' });
    expect(page.out).toMatch(/^<!doctype html>\n<html lang="es">/);
    expect(page.out).toMatch(/<title>\[Açaí &amp; Cia\] Calidad 3 may: [^<]*<\/title>/);
    expect(visibleText(page.out)).toMatch(/No se entregó nada[^]*Informe de calidad del domingo, 3 de mayo/);
    // A file that is sent on: nothing to load, and no link that only works for one reader.
    expect(page.out).not.toMatch(/href=|src=|<script/);
    const csv = await runCli(['report', '--format', 'csv', '--day', '2026-05-03', '--db', db]);
    expect(csv.out).toMatch(/^\ufefffrom,to,zone,template,/);
    expect(await runCli(['report', '--format', 'pdf', '--db', db])).toMatchObject({
      code: 2,
      err: 'culprit: --format is one of text, html, json, csv\n',
    });
    const practice = await runCli(['practice', '--lang', 'es', '--db', db]);
    expect(practice).toMatchObject({ code: 0, err: '' });
    expect(practice.out).toMatch(/^Práctica de bajas del [^]*Nadie se dio de baja/);
    const audit = ['practice', '--json', '--to', '2026-05-04T12:07:00Z', '--db', db];
    expect(JSON.parse((await runCli(audit)).out)).toMatchObject({
      from: '2026-04-04T12:00:00.000Z',
      to: '2026-05-04T12:00:00.000Z',
      account: { immediacy: { late: 0, lastSendHours: null } },
      templates: [],
    });
    expect(await runCli(['ingest', '--once', '--db', db])).toMatchObject({ code: 0, err: '' });
    expect(await runCli(['replay', '--db', db])).toMatchObject({ code: 0, out: 'Rebuilt from 0 events.\n' });
    expect(await runCli(['replay', '--from-inbox', '--db', db])).toMatchObject({ code: 0 });
  });

  test('doctor finds what is missing, changes nothing and ends with 4', async () => {
    const none = await runCli(['doctor', '--db', db]);
    expect(none).toMatchObject({ code: 4 });
    expect(none.out).toContain('There is no database yet');
    await runCli(['migrate', '--db', db]);
    const { code, out } = await runCli(['doctor', '--db', db]);
    expect(code).toBe(4);
    for (const finding of [
      'no key file yet',
      'CULPRIT_META_APP_SECRETS',
      'no API token',
      'No webhook',
      'No analysis',
    ]) {
      expect(out).toContain(finding);
    }
    expect(existsSync(join(folder, 'culprit.db.key'))).toBe(false);
    const wrong = { CULPRIT_PEPPER: Buffer.alloc(32, 1).toString('base64'), CULPRIT_ENCRYPTION_KEY: 'AAAA' };
    expect((await runCli(['doctor', '--db', db], wrong)).out).toContain(
      'CULPRIT_ENCRYPTION_KEY is not 32 bytes',
    );
  });

  test('tokens are made, listed without their secret, and revoked once', async () => {
    const made = await runCli(['tokens', 'create', '--name', 'crm', '--scopes', 'ingest,read', '--db', db]);
    expect(made.out).toMatch(/^clp_[0-9a-f]{12}_[\w-]{43}\n$/);
    const id = made.out.slice(4, 16);
    const listed = await runCli(['tokens', 'list', '--db', db]);
    expect(listed.out).toMatch(new RegExp(`${id} +crm +ingest read`));
    expect(listed.out).not.toContain(made.out.trim().slice(17));
    expect((await runCli(['tokens', 'revoke', id, '--db', db])).code).toBe(0);
    expect((await runCli(['tokens', 'revoke', id, '--db', db])).code).toBe(1);
  });
});

describe('backup', () => {
  test('is a whole database, says that the keys are not inside, and never overwrites', async () => {
    await runCli(['tokens', 'create', '--name', 'crm', '--scopes', 'read', '--db', db]);
    const copy = join(folder, 'copy.db');
    const made = await runCli(['backup', copy, '--db', db]);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toContain('The keys are not inside.');
    expect((await runCli(['tokens', 'list', '--db', `file:${copy}`])).out).toContain('crm');
    expect((await runCli(['backup', copy, '--db', db])).code).toBe(2);
    const postgres = await runCli(['backup', copy, '--db', 'postgres://nobody@127.0.0.1:1/none']);
    expect(postgres).toMatchObject({ code: 2 });
    expect(postgres.err).toContain('pg_dump');
  });
});

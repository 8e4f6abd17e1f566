import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../support/cli.ts';

let folder: string;
let db: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-cli-'));
  db = `file:${join(folder, 'culprit.db')}`;
  const template = { id: '9001', name: 'pedido_enviado', language: 'pt_BR' };
  const at = '2026-05-01T12:00:00-03:00';
  const by = { by: 'Rita', reason: 'own address' };
  const lines = [
    {
      type: 'template',
      at,
      template: { ...template, category: 'UTILITY' },
      components: [{ type: 'BODY', text: 'Seu pedido saiu. Em bit.ly/abc há um cupom.' }],
    },
    { type: 'waiver', at: '2026-05-02T12:00:00-03:00', template: '9001', rule: 'shortened-link', ...by },
    {
      type: 'send',
      at: new Date(Date.now() - 3_600_000).toISOString(),
      message: 'wamid.A',
      template: '9001',
      contact: '5511988887777',
      parameters: ['CPF 111.444.777-35'],
    },
  ];
  const file = join(folder, 'events.ndjson');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(await runCli(['import', file, '--db', db])).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('policy tells what each template seems to break, where, and who waived it', async () => {
  const { code, out } = await runCli(['policy', '--db', db, '--lang', 'en']);
  expect(code).toBe(0);
  expect(out.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
    ['pedido_enviado (pt_BR)'],
    [
      'high',
      'shows a complete card number or CPF',
      'in values of its variables',
      'WhatsApp Business Messaging Policy: sensitive identifiers',
    ],
    ['medium', 'promotional wording in a utility template', '"cupom"', 'Template categorization: utility'],
    [
      'medium',
      'shortened link',
      '"bit.ly"',
      expect.stringMatching(/^waived by Rita on May 2.*: own address$/),
    ],
    [''],
    ['Found by words and form alone: evidence to look at, no proof.'],
    [''],
  ]);
});

test('policy --json gives the same as GET /v1/templates, and each language its words', async () => {
  const { out } = await runCli(['policy', '--json', '--db', db]);
  expect(JSON.parse(out)).toMatchObject({
    templates: [
      {
        key: 'id:9001',
        findings: [
          { rule: 'sensitive-number', source: 'values', where: null },
          { rule: 'promotional-wording', where: { component: 'BODY', text: 'cupom' } },
          { rule: 'shortened-link', waiver: { by: 'Rita', reason: 'own address' } },
        ],
      },
    ],
  });
  expect((await runCli(['policy', '--db', db, '--lang', 'pt-BR'])).out).toContain('link encurtado');
  expect((await runCli(['policy', '--db', db, '--lang', 'es'])).out).toContain('enlace acortado');
});

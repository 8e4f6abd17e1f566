import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../support/cli.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.now();

let folder: string;
let db: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-cli-'));
  db = `file:${join(folder, 'culprit.db')}`;
  const template = { id: '9001', name: 'winter_sale', language: 'pt_BR' };
  const sends = Array.from({ length: 300 }, (_, index) => {
    const contact = `55119888${String(70_000 + index)}`;
    const message = `wamid.${index}`;
    const at = NOW - DAY + index * 1_000;
    return [
      { type: 'send', at, message, template: '9001', contact },
      { type: 'status', at: at + MINUTE, message, status: 'delivered', contact },
      ...(index % 10 === 0
        ? [{ type: 'opt-out', at: at + 60 * MINUTE, contact, channel: 'button', repliedTo: message }]
        : []),
    ];
  }).flat();
  const lines = [
    { type: 'template', at: NOW - 40 * DAY, template, category: 'MARKETING' },
    { type: 'quality', at: NOW - 20 * DAY, template: '9001', rating: 'RED' },
    { type: 'template-status', at: NOW - 20 * DAY, template: '9001', status: 'PAUSED' },
    { type: 'template-status', at: NOW - 19 * DAY, template: '9001', status: 'APPROVED' },
    { type: 'quality', at: NOW - 18 * DAY, template: '9001', rating: 'GREEN' },
    { type: 'quality', at: NOW - 10 * DAY, phoneNumberId: '106540352242922', rating: 'YELLOW' },
    ...sends,
  ];
  const file = join(folder, 'events.ndjson');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(await runCli(['import', file, '--db', db])).toMatchObject({ code: 0 });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('ratings tells what the platform thinks, the ladder, and what a worse rating would come from', async () => {
  const { code, out } = await runCli(['ratings', '--db', db, '--lang', 'en']);
  expect(code).toBe(0);
  const [number] = out.split('\n').filter((line) => line.startsWith('106540352242922'));
  expect(number).toMatch(/ yellow .*\d.%.*likelier: /);
  const [template] = out.split('\n').filter((line) => line.startsWith('winter_sale (pt_BR)'));
  expect(template).toMatch(
    / green .*\d.% {2}one; the next red: 6 h {2}likelier: more opt-outs than expected/,
  );
  expect(out).toMatch(/model simulated-\d+-\d+, learned on a simulated platform/);
});

test('ratings --json is the answer of GET /v1/ratings, also of a past instant', async () => {
  const { out } = await runCli(['ratings', '--json', '--db', db]);
  expect(JSON.parse(out)).toMatchObject({
    model: expect.stringMatching(/^simulated/),
    forecastDays: 7,
    numbers: [{ number: '106540352242922', rating: 'YELLOW' }],
    templates: [
      { template: { id: '9001' }, rating: 'GREEN', ladder: { step: 1, next: { kind: 'pause', hours: 6 } } },
    ],
  });
  const before = new Date(NOW - 18.5 * DAY).toISOString();
  const past = await runCli(['ratings', '--json', '--db', db, '--as-of', before]);
  expect(JSON.parse(past.out)).toMatchObject({
    numbers: [],
    templates: [{ rating: 'RED', forecast: null }],
  });
});

test('ratings has its words in each language', async () => {
  expect((await runCli(['ratings', '--db', db, '--lang', 'pt-BR'])).out).toContain('plataforma simulada');
  expect((await runCli(['ratings', '--db', db, '--lang', 'es'])).out).toContain('calificaciones');
});

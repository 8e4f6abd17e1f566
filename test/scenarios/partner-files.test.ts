import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoInstant } from '../../server/core/business-day.ts';
import { BUNDLED_PROFILES } from '../../server/ingest/partner/bundled-profiles.ts';
import { runCli, type CliResult } from '../support/cli.ts';
import { partnerAccount, ZONE } from '../support/partner/account.ts';
import { messageLines, ndjson } from '../support/partner/ndjson.ts';
import {
  campaignOf,
  carriedReplies,
  kaleyraTable,
  ownTable,
  WABA,
  wolkvoxTable,
} from '../support/partner/tables.ts';

type Named = { template: { name: string }; named: boolean; probability: number };
type Printed = { outcome: string; culprits: Named[]; data: Record<string, unknown> };

const account = partnerAccount();
const replies = carriedReplies(account);
const consents = account.registry.filter(({ type }) => type === 'consent');
let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'culprit-partner-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const databaseOf = (name: string): string => `file:${join(folder, `${name}.db`)}`;
const settings = { CULPRIT_ZONE: ZONE };
const culprit = (...args: string[]): Promise<CliResult> => runCli(args, settings);

/** One command a database, then its verdict. */
async function verdictOf(
  name: string,
  ...imported: string[][]
): Promise<{ told: CliResult; verdict: Printed }> {
  let told: CliResult = { code: null, out: '', err: '' };
  for (const args of imported) {
    told = await culprit('import', ...args, '--db', databaseOf(name));
    expect(told, told.err).toMatchObject({ code: 0, err: '' });
  }
  const { out, code } = await culprit(
    'analyse',
    '--as-of',
    isoInstant(account.asOf),
    '--json',
    '--db',
    databaseOf(name),
  );
  expect(code).toBe(0);
  return { told, verdict: JSON.parse(out) as Printed };
}

const namesOf = ({ culprits }: Printed): string[] =>
  culprits.filter(({ named }) => named).map(({ template }) => template.name);

/** The verdict of a file without message ids beside that of one with them, which otherwise say the same. */
function withoutInferred({ data: { inferred: _inferred, ...data }, ...verdict }: Printed): unknown {
  return { ...verdict, data };
}

describe('partners’ files become the verdict of the events they hold', { timeout: 600_000 }, () => {
  let whole: Printed;
  beforeAll(async () => {
    const events = file('events.ndjson', ndjson([...account.registry, ...messageLines(account, {})]));
    ({ verdict: whole } = await verdictOf('whole', [events]));
  }, 600_000);

  const expectSameAnswer = (verdict: Printed): void => {
    expect(verdict.outcome).toBe(whole.outcome);
    expect(namesOf(verdict)).toEqual(namesOf(whole));
  };

  test('all events name the planted culprit', () => {
    expect(whole.outcome).toBe('culprits');
    expect(namesOf(whole)).toEqual([account.culprit]);
  });

  test('Kaleyra: comma, UTF-8, ids, UTC', async () => {
    const report = file('kaleyra.csv', kaleyraTable(account));
    const { told, verdict } = await verdictOf('kaleyra', [
      '--map',
      'kaleyra',
      '--set',
      'template.language=pt_BR',
      report,
    ]);
    expectSameAnswer(verdict);
    for (const lack of [
      /which message a reply answers/,
      /taps on buttons/,
      /consent:/,
      /topics of templates/,
    ]) {
      expect(told.out).toMatch(lack);
    }
    expect(told.out).not.toMatch(/message id|offset of times|reads/);
    const stripped = { contexts: true, topics: true, waba: WABA } as const;
    const lines = file('kaleyra.ndjson', ndjson(messageLines(account, stripped)));
    expect((await verdictOf('kaleyra-events', [lines])).verdict).toEqual(verdict);
  });

  test('with the column of the answered message, and the registry beside, every byte is the same', async () => {
    const bundled = BUNDLED_PROFILES.get('kaleyra') as unknown as {
      events: { type: string; columns: object }[];
    };
    const events = bundled.events.map((event) =>
      event.type === 'inbound' ? { ...event, columns: { ...event.columns, repliedTo: 'PARENT_ID' } } : event,
    );
    const profile = file('parent.json', JSON.stringify({ ...bundled, events }));
    const report = file('parent.csv', kaleyraTable(account));
    const registry = file('registry.ndjson', ndjson(account.registry));
    const { verdict } = await verdictOf(
      'parent',
      ['--map', profile, '--set', 'template.language=pt_BR', report],
      [registry],
    );
    expect(verdict).toEqual(whole);
  });

  test('wolkvox: semicolon, Latin-1, local times, the last status, no ids', async () => {
    const bundled = BUNDLED_PROFILES.get('wolkvox') as unknown as { values: object; events: object[] };
    const names = Object.fromEntries(
      account.messages.map(({ template }) => [campaignOf(template), template]),
    );
    const profile = file(
      'wolkvox.json',
      JSON.stringify({
        ...bundled,
        constants: { 'template.language': 'pt_BR' },
        values: { ...bundled.values, 'template.name': names },
        events: [
          ...bundled.events,
          {
            type: 'inbound',
            where: { RESPUESTA: '*' },
            columns: { at: 'FECHA_RESPUESTA', contact: 'TELEPHONE', text: 'RESPUESTA' },
          },
        ],
      }),
    );
    const report = file('wolkvox.csv', wolkvoxTable(account));
    const { told, verdict } = await verdictOf('wolkvox', ['--map', profile, report]);
    expectSameAnswer(verdict);
    for (const lack of [
      /message ids: sends are inferred/,
      /earlier statuses/,
      /which message a reply answers/,
      /read as America\/Sao_Paulo/,
    ]) {
      expect(told.out).toMatch(lack);
    }
    expect(told.out).toContain(`${account.messages.length.toLocaleString('en')} sends have no message id`);
    expect(verdict.data).toMatchObject({ inferred: 1 });
    const stripped = { contexts: true, topics: true, deliveredOfRead: true } as const;
    const lines = file('wolkvox.ndjson', ndjson(messageLines({ ...account, replies }, stripped)));
    const { verdict: same } = await verdictOf('wolkvox-events', [lines]);
    expect(withoutInferred(verdict)).toEqual(withoutInferred(same));
  });

  test('one’s own: semicolon, day first, local numbers, consent in the same table', async () => {
    const profile = file(
      'own.json',
      JSON.stringify({
        zone: ZONE,
        country: 'BR',
        constants: {},
        events: [
          {
            type: 'send',
            where: { Tipo: 'Envio' },
            columns: { at: 'Data', contact: 'Telefone', 'template.name': 'Modelo', topic: 'Assunto' },
            constants: { 'template.language': 'pt_BR' },
          },
          { type: 'status', columns: { at: 'Entregue em' }, constants: { status: 'delivered' } },
          { type: 'status', columns: { at: 'Lido em' }, constants: { status: 'read' } },
          {
            type: 'status',
            columns: { at: 'Falhou em' },
            constants: { status: 'failed', 'error.code': '131026' },
          },
          {
            type: 'inbound',
            where: { Tipo: 'resposta' },
            columns: { at: 'Data', contact: 'Telefone', text: 'Texto' },
          },
          {
            type: 'consent',
            where: { Tipo: 'consentimento' },
            columns: { at: 'Data', contact: 'Telefone', topic: 'Assunto' },
            constants: { action: 'grant' },
          },
        ],
      }),
    );
    const report = file('own.csv', ownTable(account));
    const { told, verdict } = await verdictOf('own', ['--map', profile, report]);
    expectSameAnswer(verdict);
    expect(told.out).toMatch(/message ids: sends are inferred/);
    expect(told.out).not.toMatch(/consent:|topics of templates|earlier statuses/);
    expect(verdict.data).toMatchObject({ inferred: 1 });
    const lines = file('own.ndjson', ndjson([...consents, ...messageLines(account, { contexts: true })]));
    const { verdict: same } = await verdictOf('own-events', [lines]);
    expect(withoutInferred(verdict)).toEqual(withoutInferred(same));

    const { out } = await culprit('analyse', '--as-of', isoInstant(account.asOf), '--db', databaseOf('own'));
    expect(out).toMatch(/Not known: the message ids of 100\s% of the deliveries/);
    const before = JSON.stringify(verdict);
    const again = await verdictOf('own', ['--map', profile, report]);
    expect(JSON.stringify(again.verdict)).toBe(before);
    const stored = ['own.db', 'own.db-wal']
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path).toString('latin1'))
      .join('');
    expect(stored).not.toMatch(/5511980000|98000-0|Jos\u00c3\u00a9|inferred:\{/);
  });
});

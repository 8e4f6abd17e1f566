import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyseAt } from '../../../../jobs/analysis/analyse-at.ts';
import { analysisAccess } from '../../../../server/store/analysis-access.ts';
import { DAY_MS, HOUR_MS } from '../../../../server/core/time.ts';
import type { Database } from '../../../../server/store/database.ts';
import { testDatabase } from '../../../support/database.ts';
import { testIngest } from '../../../support/ingest.ts';

const NOW = Date.UTC(2026, 4, 20, 12);

let database: Database;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ database, drop } = await testDatabase('sqlite'));
});
afterEach(() => drop());

async function ingest(...lines: object[]): Promise<void> {
  const { accept, ingestor } = testIngest(database, () => NOW);
  await accept('events', lines.map((line) => JSON.stringify(line)).join('\n'));
  await ingestor.drain();
}

const analyse = () => analyseAt({ zone: 'America/Sao_Paulo', ...analysisAccess(database) }, NOW);
const epochs = async (): Promise<number> =>
  (await database.db.selectFrom('epoch').select('at').execute()).length;

const template = { id: '9001', name: 'pedido', language: 'pt_BR' };
const described = {
  type: 'template',
  at: NOW - 9 * DAY_MS,
  template: { ...template, category: 'UTILITY' },
  components: [{ type: 'BODY', text: 'Seu pedido saiu. Cupom em bit.ly/abc.' }],
};
const sent = (index: number, more: object = {}) => {
  const message = `wamid.${index}`;
  const at = NOW - 8 * DAY_MS + index * HOUR_MS;
  const contact = '5511988887777';
  return [
    { type: 'send', at, message, template: '9001', contact, ...more },
    { type: 'status', at: at + 1_000, message, status: 'delivered', contact },
  ];
};

describe('what policy checks find', () => {
  it('reaches analysis for templates with messages, gravest first, without what was waived', async () => {
    await ingest(described, ...sent(1), ...sent(190, { parameters: ['CPF 111.444.777-35'] }));
    const unused = { ...described, template: { ...described.template, id: '9002', name: 'other' } };
    await ingest(unused);
    const found = [
      { rule: 'sensitive-number', severity: 'high', source: 'values' },
      { rule: 'promotional-wording', severity: 'medium', source: 'template' },
      { rule: 'shortened-link', severity: 'medium', source: 'template' },
    ];
    expect([...((await analyse()).inputs.data.policy ?? [])]).toEqual([['id:9001', found]]);
    const waiver = { type: 'waiver', template: '9001', rule: 'shortened-link', reason: 'own', by: 'Rita' };
    await ingest({ ...waiver, at: NOW - HOUR_MS });
    expect([...((await analyse()).inputs.data.policy ?? [])]).toEqual([['id:9001', found.slice(0, 2)]]);
  });

  it('voids nothing that was learned: neither waivers nor values change how anything is counted', async () => {
    await ingest(described, ...sent(1), ...sent(2));
    await analyse();
    const learned = await epochs();
    expect(learned).toBeGreaterThan(5);
    const waiver = { type: 'waiver', template: '9001', rule: 'shortened-link', reason: 'own', by: 'Rita' };
    await ingest({ ...waiver, at: NOW - 7 * DAY_MS });
    // The message was sent today; its finding is dated to the start of the day.
    await ingest({
      type: 'send',
      at: NOW - HOUR_MS,
      message: 'wamid.9',
      template: '9001',
      contact: '5511988887777',
      parameters: ['cupom'],
    });
    expect(await epochs()).toBe(learned);
  });
});

import { createReadStream } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../server/ingest/entry.ts';
import { readConsentFile } from '../../../server/ingest/consent-file.ts';
import type { ConsentListOptions } from '../../../server/ingest/consent-row.ts';

const options: ConsentListOptions = {
  grants: ['news'],
  defaultCountry: 'BR',
  dateOrder: 'dmy',
  zone: 'America/Sao_Paulo',
  defaultAt: null,
  receivedAt: Date.parse('2026-04-01T00:00:00Z'),
};

async function read(name: string, overrides: Partial<ConsentListOptions> = {}): Promise<Entry[]> {
  const source = createReadStream(new URL(`../../fixtures/consent/${name}`, import.meta.url));
  const entries: Entry[] = [];
  for await (const chunk of readConsentFile({ source, options: { ...options, ...overrides } }))
    entries.push(...chunk);
  return entries;
}

describe('readConsentFile', () => {
  it('reads a Latin-1 list with semicolons, local phones and day-first dates', async () => {
    const entries = await read('semicolon-latin1.csv');
    const consent = (line: number, fields: object) => ({
      lineNumber: line,
      event: { type: 'consent', ...fields },
    });
    expect(entries.filter(({ event }) => event !== undefined)).toEqual([
      consent(2, {
        at: Date.parse('2026-01-31T14:30:00-03:00'),
        contact: { phone: '5511988887777' },
        topic: 'promoções',
        action: 'grant',
        source: 'Formulário',
      }),
      consent(3, {
        at: Date.parse('2026-02-01T00:00:00-03:00'),
        contact: { phone: '5521977776666' },
        topic: 'promoções',
        action: 'withdraw',
        source: 'Balcão',
        evidence: 'pediu para sair',
      }),
      consent(7, {
        at: Date.parse('2026-02-28T08:05:09-03:00'),
        contact: { phone: '551130001111' },
        topic: 'news',
        action: 'grant',
      }),
      ...['avisos', 'promoções'].map((topic) =>
        consent(8, {
          at: Date.parse('2026-03-05T00:00:00-03:00'),
          contact: { phone: '5511988887777' },
          topic,
          action: 'grant',
        }),
      ),
    ]);
  });

  it('names row, field, kind of value and fix of what it refuses, and never the value', async () => {
    const errors = (await read('semicolon-latin1.csv')).flatMap(({ error }) => (error ? [error] : []));
    expect(errors.map(({ line, field }) => [line, field])).toEqual([
      [4, 'Telefone'],
      [5, 'Telefone'],
      [6, 'Data'],
    ]);
    expect(errors[0]?.message).toMatch(
      /^row 4, Telefone: .*5,5E\+12.*format the column as text and export again$/,
    );
    expect(errors[1]?.message).toMatch(/country code/);
    expect(errors[2]?.message).toMatch(/does not exist/);
    expect(JSON.stringify(errors)).not.toMatch(/51199|98888|Zé/);
  });

  it('reads a UTF-8 list with byte order mark, commas in quotes and dates of several kinds', async () => {
    const entries = await read('comma-bom.csv');
    expect(entries.map(({ lineNumber, error }) => [lineNumber, error?.field ?? 'ok'])).toEqual([
      [2, 'ok'],
      [3, 'ok'],
      [4, 'action'],
      [5, 'phone'],
      [6, 'at'],
      [7, 'at'],
    ]);
    expect(entries[0]?.event).toMatchObject({ contact: { phone: '15550001111' }, source: 'web form, v2' });
    expect(entries[1]?.event).toMatchObject({ at: 1_769_880_600_000, action: 'withdraw', evidence: 'asked' });
  });

  it('takes presence on a list of phones as a grant of the named topics at the given date', async () => {
    const defaultAt = Date.parse('2026-01-01T00:00:00Z');
    const entries = await read('phones-only.csv', { grants: ['offers', 'news'], defaultAt });
    expect(
      entries.map(
        ({ lineNumber, event }) =>
          event?.type === 'consent' && [lineNumber, event.contact.phone, event.topic, event.action, event.at],
      ),
    ).toEqual([
      [2, '5511988887777', 'offers', 'grant', defaultAt],
      [2, '5511988887777', 'news', 'grant', defaultAt],
      [4, '5511977776666', 'offers', 'grant', defaultAt],
      [4, '5511977776666', 'news', 'grant', defaultAt],
    ]);
  });

  it('refuses rows for which nobody said a date or a topic', async () => {
    expect((await read('phones-only.csv'))[0]?.error?.message).toMatch(/at: is missing; add a date/);
    const entries = await read('phones-only.csv', { grants: [], defaultAt: 0 });
    expect(entries[0]?.error?.message).toMatch(/topic: is missing; add a topic column/);
  });

  it('reads month-first dates with AM and PM, and refuses impossible ones and day numbers', async () => {
    const entries = await read('mdy.csv', { dateOrder: 'mdy', zone: 'America/New_York' });
    expect(entries[0]?.event?.at).toBe(Date.parse('2026-01-31T14:05:00-05:00'));
    expect(entries[1]?.error?.message).toMatch(/does not exist/);
    expect(entries[2]?.error?.message).toMatch(/day number/);
  });

  it('stops at a header that names no person', async () => {
    expect(await read('no-phone.csv')).toEqual([
      {
        lineNumber: 1,
        error: { line: 1, field: 'header', message: expect.stringMatching(/no column names a person/) },
      },
    ]);
  });
});

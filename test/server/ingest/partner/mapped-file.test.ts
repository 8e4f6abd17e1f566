import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../server/ingest/entry.ts';
import { inferredMessage } from '../../../../server/ingest/inferred-message.ts';
import { readMappedFile, type Layout } from '../../../../server/ingest/partner/mapped-file.ts';
import { readProfile } from '../../../../server/ingest/partner/profile.ts';

const NOW = Date.parse('2026-06-10T00:00:00Z');
const at = (text: string): number => Date.parse(text);

/** A campaign report with everything a row can become. */
const PROFILE = {
  country: 'BR',
  values: { status: { Entregue: 'delivered', Lida: 'read', Falhou: 'failed', Agendada: '' } },
  events: [
    {
      type: 'send',
      where: { Tipo: ['envio', 'campanha'], Modelo: '*' },
      columns: {
        at: ['Enviado em', 'Criado em'],
        contact: 'Telefone',
        'template.name': 'Modelo',
        campaign: 'Campanha',
      },
      constants: { 'template.language': 'pt_BR' },
    },
    { type: 'status', columns: { at: 'Atualizado em', status: 'Situação', 'error.code': 'Erro' } },
    {
      type: 'inbound',
      where: { Tipo: 'resposta' },
      columns: { at: 'Criado em', contact: 'Telefone', text: 'Texto' },
    },
  ],
};
const HEADER = 'Tipo;Telefone;Nome;Modelo;Campanha;Criado em;Enviado em;Atualizado em;Situação;Erro;Texto';

async function read(
  lines: readonly string[] | Buffer,
  profile: unknown = PROFILE,
  zone = 'America/Sao_Paulo',
): Promise<{ entries: Entry[]; layout: Layout | null; errors: string[] }> {
  const entries: Entry[] = [];
  let layout: Layout | null = null;
  const bytes = Buffer.isBuffer(lines) ? lines : Buffer.from(lines.join('\n'));
  const source = (async function* () {
    yield bytes;
  })();
  const file = { source, profile: readProfile(profile), zone, receivedAt: NOW };
  for await (const chunk of readMappedFile(file, (known) => (layout = known))) entries.push(...chunk);
  return { entries, layout, errors: entries.flatMap(({ error }) => (error ? [error.message] : [])) };
}

const SENT = {
  type: 'send',
  via: 'import',
  at: at('2026-06-01T13:00:30Z'),
  contact: { phone: '5511988887777' },
  template: { name: 'winter_sale', language: 'pt_BR' },
  campaign: '88',
};

describe('readMappedFile', () => {
  it('makes a send, its status about the inferred message, and replies; a column nobody named goes no further', async () => {
    const { entries, layout } = await read([
      HEADER,
      'Envio;(11) 98888-7777;Ana Souza;winter_sale;88;31/05/2026;01/06/2026 10:00:30;01/06/2026 10:01:00;Entregue;;',
      'Resposta;11988887777;Ana Souza;;;01/06/2026 11:00;;;;;PARAR',
    ]);
    const message = inferredMessage(SENT);
    expect(entries.map(({ event }) => event)).toEqual([
      SENT,
      { type: 'status', at: at('2026-06-01T13:01:00Z'), message, status: 'delivered', contact: SENT.contact },
      {
        type: 'inbound',
        at: at('2026-06-01T14:00:00Z'),
        message: `inferred-reply:{"phone":"5511988887777"}:${at('2026-06-01T14:00:00Z')}`,
        contact: SENT.contact,
        text: 'PARAR',
      },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Souza');
    expect(layout).toMatchObject({ missing: [], otherValues: 0, unfitting: 0, zone: 'America/Sao_Paulo' });
    expect(layout?.gaps).toEqual([
      'message-ids',
      'last-status',
      'contexts',
      'buttons',
      'consent',
      'topics',
      'template-life',
      'offsets',
    ]);
  });

  it('reads Latin-1 and UTF-8, whatever separator, and headings in other letters', async () => {
    const text =
      'TIPO,telefone,modelo,enviado em,atualizado em,SITUACAO\nEnvio,5511988887777,promoção,2026-06-01 10:00:00,2026-06-01 10:00:05,Lida';
    for (const bytes of [Buffer.from(text, 'latin1'), Buffer.from(text)]) {
      const { entries } = await read(bytes);
      expect(entries.map(({ event }) => event)).toMatchObject([
        { type: 'send', template: { name: 'promoção' } },
        { type: 'status', status: 'read' },
      ]);
    }
    const forced = await read(Buffer.from(text), { ...PROFILE, encoding: 'latin-1', separator: ',' });
    expect(forced.entries[0]?.event).toMatchObject({ template: { name: 'promoÃ§Ã£o' } });
  });

  it('falls back to the next column, takes other words as they are and leaves out what a meaning empties', async () => {
    const row = (status: string) =>
      `envio;5511988887777;;a;88;01/06/2026 09:00;;01/06/2026 10:00;${status};;`;
    const { entries, layout } = await read([HEADER, row('Devolvida'), row('agendada'), row('')]);
    expect(entries.map(({ event }) => [event?.type, event?.at])).toEqual([
      ['send', at('2026-06-01T12:00:00Z')],
      ['status', at('2026-06-01T13:00:00Z')],
      ['send', at('2026-06-01T12:00:00Z')],
      ['send', at('2026-06-01T12:00:00Z')],
    ]);
    expect(entries[1]?.event).toMatchObject({ status: 'devolvida' });
    expect(layout).toMatchObject({ otherValues: 1 });
  });

  it.each([
    ['131026: Message undeliverable', 131_026],
    ['(#131050) não quer', 131_050],
    ['470', 470],
    ['inválido: 5511988887777', undefined],
  ])('finds the code in %j', async (cell, code) => {
    const row = `envio;5511988887777;;a;88;01/06/2026 09:00;;01/06/2026 10:00;Falhou;${cell};`;
    const { entries } = await read([HEADER, row]);
    expect(entries[1]?.event).toMatchObject({ status: 'failed' });
    expect(entries[1]?.event).toHaveProperty('at', at('2026-06-01T13:00:00Z'));
    expect(entries.map(({ event }) => (event?.type === 'status' ? event.errorCode : null))).toEqual([
      null,
      code,
    ]);
  });

  it('says of a row what is wrong, in which column and where in the profile, and never the value', async () => {
    const { entries, errors, layout } = await read([
      HEADER,
      'envio;5,51199E+12;;a;88;;01/06/2026 10:00;01/06/2026 10:01;Entregue;;',
      'envio;5511988887777;;a;88;;31/02/2026 10:00;;;;',
      'envio;5511988887777;;a;88;;;;;;',
      'envio;5511988887777;;a;88;;01/06/2026 10:00;1 de junho;Entregue;;',
      'estorno;5511988887777;;a;88;;01/06/2026 10:00;;;;',
      'envio;5511988887777;;;88;;01/06/2026 10:00;;;;',
    ]);
    expect(entries.map(({ lineNumber, error }) => [lineNumber, error?.field ?? 'taken'])).toEqual([
      [2, 'contact'],
      [3, 'at'],
      [4, 'at'],
      [5, 'taken'],
      [5, 'at'],
    ]);
    expect(errors[0]).toMatch(
      /^Telefone \(events\[0\]\.columns\.contact\): is a number in scientific notation/,
    );
    expect(errors[1]).toMatch(
      /^Enviado em, Criado em \(events\[0\]\.columns\.at\): is a date or time that does not exist/,
    );
    expect(errors[2]).toMatch(/^Enviado em, Criado em \(events\[0\]\.columns\.at\): is missing/);
    expect(errors[3]).toMatch(
      /^Atualizado em \(events\[1\]\.columns\.at\): is a text that is no date; write 31/,
    );
    expect(errors.join('\n')).not.toMatch(/99E|junho|5511/);
    expect(layout).toMatchObject({ unfitting: 2 });
  });

  it('says which columns a file has when none fits, but not what looks like data', async () => {
    const none = await read(['CAMPAIGN_ID,TELEPHONE,RESULT', '1,2,3']);
    expect(none.errors).toEqual([
      'no column of the profile is in the file; its columns are CAMPAIGN_ID, TELEPHONE, RESULT',
    ]);
    const headless = await read(['ana@example.com;+55 (11) 98888-7777;oi', 'a;b;c']);
    expect(headless.errors[0]).toBe(
      'no column of the profile is in the file; its columns are (a text), (a text of digits and punctuation), oi (is the first line a header?)',
    );
    const useless = await read(['Nome;Texto;Erro', 'Ana;oi;1']);
    expect(useless.errors[0]).toMatch(
      /^not found: events\[0\]\.where \(Tipo\); .*\. The columns are Nome, Texto, Erro$/,
    );
  });

  it('goes on without columns it can do without, and says what is lost', async () => {
    const { entries, layout } = await read([
      'Tipo;Telefone;Modelo;Enviado em',
      'envio;5511988887777;a;01/06/2026 10:00',
      'resposta;5511988887777;;01/06/2026 10:00',
    ]);
    expect(entries.map(({ event }) => event?.type)).toEqual(['send']);
    expect(layout?.missing).toEqual([
      'events[0].columns.campaign (Campanha)',
      'events[1].columns.at (Atualizado em)',
      'events[1].columns.status (Situação)',
      'events[1].columns.error.code (Erro)',
      'events[2].columns.at (Criado em)',
      'events[2].columns.text (Texto)',
    ]);
    expect(layout?.gaps).toEqual(expect.arrayContaining(['deliveries', 'failures', 'replies']));
  });

  it('tells local times apart that happened twice', async () => {
    // Clocks went back from 03:00 to 02:00 in Madrid on 25 October 2026.
    const rows = (status: string) => [
      HEADER,
      `envio;34600000000;;a;88;;25/10/2026 02:50;25/10/2026 ${status};Entregue;;`,
    ];
    const profile = { ...PROFILE, country: null };
    const times = async (status: string) => {
      const source = (async function* () {
        yield Buffer.from(rows(status).join('\n'));
      })();
      const file = {
        source,
        profile: readProfile(profile),
        zone: 'Europe/Madrid',
        receivedAt: at('2026-11-01T00:00:00Z'),
      };
      const entries: Entry[] = [];
      for await (const chunk of readMappedFile(file, () => {})) entries.push(...chunk);
      return entries.map(({ event }) => event?.at);
    };
    const first = at('2026-10-25T00:50:00Z');
    expect(await times('02:55')).toEqual([first, at('2026-10-25T00:55:00Z')]);
    expect(await times('02:10')).toEqual([first, at('2026-10-25T01:10:00Z')]);
  });

  it('sends what a damaged file holds before the damage', async () => {
    const { entries } = await read([
      HEADER,
      'envio;5511988887777;;a;88;;01/06/2026 10:00;;;;',
      'envio;"5511',
    ]);
    expect(entries.map(({ event, error }) => event?.type ?? error?.field)).toEqual(['send', 'file']);
  });
});

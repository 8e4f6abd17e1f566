import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../server/ingest/entry.ts';
import { readEventFile } from '../../../server/ingest/event-file.ts';

const receivedAt = Date.parse('2026-02-01T00:00:00Z');
const fixture = (name: string) => new URL(`../../fixtures/events/${name}`, import.meta.url);

async function* bytes(...chunks: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

async function chunksOf(source: AsyncIterable<Uint8Array>): Promise<Entry[][]> {
  const chunks: Entry[][] = [];
  for await (const chunk of readEventFile({ source, receivedAt })) chunks.push(chunk);
  return chunks;
}

const brief = (entries: Entry[]) =>
  entries.map((entry) => [entry.lineNumber, entry.event?.type ?? entry.error?.field]);

const MIXED = [
  [1, 'topic'],
  [2, 'template'],
  [4, 'send'],
  [5, 'type'],
  [6, 'at'],
  [7, ''],
  [8, 'inbound'],
];

describe('readEventFile', () => {
  it('reads NDJSON with a byte order mark, counting blank lines', async () => {
    const chunks = await chunksOf(createReadStream(fixture('mixed.ndjson')));
    expect(chunks.map(brief)).toEqual([MIXED]);
    expect(chunks[0]?.[1]?.event).toMatchObject({ template: { id: '9007199254740993123' } });
  });

  it('reads the same from gzip, whatever the pieces it arrives in', async () => {
    const packed = await readFile(fixture('mixed.ndjson.gz'));
    const single = Array.from(packed, (byte) => Uint8Array.of(byte));
    expect((await chunksOf(bytes(packed))).map(brief)).toEqual([MIXED]);
    expect((await chunksOf(bytes(...single))).map(brief)).toEqual([MIXED]);
  });

  it('says where a gzip file is cut off and keeps what came before', async () => {
    const packed = await readFile(fixture('mixed.ndjson.gz'));
    const entries = (await chunksOf(bytes(packed.subarray(0, packed.length - 40)))).flat();
    expect(entries.at(-1)?.error).toMatchObject({
      field: 'file',
      message: expect.stringMatching(/damaged or cut off/),
    });
  });

  it('reads a table with dotted headings, quoted line breaks and semicolons', async () => {
    const [entries = []] = await chunksOf(createReadStream(fixture('events.csv')));
    expect(entries.map(({ event }) => event)).toEqual([
      {
        type: 'send',
        via: 'import',
        at: Date.parse('2026-01-02T15:00:00Z'),
        message: 'wamid.X',
        template: { name: 'winter_sale', language: 'pt_BR' },
        contact: { phone: '5511988887777', externalId: 'C-1' },
      },
      {
        type: 'status',
        at: Date.parse('2026-01-02T15:01:00Z'),
        message: 'wamid.X',
        status: 'failed',
        errorCode: 131026,
      },
      {
        type: 'inbound',
        at: Date.parse('2026-01-02T16:00:00Z'),
        message: 'wamid.Y',
        contact: { phone: '5511988887777' },
        text: 'Pare;\npor favor',
      },
      undefined,
    ]);
    expect(entries.at(-1)?.error).toMatchObject({ line: 6, field: 'status' });
  });

  it('yields chunks of at most 1,000 while the file is still arriving', async () => {
    const line = `{"type":"opt-in","at":${receivedAt},"contact":"5511988887777","channel":"manual"}\n`;
    let given = 0;
    const endless = async function* () {
      for (;;) {
        given += 1;
        yield new TextEncoder().encode(line.repeat(100));
      }
    };
    const chunks = readEventFile({ source: endless(), receivedAt });
    expect((await chunks.next()).value).toHaveLength(1_000);
    expect(given).toBeLessThan(20);
    expect((await chunks.next()).value?.[0]).toMatchObject({ lineNumber: 1_001 });
    await chunks.return(undefined);
  });

  it('skips a line of more than 3 MB and reads on', async () => {
    const megabyte = 'x'.repeat(1024 * 1024);
    const good = `{"type":"opt-in","at":${receivedAt},"contact":"5511988887777","channel":"manual"}\n`;
    const source = bytes(good, megabyte, megabyte, megabyte, megabyte, '\n', good);
    expect(brief((await chunksOf(source)).flat())).toEqual([
      [1, 'opt-in'],
      [2, ''],
      [3, 'opt-in'],
    ]);
  });

  it('explains files that are something else', async () => {
    const message = async (content: string | Uint8Array) =>
      (await chunksOf(bytes(content)))[0]?.[0]?.error?.message;
    expect(await message('a,b\n1,2\n')).toMatch(/neither an event nor a header with a column named type/);
    expect(await message(Uint8Array.of(0xff, 0xfe, 0x74, 0))).toMatch(/UTF-16/);
    expect(await message('type,at\n"send,2026\n')).toMatch(/quote opened in line 2 is never closed/);
    expect(await chunksOf(bytes(''))).toEqual([]);
    expect(await chunksOf(bytes('\n \n'))).toEqual([]);
  });

  it('passes on faults of the source itself', async () => {
    const failing = async function* () {
      yield new TextEncoder().encode('type,at\n');
      throw new Error('disk');
    };
    await expect(chunksOf(failing())).rejects.toThrow('disk');
  });
});

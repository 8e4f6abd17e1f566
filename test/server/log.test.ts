import { describe, expect, test } from 'vitest';
import { createLogger, errorFields, redact, type LogLevel } from '../../server/log.ts';

function recorder(level: LogLevel = 'debug') {
  const lines: string[] = [];
  const log = createLogger({
    level,
    clock: () => Date.UTC(2026, 4, 4, 12),
    write: (line) => lines.push(line),
  });
  return { log, lines };
}

describe('createLogger', () => {
  test('one line of JSON with instant, level, event and fields', () => {
    const { log, lines } = recorder();
    log.info('job done', { job: 'analyse', ms: 12 });
    expect(lines).toEqual([
      '{"at":"2026-05-04T12:00:00.000Z","level":"info","event":"job done","ms":12,"job":"analyse"}\n',
    ]);
  });

  test('what is not on the list of fields is not written, whatever the caller passes', () => {
    const { log, lines } = recorder();
    const careless = { job: 'x', phone: '5511988887777', body: 'PARAR', rows: 'many' };
    // Spread through a wider type, as a careless caller would.
    log.warn('careless', careless as never);
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      at: '2026-05-04T12:00:00.000Z',
      level: 'warn',
      event: 'careless',
      job: 'x',
    });
  });

  test('lines below the level are not written', () => {
    const { log, lines } = recorder('warn');
    log.debug('a');
    log.info('b');
    log.warn('c');
    log.error('d');
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['c', 'd']);
    const silent = recorder('silent');
    silent.log.error('e');
    expect(silent.lines).toEqual([]);
  });

  test('errors say what went wrong without saying about whom', () => {
    const { log, lines } = recorder();
    log.error(
      'failed',
      errorFields(new Error('no contact +55 11 98888-7777 for wamid.HBgNNTUxMTk4ODg4Nzc3NxUC==')),
    );
    expect(lines[0]).toContain('no contact [number] for [message]');
    expect(lines[0]).not.toMatch(/98888|HBgN/);
  });
});

describe('redact', () => {
  test.each([
    ['5511988887777', '[number]'],
    ['call 98888777 now', 'call [number] now'],
    ['+55 (11) 98888-7777', '[number]'],
    ['BR.73920018456201', 'BR.[number]'],
    ['wamid.HBgNNTUxMTk4ODg4Nzc3Nw', '[message]'],
    ['day 2026-05-04, 123456 rows in 14:00', 'day 2026-05-04, 123456 rows in 14:00'],
  ])('%s', (text, expected) => {
    expect(redact(text)).toBe(expected);
  });
});

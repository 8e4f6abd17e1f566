import { isoInstant } from './core/business-day.ts';
import type { EpochMs } from './core/time.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything a log line may carry; what is not named here cannot be logged. Durations in milliseconds. */
const NUMBERS = [
  'ms',
  'rows',
  'events',
  'fresh',
  'quarantined',
  'pending',
  'bytes',
  'items',
  'attempt',
  'port',
  'status',
  'count',
] as const;
const TEXTS = [
  'job',
  'period',
  'detail',
  'method',
  'route',
  'requestId',
  'message',
  'place',
  'errorCode',
  'host',
  'role',
  'engine',
  'version',
  'signal',
  'code',
  'error',
  'stack',
  'outcome',
] as const;
export type LogFields = { [Name in (typeof NUMBERS)[number]]?: number } & {
  [Name in (typeof TEXTS)[number]]?: string;
};

export type Logger = {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
};

/** A random id of a request: its digits are nobody's number. */
const MADE_HERE = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const MOST_CHARACTERS = 2_000;

/** Writes one JSON object a line. Fields outside the list are left out, numbers and message ids in texts are masked. */
export function createLogger(options: {
  level: LogLevel;
  clock: () => EpochMs;
  write?: (line: string) => void;
}): Logger {
  const write = options.write ?? ((line) => void process.stderr.write(line));
  const least = LOG_LEVELS.indexOf(options.level);
  const log =
    (level: Exclude<LogLevel, 'silent'>) =>
    (event: string, fields: LogFields = {}) => {
      if (LOG_LEVELS.indexOf(level) < least) return;
      const at = isoInstant(options.clock());
      write(`${JSON.stringify({ at, level, event: redact(event), ...allowed(fields) })}\n`);
    };
  return { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') };
}

/** A text without message ids and without digits that could be a phone number or a user id. */
export function redact(text: string): string {
  return text
    .slice(0, MOST_CHARACTERS)
    .replaceAll(/wamid\.?[\w+/=.-]*/gi, '[message]')
    .replaceAll(/\+?\d(?:[\s().-]{0,3}\d){10,}/g, '[number]')
    .replaceAll(/\d{7,}/g, '[number]');
}

/** What may be said about a failure. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { error: error.message, ...code, ...(error.stack !== undefined && { stack: error.stack }) };
}

function allowed(fields: LogFields): Record<string, string | number> {
  const kept: Record<string, string | number> = {};
  for (const name of NUMBERS) {
    const value: unknown = fields[name];
    if (typeof value === 'number') kept[name] = value;
  }
  for (const name of TEXTS) {
    const value: unknown = fields[name];
    if (typeof value === 'string') kept[name] = MADE_HERE.test(value) ? value : redact(value);
  }
  return kept;
}

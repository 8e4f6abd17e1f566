import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import { parseEventLine } from '../ingest/event-line.ts';
import { objectOf, type JsonObject } from '../core/json/json-members.ts';
import { valueClass } from '../ingest/value-class.ts';

/** Which topic a template is about, from `at` (ISO 8601 or epoch ms; now when left out) on. */
export type TemplateMapping = {
  template: string | { id?: string; waba?: string; name?: string; language?: string };
  topic: string;
  at?: string | number;
};

const MAX_MAPPINGS = 1_000;

/** Reads `{ "mappings": [...] }`. Errors: `invalid` when it is no list of 1 to 1,000. */
export function readMappings(body: JsonObject): { mappings: TemplateMapping[] } {
  const { mappings } = body;
  if (!Array.isArray(mappings) || mappings.length === 0 || mappings.length > MAX_MAPPINGS) {
    throw new AppError(
      'invalid',
      'mappings is no list of 1 to 1,000; write {"mappings": [{"template", "topic"}]}',
      {
        details: { field: 'mappings' },
      },
    );
  }
  // What the entries hold is checked by `mappingLines`.
  return { mappings: mappings as TemplateMapping[] };
}

/** The mappings as lines of the event format, all or none. Errors: `invalid`, naming every wrong one by its index. */
export function mappingLines(mappings: readonly TemplateMapping[], now: EpochMs): string[] {
  const lines: string[] = [];
  const errors: { index: number; field: string; message: string }[] = [];
  for (const [index, mapping] of mappings.entries()) {
    const given = objectOf(mapping) ?? {};
    const kind = valueClass(given['topic']);
    if (kind === 'missing' || kind === 'empty') {
      errors.push({ index, field: 'topic', message: `topic is ${kind}; name one` });
      continue;
    }
    const line = JSON.stringify({
      type: 'template',
      at: given['at'] ?? now,
      template: nameOnly(given['template']),
      topic: given['topic'],
    });
    const parsed = parseEventLine(line, index, now);
    if (parsed.ok) lines.push(line);
    else errors.push({ index, field: parsed.error.field, message: parsed.error.message });
  }
  if (errors.length > 0) {
    const details = { rejected: errors.length, errors: errors.slice(0, 100) };
    throw new AppError('invalid', 'some mappings are wrong; none was taken', { details });
  }
  return lines;
}

/** The members that name a template; others would be taken for its definition. */
function nameOnly(template: unknown): unknown {
  const given = objectOf(template);
  if (given === undefined) return template;
  const { id, waba, name, language } = given;
  return { id, waba, name, language };
}

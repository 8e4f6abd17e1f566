import { z } from 'zod';
import { AppError } from '../core/errors.ts';
import type { EpochMs } from '../core/time.ts';
import { objectOf } from '../core/json/json-members.ts';
import { optionalInstant, template, text } from '../ingest/event-fields.ts';
import { parseEventLine } from '../ingest/event-line.ts';
import { writtenAs } from '../ingest/written-as.ts';
import { fieldOf, firstFault, messageOf } from './input-fault.ts';
import { listOf } from './list-of.ts';

/** Which topic a template is about, from `at` on; from now on when that is left out. Null takes the latest mapping up to then
 *  back, as if it had never been made. */
const mapping = z.object({ topic: text.nullable(), template, at: optionalInstant }).meta({
  id: 'TemplateMapping',
  description:
    'Which topic a template is about, from `at` on; left out: from now on. `topic` null: takes the latest mapping up to then back, as if it had never been made.',
});

/** Up to 1,000 mappings. */
export const MAPPINGS = z.object({
  mappings: listOf(
    writtenAs(
      z.preprocess((given) => objectOf(given) ?? {}, mapping),
      mapping,
    ),
    { most: 1_000, error: 'is no list of 1 to 1,000; write {"mappings": [{"template", "topic"}]}' },
  ),
});

/** Reads `{ "mappings": [...] }`. Errors: `invalid`. */
export function readMappings(body: unknown): z.output<typeof MAPPINGS> {
  const read = MAPPINGS.safeParse(body);
  if (!read.success) throw mappingFaults(read.error);
  return read.data;
}

type Fault = { index: number; field: string; message: string };

/** The error for mappings that do not fit, naming every wrong one by its index. */
export function mappingFaults(error: z.ZodError): AppError {
  const faults = new Map<number, Fault>();
  for (const issue of error.issues) {
    const [, index, ...path] = issue.path;
    if (typeof index !== 'number') return firstFault(error);
    const field = fieldOf(path);
    if (!faults.has(index)) faults.set(index, { index, field, message: `${field} ${messageOf(issue)}` });
  }
  return refused([...faults.values()]);
}

/** The mappings as lines of the event format, all or none. Errors: `invalid`, naming every wrong one by its index. */
export function mappingLines(mappings: z.output<typeof MAPPINGS>['mappings'], now: EpochMs): string[] {
  const lines: string[] = [];
  const faults: Fault[] = [];
  for (const [index, { at = now, topic, template }] of mappings.entries()) {
    const line = JSON.stringify({
      type: 'template',
      at,
      template,
      ...(topic === null ? { unmap: true } : { topic }),
    });
    // Fields are right by now; an instant may still lie where none can be.
    const parsed = parseEventLine(line, index, now);
    if (parsed.ok) lines.push(line);
    else faults.push({ index, field: parsed.error.field, message: parsed.error.message });
  }
  if (faults.length > 0) throw refused(faults);
  return lines;
}

function refused(faults: readonly Fault[]): AppError {
  const details = { rejected: faults.length, errors: faults.slice(0, 100) };
  return new AppError('invalid', 'some mappings are wrong; none was taken', { details });
}

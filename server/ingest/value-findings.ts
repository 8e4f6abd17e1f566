import type { SendEvent } from '../core/event.ts';
import { EVENT_KIND } from '../core/event-kind.ts';
import { DAY_MS } from '../core/time.ts';
import { checkValues } from '../policy/check-values.ts';
import type { LogEntry } from './log-entry.ts';

/**
 * What is wrong with the values of a send, without the values and without the send: one fact for each template, rule
 * and UTC day, however many sends state it, so that a campaign costs a handful of rows.
 */
export function valueFindings(event: SendEvent, template: string | null): LogEntry[] {
  if (template === null || event.parameters === undefined) return [];
  return checkValues(event.parameters, event.template?.language ?? null).map((rule) => ({
    at: Math.floor(event.at / DAY_MS) * DAY_MS,
    kind: EVENT_KIND.valueFinding,
    contact: '',
    also: [],
    message: null,
    template,
    topic: null,
    code: null,
    data: { rule },
  }));
}

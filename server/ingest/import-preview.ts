import type { SendEvent, SourceEvent } from '../core/event.ts';
import { recogniseReply, type PayloadMap } from '../core/opt-out/recognise-reply.ts';
import type { EpochMs } from '../core/time.ts';
import type { Entry } from './entry.ts';

/** What files would make known, counted without looking at what is stored. */
export type ImportPreview = {
  events: Map<SourceEvent['type'], number>;
  statuses: Map<string, number>;
  /** Lines refused for whom they name. */
  invalidContacts: number;
  /** When people were sent something or answered, null without any. */
  from: EpochMs | null;
  to: EpochMs | null;
  /** Sends by template, by its name or else its id; of more than a thousand the first. */
  templates: Map<string, number>;
  inferredSends: number;
  /** Recognised opt-outs, and those of them that name the message they answer. */
  optOuts: number;
  exactOptOuts: number;
  /** Whether some event says what messages are about, and when a template was added. */
  hasTopics: boolean;
  hasAddedAt: boolean;
};

const MOST_TEMPLATES = 1_000;

export function emptyPreview(): ImportPreview {
  return {
    events: new Map(),
    statuses: new Map(),
    invalidContacts: 0,
    from: null,
    to: null,
    templates: new Map(),
    inferredSends: 0,
    optOuts: 0,
    exactOptOuts: 0,
    hasTopics: false,
    hasAddedAt: false,
  };
}

/** Adds a line's outcome, in place. */
export function addToPreview(preview: ImportPreview, entry: Entry, payloads: PayloadMap): void {
  if (entry.error) {
    if (/^(?:contact|from|to)\b/.test(entry.error.field)) preview.invalidContacts += 1;
    return;
  }
  const { event } = entry;
  count(preview.events, event.type);
  switch (event.type) {
    case 'send':
      addSend(preview, event);
      break;
    case 'status':
      count(preview.statuses, event.status);
      break;
    case 'inbound':
      if (recogniseReply(event, payloads)?.action === 'opt-out') addOptOut(preview, event);
      break;
    case 'opt-out':
      addOptOut(preview, event);
      break;
    case 'template':
      preview.hasTopics ||= event.topic !== undefined;
      preview.hasAddedAt ||= event.addedAt !== undefined;
      return;
    default:
      return;
  }
  preview.from = Math.min(preview.from ?? Infinity, event.at);
  preview.to = Math.max(preview.to ?? -Infinity, event.at);
}

function addSend(preview: ImportPreview, { message, template, topic }: SendEvent): void {
  if (message === undefined) preview.inferredSends += 1;
  preview.hasTopics ||= topic !== undefined;
  const name = template?.name ?? template?.id;
  if (name === undefined || (preview.templates.size >= MOST_TEMPLATES && !preview.templates.has(name)))
    return;
  count(preview.templates, name);
}

function addOptOut(preview: ImportPreview, { repliedTo }: { repliedTo?: string }): void {
  preview.optOuts += 1;
  if (repliedTo !== undefined) preview.exactOptOuts += 1;
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

import { z } from 'zod';
import { parseLosslessJson } from '../../core/json/lossless-json.ts';
import { valueClass } from '../value-class.ts';
import { WRITTEN } from '../written.ts';
import { parseCallbackData } from './callback-data.ts';
import { contactRef, isNameless } from './contact.ts';
import { idOf, objectOf, textOf, wordOf, type JsonObject } from '../../core/json/json-members.ts';
import { languageCode } from './language-code.ts';

/** What a request to the platform and its response come to: fields of a `send` event; a reason why there is none, which is
 *  nobody's fault; or the member that is wrong, with what to do. */
export type SentMessage =
  | { send: JsonObject }
  | { skipped: 'no-template' | 'refused'; detail: string | null }
  | { field: string; message: string };

const verbatimSchema = z.union([
  z.looseObject({}),
  z.string().meta({ description: 'the same as JSON text' }),
]);

/** One entry as it should be written; what is right about it is said by `readSentMessage` and the send that comes of it. */
export const SENT_MESSAGE = z
  .object({
    request: verbatimSchema.meta({ description: "what was sent to the platform's messages endpoint" }),
    response: verbatimSchema.meta({ description: 'what it answered' }),
    sentAt: WRITTEN.instant,
    phoneNumberId: z.string().nullish(),
  })
  .meta({ id: 'SentMessage' });

/**
 * Reads `{ request, response, sentAt, phoneNumberId? }`: what was sent to the platform's messages endpoint and what it
 * answered, both verbatim, as objects or as JSON texts. A message without a template and a send that the platform refused
 * are skipped. `callbackPatterns`: how the operator writes callback data.
 */
export function readSentMessage(entry: unknown, callbackPatterns: readonly RegExp[]): SentMessage {
  const given = objectOf(entry);
  if (given === undefined)
    return {
      field: '',
      message: `the entry is ${valueClass(entry)}; write {"request", "response", "sentAt"}`,
    };
  const request = verbatim(given['request']);
  const response = verbatim(given['response']);
  if (request === undefined) return missing('request', given['request'], 'what was sent to the platform');
  if (response === undefined) return missing('response', given['response'], "the platform's answer");
  if (request['type'] !== 'template')
    return { skipped: 'no-template', detail: wordOf(request['type']) ?? null };
  const error = objectOf(response['error']);
  if (error !== undefined) return { skipped: 'refused', detail: idOf(error['code']) ?? null };
  const message = idOf(firstOf(response['messages'])?.['id']);
  if (message === undefined) {
    return {
      field: 'response.messages',
      message: 'response.messages holds no id; hand over the answer as it came',
    };
  }
  const template = objectOf(request['template']);
  const name = textOf(template?.['name'])?.trim();
  if (name === undefined) return missing('request.template.name', template?.['name'], "the template's name");
  const contact = recipientOf(request, response);
  if (isNameless(contact)) return missing('request.to', request['to'], 'the recipient');
  const language = languageCode(objectOf(template?.['language'])?.['code']);
  const callback = parseCallbackData({
    data: request['biz_opaque_callback_data'],
    patterns: callbackPatterns,
  });
  return {
    send: withoutAbsent({
      message,
      at: given['sentAt'],
      template: withoutAbsent({ name, language }),
      contact,
      topic: callback?.topic,
      campaign: callback?.campaign,
      phoneNumberId: idOf(given['phoneNumberId']),
      parameters: template?.['components'],
    }),
  };
}

/** The platform's spelling of the number where it gives one: webhooks use the same. */
function recipientOf(request: JsonObject, response: JsonObject): ReturnType<typeof contactRef> {
  const contact = firstOf(response['contacts']);
  return contactRef({
    phone: textOf(contact?.['wa_id']) ?? request['to'],
    bsuid: textOf(contact?.['user_id']) ?? request['recipient'],
  });
}

function verbatim(value: unknown): JsonObject | undefined {
  if (typeof value !== 'string') return objectOf(value);
  try {
    return objectOf(parseLosslessJson(value));
  } catch {
    return undefined;
  }
}

function firstOf(value: unknown): JsonObject | undefined {
  return Array.isArray(value) ? objectOf(value[0]) : undefined;
}

function missing(field: string, value: unknown, what: string): { field: string; message: string } {
  return { field, message: `${field} is ${valueClass(value)}; hand over ${what} as it was` };
}

function withoutAbsent(members: Record<string, unknown>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

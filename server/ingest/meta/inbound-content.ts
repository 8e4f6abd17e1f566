import type { InboundEvent } from '../../core/event.ts';
import { parseLosslessJson } from '../../core/json/lossless-json.ts';
import { UnreadableBody } from '../../core/json/unreadable-body.ts';
import { objectOf, textOf } from '../../core/json/json-members.ts';
import type { JsonObject } from '../../core/json/json-members.ts';

/** What a person said or tapped. */
export type InboundContent = Pick<InboundEvent, 'text' | 'button' | 'interactive'>;

/** Kinds that carry words beside something else, and the member that holds them. */
const WORDS_BESIDE: ReadonlyMap<string, string> = new Map([
  ['image', 'caption'],
  ['video', 'caption'],
  ['document', 'caption'],
  ['order', 'text'],
]);

/**
 * The content of an inbound message of a type: `nothing` for kinds without words (a sticker, a location, a kind
 * the platform adds later), `unreadable` when the member the type promises is missing or malformed.
 */
export function inboundContent(type: string, message: JsonObject): InboundContent | 'nothing' | 'unreadable' {
  const body = objectOf(message[type]);
  switch (type) {
    case 'text': {
      if (typeof body?.['body'] !== 'string') return 'unreadable';
      return wordsOf(body['body']);
    }
    case 'button':
      return buttonContent(body);
    case 'interactive':
      return interactiveContent(body);
    default: {
      const member = WORDS_BESIDE.get(type);
      return member === undefined ? 'nothing' : wordsOf(body?.[member]);
    }
  }
}

function wordsOf(value: unknown): InboundContent | 'nothing' {
  const text = textOf(value);
  return text === undefined ? 'nothing' : { text };
}

/** A tap on a template's quick reply: `payload` and `text`. */
export function buttonContent(body: JsonObject | undefined): InboundContent | 'unreadable' {
  const payload = textOf(body?.['payload']);
  const text = textOf(body?.['text']);
  if (payload === undefined && text === undefined) return 'unreadable';
  return { button: { ...(payload !== undefined && { payload }), ...(text !== undefined && { text }) } };
}

function interactiveContent(body: JsonObject | undefined): InboundContent | 'nothing' | 'unreadable' {
  if (body === undefined) return 'unreadable';
  switch (body['type']) {
    case 'button_reply':
      return choiceContent('button', objectOf(body['button_reply']));
    case 'list_reply':
      return choiceContent('list', objectOf(body['list_reply']));
    case 'nfm_reply':
      return flowContent(objectOf(body['nfm_reply']));
    default:
      return typeof body['type'] === 'string' ? 'nothing' : 'unreadable';
  }
}

/** A tap on a reply button or a choice from a list: `id` and `title`. */
export function choiceContent(
  kind: 'button' | 'list',
  choice: JsonObject | undefined,
): InboundContent | 'unreadable' {
  const id = textOf(choice?.['id']);
  const title = textOf(choice?.['title']);
  if (id === undefined && title === undefined) return 'unreadable';
  return { interactive: { kind, ...(id !== undefined && { id }), ...(title !== undefined && { title }) } };
}

/** The answers of a form come as JSON inside a text; answers that cannot be parsed stay the text they are. */
function flowContent(reply: JsonObject | undefined): InboundContent | 'unreadable' {
  const given = reply?.['response_json'];
  if (given === undefined || given === null) return 'unreadable';
  const id = textOf(reply?.['name']);
  return { interactive: { kind: 'flow', ...(id !== undefined && { id }), response: parsedAnswers(given) } };
}

function parsedAnswers(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return parseLosslessJson(given);
  } catch (error) {
    if (error instanceof UnreadableBody) return given;
    throw error;
  }
}

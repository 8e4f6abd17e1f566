import type { ErrorCode } from '../../core/errors.ts';
import { errorBody, STATUS } from '../error-response.ts';
import type { Answer } from './describe.ts';
import type { Operation } from './operations.ts';

const TOLD: Record<ErrorCode, { when: string; message: string; headers?: Record<string, string> }> = {
  invalid: {
    when: 'The request is wrong; sending it again will not help. `details.field` says where.',
    message: 'limit is no whole number from 1 to 1000; correct it or leave it out',
  },
  unauthorized: {
    when: 'No valid token or session, a signature that does not fit, a wrong password, or a link that does not work.',
    message: 'send a valid API token as Authorization: Bearer clp_…',
    headers: { 'WWW-Authenticate': '`Bearer`' },
  },
  forbidden: {
    when: 'The token or member lacks the scope; `details.scope` names it. A request that writes with a cookie and does not come from a page of the service. At the handshake: another verify token.',
    message: 'this token lacks the scope ingest; use one that has it',
  },
  'not-found': { when: 'There is no such thing.', message: 'no template has this key' },
  conflict: { when: 'Not as things stand here.', message: 'its body is no longer kept' },
  'too-large': {
    when: 'The body is larger than 3 MB, packed or unpacked, or has too many entries; send it in parts.',
    message: 'the body is larger than 3 MB; send it in parts',
    headers: { Connection: '`close` where the body was not read to its end' },
  },
  'too-many': {
    when: 'Too many tries; wait.',
    message: 'too many tries; wait 540 seconds',
    headers: { 'Retry-After': 'seconds to wait' },
  },
  unavailable: {
    when: 'Not now: the queue is full, or the database does not answer. Nothing was taken; send it again.',
    message: 'too much is waiting to be stored; send it again',
    headers: { 'Retry-After': 'seconds to wait' },
  },
  internal: {
    when: 'A fault here; the log has it under `details.requestId`.',
    message: 'something went wrong here; the log has the request id',
  },
};

/** The failures of an operation: those it names, and those that follow from who may use it and what it takes. */
export function errorAnswers({
  access,
  body,
  query,
  params,
  description,
}: Operation): Record<number, Answer> {
  // Pages for people answer with pages.
  if (description.tag === 'people') return {};
  const codes = new Set<ErrorCode>(description.errors ?? []);
  // From another site nobody may sign anybody in.
  if (access === 'visitor' && description.id !== 'getWaysIn') codes.add('forbidden');
  if (access !== 'public' && access !== 'signed' && access !== 'visitor')
    codes.add('unauthorized').add('forbidden');
  if (access === 'signed' && body !== undefined) codes.add('unauthorized');
  if (body !== undefined) codes.add('too-large');
  if (body !== undefined || query !== undefined || params !== undefined) codes.add('invalid');
  if (access !== 'public') codes.add('internal');
  return Object.fromEntries([...codes].map((code) => [STATUS[code], errorAnswer(code)]));
}

function errorAnswer(code: ErrorCode): Answer {
  const { when, message, headers } = TOLD[code];
  return {
    description: when,
    media: [{ type: 'application/json', schema: errorBody, example: { error: { code, message } } }],
    ...(headers !== undefined && { headers }),
  };
}

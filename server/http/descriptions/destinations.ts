import { z } from 'zod';
import {
  DELIVERY_EVENTS,
  DESTINATION_EVENTS,
  DESTINATION_KINDS,
  PERSONAL_EVENTS,
  DELIVERY_STATES,
} from '../../core/destination.ts';
import { count, instant, textOrNull } from '../answers/common.ts';
import { describe, json } from '../openapi/describe.ts';

const destination = z
  .object({
    id: z.string(),
    kind: z.enum(DESTINATION_KINDS),
    host: z
      .string()
      .meta({ description: 'of its address; the whole address may be a secret and is not shown' }),
    events: z.array(z.enum(DESTINATION_EVENTS)),
    personal: z.boolean().meta({
      description: `whether it may be told of people: \`${PERSONAL_EVENTS.join('`, `')}\` name whom they are about`,
    }),
    createdAt: instant,
    pausedAt: instant
      .nullable()
      .meta({ description: 'since when what happens waits for it; null: it is told' }),
  })
  .meta({ id: 'Destination', description: 'A program or a chat that is told of events.' });

const EXAMPLE = {
  id: '0k3j9x1m7q2w5z',
  kind: 'webhook',
  host: 'crm.example.com',
  events: ['incident.opened', 'opt_out.recorded', 'send.after_opt_out'],
  personal: true,
  createdAt: '2026-06-02T21:00:00.000Z',
  pausedAt: null,
};

export const LIST_DESTINATIONS = describe({
  id: 'listDestinations',
  tag: 'operate',
  summary: 'Programs and chats that are told of events',
  answers: {
    200: json(z.object({ destinations: z.array(destination) }), {
      description: 'In the order in which they came.',
      example: { destinations: [EXAMPLE] },
    }),
  },
});

export const ADD_DESTINATION = describe({
  id: 'addDestination',
  tag: 'operate',
  summary: 'Tell a program or a chat of events',
  detail:
    'From now on; what was before is not sent. `https://` only, but for this machine. Private addresses are allowed: give the scope admin to nobody who may not reach them. Redirects are not followed.',
  example: {
    kind: 'webhook',
    url: 'https://crm.example.com/hooks/culprit',
    events: ['incident.opened', 'opt_out.recorded', 'send.after_opt_out'],
    personal: true,
  },
  answers: {
    200: json(
      z.object({ destination, secret: textOrNull.meta({ description: 'shown this once; null for a chat' }) }),
      {
        description: 'The secret that its events are signed with.',
        example: { destination: EXAMPLE, secret: 'whsec_bWFkZSBmb3IgdGhpcyBleGFtcGxlLCBub3QgYSBrZXk=' },
      },
    ),
  },
});

export const PAUSE_DESTINATION = describe({
  id: 'pauseDestination',
  tag: 'operate',
  summary: 'Have what happens wait for it, or go on',
  detail: 'Nothing is lost meanwhile: with `paused` false it is told of what waits.',
  example: { paused: true },
  answers: {
    200: json(z.object({ destination }), {
      description: 'As it is now.',
      example: { destination: { ...EXAMPLE, pausedAt: '2026-06-03T09:00:00.000Z' } },
    }),
  },
  errors: ['not-found'],
});

export const TEST_DESTINATION = describe({
  id: 'testDestination',
  tag: 'operate',
  summary: 'Send it an event that says nothing',
  detail: 'Of type `test`, signed like all others; what became of it: `GET /v1/deliveries`.',
  answers: {
    200: json(z.object({ queued: z.string() }), {
      description: 'It goes out within seconds.',
      example: { queued: EXAMPLE.id },
    }),
  },
  errors: ['not-found', 'conflict'],
});

export const REMOVE_DESTINATION = describe({
  id: 'removeDestination',
  tag: 'operate',
  summary: 'Tell it nothing any more',
  detail: 'What waits for it is not sent.',
  answers: {
    200: json(z.object({ removed: z.string() }), {
      description: 'It is gone.',
      example: { removed: EXAMPLE.id },
    }),
  },
  errors: ['not-found'],
});

const delivery = z
  .object({
    id: count,
    destination: z.string(),
    event: z.enum(DELIVERY_EVENTS),
    state: z.enum(DELIVERY_STATES),
    createdAt: instant,
    dueAt: instant.meta({ description: 'of the next try, or of the last' }),
    attempts: count,
    status: count.nullable().meta({ description: 'HTTP status of the last answer' }),
    problem: textOrNull,
  })
  .meta({ id: 'Delivery', description: 'An event on its way to a destination.' });

export const LIST_DELIVERIES = describe({
  id: 'listDeliveries',
  tag: 'operate',
  summary: 'What became of events',
  answers: {
    200: json(z.object({ deliveries: z.array(delivery) }), {
      description: 'The latest first.',
      example: {
        deliveries: [
          {
            id: 12,
            destination: EXAMPLE.id,
            event: 'incident.opened',
            state: 'due',
            createdAt: '2026-06-02T21:00:00.000Z',
            dueAt: '2026-06-02T21:00:30.000Z',
            attempts: 1,
            status: 503,
            problem: 'answered 503',
          },
        ],
      },
    }),
  },
});

export const REPLAY_DELIVERY = describe({
  id: 'replayDelivery',
  tag: 'operate',
  summary: 'Send an event again',
  detail: 'Under the same `webhook-id`, so that a receiver that has it can tell.',
  answers: {
    200: json(z.object({ replayed: count }), { description: 'It is due.', example: { replayed: 12 } }),
  },
  errors: ['not-found'],
});

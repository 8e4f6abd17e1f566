import { describe, expect, it } from 'vitest';
import type { SourceEvent } from '../../../../server/core/event.ts';
import { DAY_MS } from '../../../../server/core/time.ts';
import { decodePlatformPoll } from '../../../../server/ingest/platform/decode-platform.ts';
import { withFacts } from '../../../../server/ingest/platform/fact-digest.ts';
import { parsePlatformPoll, type PlatformPoll } from '../../../../server/ingest/platform/platform-poll.ts';
import { readPage } from '../../../../server/ingest/platform/read-page.ts';
import { UnreadableBody } from '../../../../server/core/json/unreadable-body.ts';

const AT = Date.parse('2026-05-20T12:00:00Z');
const WABA = '200300400500600';
const ID = '90071992547409931';

function bodyOf(page: string, members: Partial<PlatformPoll> = {}): string {
  const { page: _page, ...rest } = {
    kind: 'templates',
    waba: WABA,
    at: AT,
    apiVersion: 'v25.0',
    known: {},
    page: {},
    ...members,
  };
  return `${JSON.stringify(rest).slice(0, -1)},"page":${page}}`;
}

const entry = (members = '"status":"APPROVED"'): string =>
  `{"data":[{"id":${ID},"name":"winter_sale","language":"pt-BR","category":"MARKETING",${members},"new_member":{"a":1}}]}`;

const decode = (body: string) => decodePlatformPoll(body, AT);
const wordsOf = (events: readonly SourceEvent[]) =>
  events.map((event) => [event.type, 'seen' in event ? event.seen : undefined]);

/** What is known after a page was read. */
const knownAfter = (body: string) => withFacts({}, readPage(parsePlatformPoll(body, AT)).facts);

describe('a poll of templates', () => {
  const full = entry(
    `"status":"PAUSED","quality_score":{"score":"RED","date":1779990000},
     "components":[{"type":"BODY","text":"Olá {{1}}","example":{"body_text":[["Ana"]]}}]`,
  );

  it('tells category and text, status and rating, by an id without loss, and keeps no sample', () => {
    const template = { id: ID, waba: WABA, name: 'winter_sale', language: 'pt_BR' };
    const components = [{ type: 'BODY', text: 'Olá {{1}}' }];
    expect(decode(bodyOf(full, { known: null }))).toEqual({
      drops: [],
      days: [],
      events: [
        { type: 'template', at: AT, template, category: 'MARKETING', components, seen: 'listed' },
        { type: 'template-status', at: AT, template, status: 'PAUSED', seen: 'listed' },
        { type: 'quality', at: AT, template, rating: 'RED', seen: 'listed' },
      ],
    });
  });

  it('tells nothing that earlier polls told, whenever it is asked', () => {
    const known = knownAfter(bodyOf(full, { known: null }));
    expect(decode(bodyOf(full, { known, at: AT + DAY_MS / 2 })).events).toEqual([]);
  });

  it('tells what differs, and no more', () => {
    const known = knownAfter(bodyOf(full, { known: null }));
    const after = decode(bodyOf(full.replace('RED', 'YELLOW'), { known })).events;
    expect(after).toMatchObject([{ type: 'quality', rating: 'YELLOW', seen: 'listed' }]);
    // And back again is a change as well.
    const then = withFacts(
      known,
      readPage(parsePlatformPoll(bodyOf(full.replace('RED', 'YELLOW')), AT)).facts,
    );
    expect(decode(bodyOf(full, { known: then })).events).toMatchObject([{ type: 'quality', rating: 'RED' }]);
  });

  it('says that a template appeared when a full listing did not have it', () => {
    expect(wordsOf(decode(bodyOf(entry(), { known: {} })).events)).toEqual([
      ['template', 'appeared'],
      ['template-status', 'appeared'],
    ]);
  });

  it('keeps an unknown status as it came and counts it, and counts a changed type', () => {
    const { events, drops } = decode(
      bodyOf(entry('"status":"teleported","quality_score":"GREEN","components":"none"')),
    );
    expect(events).toMatchObject([{ type: 'template' }, { type: 'template-status', status: 'TELEPORTED' }]);
    expect(events[0]).not.toHaveProperty('components');
    expect(drops).toEqual([
      { reason: 'unsupported-shape', detail: 'message_templates.data[].components' },
      { reason: 'unknown-status', detail: 'message_templates.data[].status TELEPORTED' },
      { reason: 'unsupported-shape', detail: 'message_templates.data[].quality_score' },
    ]);
  });

  it.each(['{"data":{}}', '{"data":[7]}', '{"data":[{"name":"without_id"}]}'])(
    'counts %s as no listing',
    (page) => {
      const { events, drops } = decode(bodyOf(page));
      expect(events).toEqual([]);
      expect(drops).toMatchObject([{ reason: 'unsupported-shape' }]);
    },
  );
});

describe('a poll of numbers', () => {
  const page = `{"data":[{"id":"700800900100200","display_phone_number":"+55 11 4001-0002","verified_name":"Loja",
    "quality_rating":"GREEN","status":"CONNECTED","throughput":{"level":"STANDARD"},
    "whatsapp_business_manager_messaging_limit":"TIER_10K"}]}`;

  it('tells rating, status and limit', () => {
    expect(decode(bodyOf(page, { kind: 'numbers' })).events).toEqual([
      {
        type: 'quality',
        at: AT,
        phoneNumberId: '700800900100200',
        displayPhone: '551140010002',
        rating: 'GREEN',
      },
      {
        type: 'account',
        at: AT,
        field: 'phone_numbers',
        event: 'STATE',
        subject: '700800900100200',
        detail: { waba: WABA, status: 'CONNECTED', limit: 'TIER_10K', throughput: 'STANDARD' },
      },
    ]);
  });

  it('takes a rating that is no word for none', () => {
    const { events, drops } = decode(
      bodyOf(page.replace('"GREEN"', '{"score":"GREEN"}'), { kind: 'numbers' }),
    );
    expect(events).toMatchObject([{ type: 'account' }]);
    expect(drops).toEqual([{ reason: 'unsupported-shape', detail: 'phone_numbers.data[].quality_rating' }]);
  });
});

describe('a poll of template analytics', () => {
  const point = (members: string): string =>
    `{"data":[{"granularity":"DAILY","product_type":"cloud_api","data_points":[{"template_id":"${ID}","start":1779926400,"end":1780012800,${members}}]}]}`;
  const poll = { kind: 'template-analytics' as const };

  it('gives counts by template and UTC day, clicks by button', () => {
    const { days, events } = decode(
      bodyOf(
        point(
          `"sent":1200,"delivered":"1110","clicked":[{"type":"quick_reply_button","button_content":"Parar promoções","count":38}]`,
        ),
        poll,
      ),
    );
    expect(events).toEqual([]);
    expect(days).toEqual([
      {
        waba: WABA,
        templateId: ID,
        day: 1_779_926_400 / 86_400,
        product: 'cloud_api',
        polledAt: AT,
        sent: 1200,
        delivered: 1110,
        read: null,
        clicks: [{ type: 'quick_reply_button', content: 'Parar promoções', count: 38 }],
      },
    ]);
  });

  it.each([
    `"sent":{"n":1}`,
    `"sent":-1`,
    `"delivered":"many"`,
    `"clicked":[{"type":"url_button","count":null}]`,
  ])('leaves out a point with %s and says so, so that what was known stays', (members) => {
    const { days, drops } = decode(bodyOf(point(members), poll));
    expect(days).toEqual([]);
    expect(drops).toMatchObject([
      { reason: 'unsupported-shape', detail: expect.stringMatching(/^template_analytics/) },
    ]);
  });
});

describe('a comparison', () => {
  const page = `{"data":[{"metric":"BLOCK_RATE","type":"RELATIVE","order_by_relative_metric":["2","1"]},
    {"metric":"MESSAGE_SENDS","type":"NUMBER_VALUES","number_values":[{"key":"1","value":1273},{"key":"2","value":1042}]},
    {"metric":"TOP_BLOCK_REASON","type":"STRING_VALUES","string_values":[{"key":"1","value":"NO_SIGN_UP"}]}]}`;
  const poll = { kind: 'comparison' as const, known: null, asked: { windowDays: 7 } };

  it('is one event', () => {
    expect(decode(bodyOf(page, poll)).events).toEqual([
      {
        type: 'comparison',
        at: AT,
        windowDays: 7,
        blockOrder: ['2', '1'],
        sends: { '1': 1273, '2': 1042 },
        reasons: { '1': 'NO_SIGN_UP' },
      },
    ]);
  });

  it('without an order is none', () => {
    expect(decode(bodyOf('{"data":[]}', poll))).toMatchObject({
      events: [],
      drops: [{ reason: 'unsupported-shape' }],
    });
  });
});

it.each(['{"kind":"weather"}', '[]', '{"kind":"numbers"', bodyOf('[]'), bodyOf('{}', { at: 0 })])(
  'refuses %s as a whole',
  (body) => expect(() => decode(body)).toThrow(UnreadableBody),
);

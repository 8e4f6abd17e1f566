import fc from 'fast-check';
import { parseContact } from '../../server/core/contact.ts';
import type { TemplateRef } from '../../server/core/event-parts.ts';
import { inferredMessage } from '../../server/ingest/inferred-message.ts';

const START = Date.UTC(2026, 4, 4, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

type Line = Record<string, unknown>;

const PEOPLE = 6;
const phone = (person: number): string => `55119888877${String(10 + person)}`;
const bsuid = (person: number): string => `BR.7392001845620${person}`;
const contactOf = (person: number, form: number): unknown =>
  [phone(person), { bsuid: bsuid(person) }, { phone: phone(person), bsuid: bsuid(person) }][form % 3];

const person = fc.nat(PEOPLE - 1);
const form = fc.nat(2);
const minutes = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from, max: to }).map((minute) => START + minute * MINUTE);
const topic = fc.constantFrom('offers', 'receipts', 'account_updates');
const template = fc.constantFrom<unknown>(
  '9001',
  { name: 'winter_sale', language: 'pt_BR' },
  { name: 'receipt', language: 'pt_BR' },
  '9002',
  '9003',
);

/** What stands for the id of a send that names none. */
function inferredIdOf(contact: unknown, named: unknown, at: number): string {
  const parsed = parseContact(contact);
  if (!parsed.ok) throw new TypeError('people of the set have names');
  const ref = (typeof named === 'string' ? { id: named } : named) as TemplateRef;
  return inferredMessage({ contact: parsed.contact, template: ref, at });
}

/** Of a send by its message; statuses name none, the same or another one. */
const NUMBERS = [undefined, '700800900100200', '700800900100201'];

/** One message with its life: registered or not, several statuses, repeated with other timestamps, from two sources. */

const messageLines: fc.Arbitrary<Line[]> = fc
  .record({
    id: fc.nat(40),
    person,
    form,
    other: form,
    at: minutes(0, 12 * 24 * 60),
    template,
    topic: fc.option(topic, { nil: undefined }),
    campaign: fc.constantFrom(undefined, '88', '89'),
    registered: fc.boolean(),
    idless: fc.constantFrom(false, false, false, true),
    twice: fc.boolean(),
    delays: fc.array(fc.integer({ min: 0, max: 3 * 24 * 60 }), { minLength: 1, maxLength: 4 }),
    statuses: fc.array(fc.constantFrom('sent', 'delivered', 'read', 'failed', 'warning'), {
      minLength: 1,
      maxLength: 4,
    }),
    parameters: fc.constantFrom(undefined, ['Ana'], ['cupom'], ['bit.ly/abc', 'Ana']),
    optOutAfter: fc.option(fc.integer({ min: 1, max: 6 * 24 * 60 }), { nil: undefined }),
    text: fc.constantFrom('PARAR', 'cancelar', 'Sair', 'obrigada', 'nunca me cadastrei, parar'),
    context: fc.boolean(),
  })
  .map((m) => {
    const contact = contactOf(m.person, m.form);
    // Of a file without message ids: the send names none, and what follows is about the inferred one.
    const message = m.idless ? inferredIdOf(contact, m.template, m.at) : `wamid.M${m.id}P${m.person}`;
    const lines: Line[] = [];
    const send = {
      type: 'send',
      ...(m.idless ? {} : { message }),
      contact,
      template: m.template,
      topic: m.topic,
      campaign: m.campaign,
      phoneNumberId: NUMBERS[m.id % NUMBERS.length],
      parameters: m.parameters,
    };
    // The same fact from two sources: what the sender registered stands before what a file says.
    if (m.idless) lines.push({ ...send, at: m.at });
    else if (m.registered) lines.push({ ...send, at: m.at, source: 'registration' });
    if (m.twice) lines.push({ ...send, at: m.at + 2_000, template: '9002' });
    for (const [index, status] of m.statuses.entries()) {
      const at = m.at + (m.delays[index % m.delays.length] ?? 0) * MINUTE;
      const error = status === 'failed' ? { error: { code: index % 2 ? 131_050 : 131_026 } } : {};
      lines.push({
        type: 'status',
        at,
        message,
        status,
        contact: contactOf(m.person, m.other),
        phoneNumberId: NUMBERS[(m.id + index) % NUMBERS.length],
        ...error,
      });
    }
    if (m.optOutAfter !== undefined) {
      lines.push({
        type: 'inbound',
        at: m.at + m.optOutAfter * MINUTE,
        message: `wamid.IN${m.id}P${m.person}`,
        contact: contactOf(m.person, m.other),
        text: m.text,
        ...(m.context && !m.idless ? { repliedTo: message } : {}),
      });
    }
    return lines;
  });

const consentLine: fc.Arbitrary<Line> = fc.record({
  type: fc.constant('consent'),
  at: minutes(-60 * 24 * 60, 13 * 24 * 60),
  contact: fc.tuple(person, form).map(([who, how]) => contactOf(who, how)),
  topic,
  action: fc.constantFrom('grant', 'withdraw'),
});

const registryLine: fc.Arbitrary<Line> = fc.oneof(
  fc.record({
    type: fc.constant('template'),
    at: minutes(-5 * 24 * 60, 12 * 24 * 60),
    template: fc.constantFrom<unknown>(
      { id: '9001', name: 'winter_sale', language: 'pt_BR' },
      { id: '9004', name: 'winter_sale', language: 'pt_BR' },
      { id: '9002' },
      { name: 'receipt', language: 'pt_BR' },
      { id: '9003' },
    ),
    category: fc.constantFrom('MARKETING', 'UTILITY'),
    topic,
    components: fc.constantFrom(
      undefined,
      [{ type: 'BODY', text: 'Temos um cupom.' }],
      [{ type: 'BODY', text: 'Temos um cupom. Responda SAIR para parar.' }],
    ),
  }),
  fc.record({
    type: fc.constant('waiver'),
    at: minutes(-5 * 24 * 60, 13 * 24 * 60),
    template: fc.constantFrom<unknown>('9001', { name: 'winter_sale', language: 'pt_BR' }, '9002'),
    rule: fc.constantFrom('no-way-out', 'promotional-wording'),
    waived: fc.boolean(),
    reason: fc.constant('fine'),
    by: fc.constantFrom('Rita', 'Davi'),
  }),
  fc.record({
    type: fc.constant('confirmation'),
    at: minutes(-5 * 24 * 60, 13 * 24 * 60),
    template: fc.constantFrom<unknown>('9001', { name: 'winter_sale', language: 'pt_BR' }),
    decision: fc.constantFrom('confirmed', 'one-off', 'new-normal', 'undecided'),
    incident: fc.constantFrom('1', '2'),
    rate: fc.constantFrom(0.01, 0.03),
    by: fc.constantFrom('Rita', 'Davi'),
  }),
  fc.record({
    type: fc.constant('topic'),
    at: minutes(-5 * 24 * 60, 12 * 24 * 60),
    topic,
    category: fc.constantFrom('MARKETING', 'UTILITY'),
    complete: fc.boolean(),
  }),
);

const personLine: fc.Arbitrary<Line> = fc.oneof(
  fc.record({
    type: fc.constant('identity'),
    at: minutes(0, 12 * 24 * 60),
    from: person.map((who) => ({ phone: phone(who), bsuid: bsuid(who) })),
    to: person.map((who) => ({ phone: phone(who), bsuid: `${bsuid(who)}N` })),
  }),
  fc.record({
    type: fc.constant('opt-out'),
    at: minutes(0, 13 * 24 * 60),
    contact: fc.tuple(person, form).map(([who, how]) => contactOf(who, how)),
    channel: fc.constantFrom('preference', 'link', 'manual'),
  }),
  fc.record(
    {
      type: fc.constant('opt-out'),
      at: minutes(0, 13 * 24 * 60),
      contact: fc.tuple(person, form).map(([who, how]) => contactOf(who, how)),
      channel: fc.constant('link'),
      template,
      campaign: fc.constantFrom('88', '89'),
      topic,
      reason: fc.constantFrom('lost-interest', 'unknown'),
    },
    { requiredKeys: ['type', 'at', 'contact', 'channel', 'template'] },
  ),
  fc.record({
    type: fc.constant('opt-in'),
    at: minutes(0, 13 * 24 * 60),
    contact: fc.tuple(person, form).map(([who, how]) => contactOf(who, how)),
    channel: fc.constantFrom('preference', 'keyword'),
  }),
  fc.record({
    type: fc.constant('opt-in'),
    at: minutes(0, 13 * 24 * 60),
    contact: fc.tuple(person, form).map(([who, how]) => contactOf(who, how)),
    channel: fc.constant('link'),
    scope: fc.constantFrom('marketing', 'all'),
  }),
);

/** A set of event lines about few people and few templates, made to collide in every way that has an order to get wrong. */
export const eventSet: fc.Arbitrary<Line[]> = fc
  .tuple(
    fc.array(messageLines, { minLength: 3, maxLength: 14 }),
    fc.array(consentLine, { maxLength: 10 }),
    fc.array(registryLine, { maxLength: 6 }),
    fc.array(personLine, { maxLength: 8 }),
  )
  .map(([messages, consents, registry, people]) => [...messages.flat(), ...consents, ...registry, ...people]);

const pollPage = fc.oneof(
  fc.record({
    kind: fc.constant('numbers'),
    rating: fc.constantFrom('GREEN', 'YELLOW', 'RED', 'NA', 'PURPLE'),
    limit: fc.constantFrom('TIER_10K', 'TIER_100K'),
  }),
  fc.record({
    kind: fc.constant('templates'),
    id: fc.constantFrom('9001', '9002', '9003', '9004'),
    name: fc.constantFrom('winter_sale', 'receipt'),
    status: fc.constantFrom('PENDING', 'APPROVED', 'PAUSED', 'TELEPORTED'),
    category: fc.constantFrom('MARKETING', 'UTILITY'),
    rating: fc.constantFrom('GREEN', 'RED'),
    text: fc.constantFrom('Temos um cupom.', 'Temos um cupom. Responda SAIR para parar.'),
  }),
  fc.record({
    kind: fc.constant('template-analytics'),
    id: fc.constantFrom('9001', '9002'),
    day: fc.nat(2),
    sent: fc.nat(3),
    clicks: fc.nat(2),
  }),
  fc.record({ kind: fc.constant('comparison'), worst: fc.constantFrom('9001', '9002') }),
);

/** One page of a poll, with what the poll before it may have known. */
const pollLine: fc.Arbitrary<Line> = fc
  .record({
    at: minutes(-5 * 24 * 60, 12 * 24 * 60),
    page: pollPage,
    known: fc.constantFrom(null, {}, { '9001': { status: 'another' } }),
  })
  .map(({ at, page, known }) => ({
    source: 'platform',
    kind: page.kind,
    waba: '200300400500600',
    at,
    apiVersion: 'v25.0',
    known,
    asked: { windowDays: 7 },
    page: { data: [entryOf(page)] },
  }));

function entryOf(page: Record<string, unknown>): unknown {
  const { id, rating } = page;
  switch (page['kind']) {
    case 'numbers':
      return {
        id: '700800900100200',
        quality_rating: rating,
        whatsapp_business_manager_messaging_limit: page['limit'],
      };
    case 'templates':
      return {
        id,
        name: page['name'],
        language: 'pt_BR',
        status: page['status'],
        category: page['category'],
        quality_score: { score: rating },
        components: [{ type: 'BODY', text: page['text'] }],
      };
    case 'template-analytics': {
      const clicked = [{ type: 'quick_reply_button', button_content: 'Parar', count: page['clicks'] }];
      const start = START / 1_000 + Number(page['day']) * 86_400;
      return {
        product_type: 'cloud_api',
        data_points: [{ template_id: id, start, sent: page['sent'], clicked }],
      };
    }
    default: {
      const order = page['worst'] === '9001' ? ['9002', '9001'] : ['9001', '9002'];
      return { metric: 'BLOCK_RATE', order_by_relative_metric: order };
    }
  }
}

/** A set of event lines among which the platform was polled. */
export const polledSet: fc.Arbitrary<Line[]> = fc
  .tuple(eventSet, fc.array(pollLine, { maxLength: 12 }))
  .map(([lines, polls]) => [...lines, ...polls]);

/** A way of sending the same set again: another order, some lines twice, other batches. */
export const delivery: fc.Arbitrary<Delivery> = fc.record({
  seed: fc.nat(1_000_000),
  repeats: fc.array(fc.nat(400), { maxLength: 10 }),
  batch: fc.integer({ min: 1, max: 40 }),
});

/** One accepted body and where it came in. */
export type Delivered = { source: 'events' | 'registration' | 'platform'; body: string };

export type Delivery = { seed: number; repeats: number[]; batch: number };

/** The lines in the order and batches of a delivery. */
export function deliver(lines: readonly Line[], { seed, repeats, batch }: Delivery): Delivered[] {
  let state = seed + 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  const keyed = lines.map(({ source = 'events', ...line }) => ({
    key: next(),
    text: { source: source as Delivered['source'], body: JSON.stringify(line) },
  }));
  const shuffled = keyed.sort((a, b) => a.key - b.key).map((entry) => entry.text);
  const all = [...shuffled, ...repeats.flatMap((index) => shuffled[index % shuffled.length] ?? [])];
  const batches: Delivered[] = [];
  for (let from = 0; from < all.length; from += batch) {
    for (const source of ['events', 'registration'] as const) {
      const part = all.slice(from, from + batch).filter((line) => line.source === source);
      if (part.length > 0) batches.push({ source, body: part.map((line) => line.body).join('\n') });
    }
    // A page of a poll is a body of its own.
    batches.push(...all.slice(from, from + batch).filter((line) => line.source === 'platform'));
  }
  return batches;
}

export const SET_NOW = START + 14 * DAY;

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { canonicalPhone } from '../../../server/core/phone.ts';
import type { SourceEvent } from '../../../server/core/event.ts';
import { recogniseReply } from '../../../server/core/opt-out/recognise-reply.ts';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { generateDemo } from '../../../server/demo/generate-demo.ts';
import type { Demo } from '../../../server/demo/generate-demo.ts';
import { parseEventLine } from '../../../server/ingest/event-line.ts';
import { decodeMetaWebhook } from '../../../server/ingest/meta/decode-meta-webhook.ts';

/** Thursday 2026-11-19, 10:00 in São Paulo. */
const NOW = Date.UTC(2026, 10, 19, 13);
const demo = generateDemo({ seed: 1, now: NOW });

const past = [...demo.topics, ...demo.templates, ...demo.consents, ...demo.history].map((line, index) => {
  const parsed = parseEventLine(line, index + 1, demo.liveFrom);
  if (!parsed.ok) throw new Error(`${parsed.error.message}: ${line}`);
  return parsed.event;
});
const live = [...demo.live];
const decoded = live
  .filter(({ kind }) => kind === 'webhook')
  .map(({ at, body }) => decodeMetaWebhook(body, { receivedAt: at, callbackPatterns: [] }));
const recent = decoded.flatMap(({ events }) => events);
const registered = live
  .filter(({ kind }) => kind === 'registration')
  .flatMap(({ at, body }): SourceEvent[] => {
    const { sends } = JSON.parse(body) as { sends: object[] };
    return sends.map((send, index) => {
      const parsed = parseEventLine({ type: 'send', ...send }, index + 1, at, 'registration');
      if (!parsed.ok) throw new Error(parsed.error.message);
      return parsed.event;
    });
  });

describe('generateDemo', () => {
  it('gives the same bytes for the same seed and instant, and others for another seed', () => {
    expect(fingerprint(generateDemo({ seed: 1, now: NOW }))).toBe(fingerprint(demo));
    expect(fingerprint(generateDemo({ seed: 2, now: NOW }))).not.toBe(fingerprint(demo));
  });

  it('moves as a whole when the instant moves by a week', () => {
    const later = generateDemo({ seed: 1, now: NOW + 7 * DAY_MS });
    const shifted = [...later.history].map((line) =>
      line.replace(/"at":(\d+)/, (_, at: string) => `"at":${Number(at) - 7 * DAY_MS}`),
    );
    expect(digest(shifted)).toBe(digest([...demo.history]));
  });

  it('holds thirty days of history in time order and two live days, none of it after the instant', () => {
    const history = [...demo.history].map((line) => Number(/"at":(\d+)/.exec(line)?.[1]));
    expect(history).toEqual(history.toSorted((a, b) => a - b));
    expect(history[0]).toBeGreaterThanOrEqual(NOW - 32 * DAY_MS);
    expect(history.at(-1)).toBeLessThan(NOW - 2 * DAY_MS);
    const arrivals = live.map(({ at }) => at);
    expect(arrivals).toEqual(arrivals.toSorted((a, b) => a - b));
    expect(arrivals[0]).toBeGreaterThanOrEqual(NOW - 2 * DAY_MS);
    expect(arrivals.at(-1)).toBeLessThan(NOW);
  });

  it('has the volume of a middling shop', () => {
    const sends = past.filter(({ type }) => type === 'send');
    expect(sends.length).toBeGreaterThan(70_000);
    expect(sends.length).toBeLessThan(95_000);
    const failed = past.filter((event) => event.type === 'status' && event.status === 'failed');
    expect(failed.length / sends.length).toBeGreaterThan(0.015);
    expect(failed.length / sends.length).toBeLessThan(0.04);
    expect(registered.length).toBeGreaterThan(6_000);
    expect(decoded.length).toBeGreaterThan(400);
    expect(decoded.length).toBeLessThan(1_000);
    const people = new Set(past.flatMap((event) => (event.type === 'consent' ? [personOf(event)] : [])));
    expect(people.size).toBeGreaterThan(19_900);
  });

  it('has opt-outs of an ordinary shop in the history: about one in 250 marketing deliveries', () => {
    const preferences = past.filter(({ type }) => type === 'opt-out').length;
    const replies = past.filter((event) => event.type === 'inbound' && isOptOut(event)).length;
    expect(preferences + replies).toBeGreaterThan(150);
    expect(preferences + replies).toBeLessThan(420);
  });

  it('is decoded without a loss but for stickers', () => {
    const drops = decoded.flatMap(({ drops }) => drops);
    expect(drops.filter(({ reason, detail }) => reason !== 'no-signal' || detail !== 'sticker')).toEqual([]);
    expect(recent.filter(({ type }) => type === 'template-status')).toHaveLength(4);
    expect(recent.filter(({ type }) => type === 'identity')).toHaveLength(6);
    expect(recent.filter(({ type }) => type === 'quality')).toHaveLength(2);
    expect(
      recent.filter((event) => event.type === 'status' && event.errorCode === 131_050).length,
    ).toBeGreaterThan(3);
    const waiting = recent.filter(
      (event) => event.type === 'inbound' && /^cancelar$/i.test(event.text ?? ''),
    );
    expect(waiting.length).toBeGreaterThan(0);
  });

  it('keeps template ids beyond 2^53 exact', () => {
    const [pending] = recent.filter(({ type }) => type === 'template-status');
    expect(pending).toMatchObject({ status: 'PENDING', template: { id: demo.planted.template.id } });
    expect(Number.isSafeInteger(Number(demo.planted.template.id))).toBe(false);
  });

  it('knows people by number, by user id only, and by the number without its ninth digit', () => {
    const contacts = recent.flatMap((event) =>
      event.type === 'status' && event.contact ? [event.contact] : [],
    );
    expect(contacts.some(({ phone }) => phone === undefined)).toBe(true);
    expect(contacts.some(({ phone }) => phone?.length === 12)).toBe(true);
    for (const { phone } of contacts) {
      if (phone === undefined) continue;
      const line = canonicalPhone(phone);
      expect(line.ok && line.digits).toMatch(/^55\d{2}9900[01]\d{4}$/);
    }
  });

  it('sends winter_sale mostly to people who never agreed to offers', () => {
    const agreed = new Set<string>();
    for (const event of past) {
      if (event.type !== 'consent' || event.topic !== 'offers') continue;
      if (event.action === 'grant') agreed.add(personOf(event));
      else agreed.delete(personOf(event));
    }
    const reached = registered.flatMap((event) =>
      event.type === 'send' && event.template?.id === demo.planted.template.id ? [personOf(event)] : [],
    );
    const outside = reached.filter((person) => !agreed.has(person)).length / reached.length;
    expect(outside).toBeGreaterThan(0.6);
    expect(outside).toBeLessThan(0.68);
  });

  it('has people of four sources, and of those who stop most easily more from a list than of the others', () => {
    const came = new Map<string, string>();
    for (const event of past)
      if (event.type === 'consent' && event.action === 'grant') came.set(personOf(event), event.source ?? '');
    expect([...new Set(came.values())].sort()).toEqual([
      'checkout',
      'imported-list',
      'store-counter',
      'web-form',
    ]);
    const listed = (people: Iterable<string>): number => {
      const sources = [...people].flatMap((person) => came.get(person) ?? []);
      return sources.filter((source) => source === 'imported-list').length / sources.length;
    };
    const left = past.flatMap((event) =>
      event.type === 'opt-out' || (event.type === 'inbound' && isOptOut(event)) ? [personOf(event)] : [],
    );
    expect(listed(came.keys())).toBeGreaterThan(0.08);
    expect(listed(came.keys())).toBeLessThan(0.2);
    expect(listed(left)).toBeGreaterThan(1.5 * listed(came.keys()));
  });

  it('tells of the new templates in event lines that are not called out', () => {
    const lines = live
      .filter(({ kind }) => kind === 'events')
      .map(({ at, body }) => parseEventLine(body, 1, at));
    expect(lines).toMatchObject([
      { ok: true, event: { template: { name: 'winter_sale' }, topic: 'offers', addedBy: 'CRM team' } },
      {
        ok: true,
        event: { template: { name: 'clube_aurora_app' }, topic: 'loyalty', addedBy: 'Loyalty team' },
      },
    ]);
    expect(live.map(({ body }) => body).join('')).not.toMatch(/culprit|planted|mismatch/i);
  });

  it('leaves some statuses without any word of their template', () => {
    const known = new Set(registered.flatMap((event) => (event.type === 'send' ? [event.message] : [])));
    const sent = recent.filter((event) => event.type === 'status' && event.status === 'sent');
    const unlinked = sent.filter(
      (event) => event.type === 'status' && !known.has(event.message) && !event.callback,
    );
    expect(unlinked.length / sent.length).toBeGreaterThan(0.005);
    expect(unlinked.length / sent.length).toBeLessThan(0.03);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'plants at least sixty excess opt-outs, also %i x 5 hours later',
    (step) => {
      const { planted, liveFrom } = generateDemo({ seed: step, now: NOW + step * 5 * HOUR_MS });
      expect(planted.excess).toBeGreaterThan(60);
      expect(planted.since).toBeGreaterThan(liveFrom);
    },
  );
});

function isOptOut(event: SourceEvent & { type: 'inbound' }): boolean {
  return recogniseReply(event)?.action === 'opt-out';
}

function personOf({ contact }: { contact?: { phone?: string; bsuid?: string } }): string {
  return contact?.phone ?? contact?.bsuid ?? '';
}

function fingerprint({ topics, templates, consents, history, live }: Demo): string {
  return digest([
    ...topics,
    ...templates,
    ...consents,
    ...history,
    ...[...live].map(({ at, kind, body }) => `${at} ${kind} ${body}`),
  ]);
}

function digest(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return hash.digest('hex');
}

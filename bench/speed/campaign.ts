import type { SourceEvent } from '../../server/core/event.ts';

const PEOPLE = 50_000;
const TEMPLATES = 40;
const START = Date.UTC(2026, 4, 4, 12);
const SECOND = 1_000;

/** Pseudo-random numbers below `n`, the same at every run. */
export function lottery(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
}

const phoneOf = (person: number): string => `55119${80_000_000 + person}`;

/** What stands before the campaign: templates, their topic, and consent of a third of the people. */
export function prelude(): SourceEvent[] {
  const at = START - 86_400_000;
  const events: SourceEvent[] = [{ type: 'topic', at, topic: 'offers', category: 'MARKETING' }];
  for (let number = 0; number < TEMPLATES; number += 1) {
    const template = { waba: '200300400500600', name: `sale_${number}`, language: 'pt_BR' };
    events.push({ type: 'template', at, template, category: 'MARKETING', topic: 'offers' });
  }
  for (let person = 0; person < PEOPLE; person += 3) {
    events.push({
      type: 'consent',
      at,
      contact: { phone: phoneOf(person) },
      topic: 'offers',
      action: 'grant',
    });
  }
  return events;
}

/** Messages `from..to` to random people, 20 a second: sent, delivered some seconds later, two in three read within minutes,
 *  one in 200 answered by a stop. In the order in which webhooks about them would come. */
export function campaign(from: number, to: number): SourceEvent[] {
  const draw = lottery(from + 1);
  const timed: { at: number; event: SourceEvent }[] = [];
  for (let number = from; number < to; number += 1) {
    const contact = { phone: phoneOf(draw(PEOPLE)) };
    const message = `wamid.HBgNNTUxMTk4ODg4Nzc3NxUCABEYEj${String(number).padStart(12, '0')}`;
    const callback = {
      template: { waba: '200300400500600', name: `sale_${draw(TEMPLATES)}`, language: 'pt_BR' },
      topic: 'offers',
      campaign: '88',
    };
    const base = { type: 'status' as const, message, contact, phoneNumberId: '700800900100200', callback };
    const sent = START + Math.floor(number / 20) * SECOND;
    const delivered = sent + (1 + draw(50)) * SECOND;
    timed.push({ at: sent, event: { ...base, at: sent, status: 'sent' } });
    timed.push({ at: delivered, event: { ...base, at: delivered, status: 'delivered' } });
    if (draw(3) > 0) {
      const read = delivered + (10 + draw(600)) * SECOND;
      timed.push({ at: read, event: { ...base, at: read, status: 'read' } });
    }
    if (draw(200) === 0) {
      const at = delivered + (60 + draw(900)) * SECOND;
      timed.push({
        at,
        event: { type: 'inbound', at, message: `${message}.r`, contact, repliedTo: message, text: 'PARAR' },
      });
    }
  }
  return timed.sort((a, b) => a.at - b.at).map(({ event }) => event);
}

export const CAMPAIGN_NOW = START + 30 * 86_400_000;

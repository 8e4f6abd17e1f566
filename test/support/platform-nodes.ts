import { DAY_MS, utcDayOf } from '../../server/core/time.ts';
import type { AnalyticsDay, GraphNode } from './graph/state.ts';

/** 09:10 in São Paulo. */
export const MORNING = Date.parse('2026-05-20T12:10:00Z');
export const BIG_ID = 90_071_992_547_409_931n;
export const NUMBER = '700800900100200';

/** A number as the platform lists it. */
export const number = (rating: string, more: GraphNode = {}): GraphNode => ({
  id: NUMBER,
  display_phone_number: '+55 11 4001-0002',
  verified_name: 'Aurora',
  quality_rating: rating,
  status: 'CONNECTED',
  whatsapp_business_manager_messaging_limit: 'TIER_10K',
  a_new_member: { of: ['the platform'] },
  ...more,
});
/** A template as the platform lists it, with a sample that a review asked for. */
export const template = (id: bigint | string, name: string, more: GraphNode = {}): GraphNode => ({
  id,
  name,
  language: 'pt_BR',
  status: 'APPROVED',
  category: 'MARKETING',
  quality_score: { score: 'GREEN', date: 1_779_990_000 },
  components: [{ type: 'BODY', text: `Oi {{1}}, ${name}`, example: { body_text: [['Ana']] } }],
  ...more,
});
/** Counts of a day so many days before `MORNING`; `taps` on the way out. */
export const day = (id: string, daysAgo: number, sent: number, taps = 0): AnalyticsDay => ({
  template: id,
  day: utcDayOf(MORNING - daysAgo * DAY_MS) * DAY_MS,
  sent,
  delivered: sent - 1,
  read: 1,
  replies: { 'Parar promoções': taps, Ver: 5 },
});

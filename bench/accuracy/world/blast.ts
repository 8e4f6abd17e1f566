import type { BlastPlace, Draft, DraftTemplate } from './draft.ts';

/** At most this share of all people in one blast. */
const MOST_PEOPLE = 0.6;

export type BlastOptions = {
  hour?: number | undefined;
  first?: number | undefined;
  stride?: number | undefined;
  outsideShare?: number | undefined;
};

/** Plans one blast of a day, spread over one to three hours; says where, so that another can follow it. */
export function planBlast(
  draft: Draft,
  template: DraftTemplate,
  { day, count, options = {} }: { day: number; count: number; options?: BlastOptions },
): BlastPlace {
  const { random, contacts } = draft;
  const hour = Math.min(23, options.hour ?? template.hour);
  const span = 1 + random.integer(3);
  const first = options.first ?? random.integer(contacts);
  const stride = options.stride ?? drawStride(draft);
  const capped = Math.min(Math.round(count), Math.floor(contacts * MOST_PEOPLE));
  const perHour = Math.round(capped / span);
  for (let part = 0; part < span; part++) {
    const at = day * 24 + Math.min(23, hour + part);
    if (at >= draft.hours || capped <= 0) continue;
    draft.plan[at]?.push({
      template,
      count: perHour,
      first: (first + part * perHour * stride) % contacts,
      stride,
      outsideShare: options.outsideShare ?? template.outsideShare,
    });
  }
  return { first, stride, hour };
}

/** A step through the people that visits everybody: their number is a prime. */
export function drawStride({ random, contacts }: Draft): number {
  return 1 + random.integer(contacts - 2);
}

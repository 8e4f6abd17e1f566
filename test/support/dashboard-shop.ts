import { createRandom } from '../../server/demo/random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** 20 May 2026, 15:00 in São Paulo: the end of the invented month. */
export const SHOP_NOW = Date.UTC(2026, 4, 20, 18);
const FROM = SHOP_NOW - 30 * DAY;
const PEOPLE = 1_500;

type Line = Record<string, unknown>;
type Sending = {
  template: { id: string; name: string; language: string; category: string; topic: string };
  /** Messages a day, and the hour (UTC) at which they go out. */
  daily: number;
  hour: number;
  /** Share of the people written to that stop, with and without consent. */
  leave: { inside: number; outside: number };
};

const named = (id: string, name: string, category: string, topic: string): Sending['template'] => {
  return { id, name, language: 'pt_BR', category, topic };
};

const ORDINARY: readonly Sending[] = [
  {
    template: named('9101', 'weekly_offers', 'MARKETING', 'offers'),
    daily: 90,
    hour: 13,
    leave: { inside: 0.004, outside: 0.009 },
  },
  {
    template: named('9102', 'order_shipped', 'UTILITY', 'orders'),
    daily: 60,
    hour: 15,
    leave: { inside: 0.001, outside: 0.001 },
  },
  {
    template: named('9103', 'new_arrivals', 'MARKETING', 'offers'),
    daily: 40,
    hour: 17,
    leave: { inside: 0.004, outside: 0.009 },
  },
];
const PLANTED = named('9001', 'winter_sale', 'MARKETING', 'news');

const phone = (person: number): string => `55119${String(80_000_000 + person)}`;
const agreed = (person: number, topic: string): boolean =>
  topic === 'news' ? person % 3 === 0 : topic === 'offers' ? person % 10 !== 0 : true;

/**
 * The month of an invented shop, small enough to be taken in within seconds: three ordinary templates, and since two days
 * a new one that goes to people who never agreed to its topic. `isCalm`: without the new one.
 */
export function shopLines({ isCalm = false }: { isCalm?: boolean } = {}): Line[] {
  const random = createRandom(20_260_520);
  const lines: Line[] = [];
  const templates = [...ORDINARY.map(({ template }) => template), ...(isCalm ? [] : [PLANTED])];
  for (const topic of ['offers', 'news', 'orders']) {
    const basis = topic === 'orders' ? 'contract' : 'consent';
    lines.push({ type: 'topic', at: FROM, topic, basis, complete: true });
  }
  for (const template of templates) {
    const isNew = template === PLANTED;
    const at = isNew ? SHOP_NOW - 2 * DAY - HOUR : FROM - 60 * DAY;
    const components = [
      { type: 'BODY', text: 'Olá {{1}}, temos novidades para você. Até logo.' },
      ...(isNew ? [] : [{ type: 'FOOTER', text: 'Responda SAIR para não receber mais.' }]),
    ];
    lines.push({
      type: 'template',
      at,
      template: { ...template, components },
      addedAt: at,
      addedBy: isNew ? 'CRM team' : 'Rita',
    });
  }
  for (let person = 0; person < PEOPLE; person += 1) {
    for (const topic of ['offers', 'news', 'orders']) {
      if (agreed(person, topic)) {
        lines.push({ type: 'consent', at: FROM - DAY, contact: phone(person), topic, action: 'grant' });
      }
    }
  }
  for (const [at, rating] of [
    [FROM, 'GREEN'],
    [SHOP_NOW - 18 * HOUR, isCalm ? 'GREEN' : 'YELLOW'],
  ] as const) {
    lines.push({ type: 'quality', at, phoneNumberId: '106540352242922', rating });
  }
  let count = 0;
  const send = (sending: Pick<Sending, 'template' | 'leave'>, at: number): void => {
    const person = random.integer(PEOPLE);
    const message = `wamid.S${(count += 1)}`;
    const contact = phone(person);
    const { id, topic } = sending.template;
    lines.push({ type: 'send', at, message, contact, template: id, topic });
    lines.push({ type: 'status', at: at + 4_000, message, contact, status: 'delivered' });
    const chance = agreed(person, topic) ? sending.leave.inside : sending.leave.outside;
    if (random.uniform() >= chance) return;
    const leftAt = at + 60_000 + random.integer(5 * HOUR);
    if (leftAt >= SHOP_NOW) return;
    const isButton = random.uniform() < 0.6;
    lines.push({
      type: 'opt-out',
      at: leftAt,
      contact,
      channel: isButton ? 'button' : 'keyword',
      ...(isButton && { repliedTo: message }),
      ...(random.uniform() < 0.3 && { reason: random.pick(['no-consent', 'lost-interest'] as const) }),
    });
  };
  for (let day = FROM; day <= SHOP_NOW; day += DAY) {
    const midnight = day - (day % DAY);
    for (const sending of ORDINARY) {
      for (let index = 0; index < sending.daily; index += 1) {
        const at = midnight + sending.hour * HOUR + random.integer(2 * HOUR);
        if (at >= FROM && at < SHOP_NOW) send(sending, at);
      }
    }
  }
  if (isCalm) return lines;
  for (const [hoursAgo, size] of [
    [46, 260],
    [28, 280],
    [22, 240],
    [5, 220],
  ] as const) {
    for (let index = 0; index < size; index += 1) {
      const at = SHOP_NOW - hoursAgo * HOUR + random.integer(HOUR);
      send({ template: PLANTED, leave: { inside: 0.012, outside: 0.06 } }, at);
    }
  }
  // Unclear answers to a message about an order: whether they mean stop is for a person to say.
  for (const person of [11, 12]) {
    const message = `wamid.U${person}`;
    const at = SHOP_NOW - 6 * HOUR + person * 60_000;
    lines.push({ type: 'send', at, message, contact: phone(person), template: '9102', topic: 'orders' });
    lines.push({
      type: 'inbound',
      at: at + 60_000,
      message: `wamid.R${person}`,
      contact: phone(person),
      text: 'CANCELAR',
      repliedTo: message,
    });
  }
  return lines;
}

/** The same shop, but nothing came in on the afternoon two days ago. */
export function shopWithHole(): Line[] {
  const from = SHOP_NOW - 2 * DAY - 5 * HOUR;
  return shopLines({ isCalm: true }).filter(
    ({ type, at }) =>
      !['send', 'status'].includes(String(type)) || Number(at) < from || Number(at) >= from + 7 * HOUR,
  );
}

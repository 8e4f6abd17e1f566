/** The invented shop of the demonstration. All ids are made up. */
export const SHOP = {
  name: 'Loja Aurora',
  zone: 'America/Sao_Paulo',
  waba: '200300400500600',
  /** Customers. */
  people: 20_000,
  /** The two business numbers: orders and service, offers and news. */
  numbers: {
    UTILITY: { id: '700800900100200', display: '551140010001' },
    MARKETING: { id: '700800900100201', display: '551140010002' },
  },
} as const;

export type Category = keyof typeof SHOP.numbers;

/** A topic people agree to hear about; `granted` is the share of people who did. */
export type DemoTopic = { topic: string; category: Category; basis: string; granted: number };

export const TOPICS = [
  { topic: 'receipts', category: 'UTILITY', basis: 'contract', granted: 0.97 },
  { topic: 'account_updates', category: 'UTILITY', basis: 'contract', granted: 0.92 },
  { topic: 'delivery', category: 'UTILITY', basis: 'contract', granted: 0.96 },
  { topic: 'offers', category: 'MARKETING', basis: 'consent', granted: 0.62 },
  { topic: 'news', category: 'MARKETING', basis: 'consent', granted: 0.55 },
  { topic: 'loyalty', category: 'MARKETING', basis: 'consent', granted: 0.73 },
] as const satisfies readonly DemoTopic[];

export type TopicName = (typeof TOPICS)[number]['topic'];

/** Position of a topic in `TOPICS`, which is also its bit in a person's consent. */
export function topicIndex(topic: TopicName): number {
  return TOPICS.findIndex((known) => known.topic === topic);
}

import { graphState, WABA_ID, type AnalyticsDay, type GraphState } from './state.ts';

const DAY_MS = 86_400_000;

type Sample = {
  id: string;
  name: string;
  category?: string;
  button?: string;
  counts: (ago: number) => [number, number];
};

/** Deliveries and taps a day: one that spikes this week, one as ever, one with a single tap among few. */
const SAMPLES: Sample[] = [
  { id: '1690000000000123', name: 'winter_sale', counts: (ago) => [1_000, ago < 7 ? 20 : 4] },
  { id: '1690000000000456', name: 'weekly_offers', button: 'Stop promotions', counts: () => [1_000, 4] },
  {
    id: '1690000000000789',
    name: 'survey',
    button: 'Dejar de recibir',
    counts: (ago) => [ago < 7 ? 5 : 0, ago === 0 ? 1 : 0],
  },
  { id: '90071992547409931', name: 'order_sent', category: 'UTILITY', counts: () => [400, 0] },
];

/** An account with sixty days of analytics up to `now`; other buttons are tapped too, and none of that counts. */
export function sampleState(now: number, publicUrl?: string): GraphState {
  const state = graphState(publicUrl);
  const today = Math.floor(now / DAY_MS);
  const waba = state.wabas[WABA_ID];
  if (waba === undefined) throw new Error('the sample has an account');
  waba.templates = SAMPLES.map(({ id, name, category = 'MARKETING', button = 'Parar promoções' }) => ({
    id,
    name,
    language: 'pt_BR',
    status: 'APPROVED',
    category,
    components: [{ type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: button }] }],
    field_of_tomorrow: { unknown: true },
  }));
  waba.analytics = SAMPLES.flatMap(({ id, button = 'Parar promoções', counts }) =>
    Array.from({ length: 60 }, (_, ago): AnalyticsDay => {
      const [delivered, taps] = counts(ago);
      const replies = { [button]: taps, Ver: 90 };
      return { template: id, day: (today - ago) * DAY_MS, sent: delivered, delivered, read: 0, replies };
    }),
  );
  state.now = () => now;
  return state;
}

import { shopLines, SHOP_NOW } from './dashboard-shop.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Beside the templates of the invented shop: one without a topic, one that the platform paused, one that fell and was edited,
 *  an owner, and a name that a spreadsheet would run. */
export function templatesShopLines(): object[] {
  const named = (id: string, name: string, more: object = {}) => {
    return { id, name, language: 'pt_BR', category: 'MARKETING', ...more };
  };
  const before = SHOP_NOW - 20 * DAY;
  const edited = {
    type: 'template',
    at: SHOP_NOW - 5 * DAY,
    template: named('9103', 'new_arrivals', {
      topic: 'offers',
      components: [
        { type: 'BODY', text: 'Olá {{1}}, chegaram novidades para você. Até logo.' },
        { type: 'FOOTER', text: 'Responda SAIR para não receber mais.' },
      ],
    }),
  };
  // The new template goes out from two numbers: from the second, two messages in five.
  const numbers = [
    '106540352242922',
    '106540352242922',
    '106540352242922',
    '106540352242923',
    '106540352242923',
  ];
  const sent = shopLines().map((line, index) => {
    if (line['type'] === 'consent') return { ...line, source: sourceOf(Number(line['contact']) % 10_000) };
    return line['type'] === 'send' && line['template'] === '9001'
      ? { ...line, phoneNumberId: numbers[index % numbers.length] }
      : line;
  });
  return [
    ...sent,
    { type: 'template', at: before, template: named('9201', 'hello_again') },
    { type: 'template', at: before, template: named('9202', 'loud_promo', { topic: 'offers' }) },
    { type: 'template-status', at: before + DAY, template: '9202', status: 'APPROVED' },
    {
      type: 'template-status',
      at: SHOP_NOW - HOUR,
      template: '9202',
      status: 'PAUSED',
      reason: 'FIRST_PAUSE',
    },
    {
      type: 'template',
      at: before,
      template: named('9203', '=HYPERLINK("x")', { topic: 'offers' }),
      owner: 'Ana',
    },
    edited,
    { type: 'quality', at: before, template: '9103', rating: 'GREEN' },
    { type: 'quality', at: SHOP_NOW - 3 * DAY, template: '9103', rating: 'YELLOW' },
  ];
}

/** Where people came from: three ways of more than a hundred each, four people with one of their own, and some of whom it is not
 *  recorded. */
function sourceOf(person: number): string | undefined {
  if (person < 4) return `brought by <b>Ana ${person}</b>`;
  return ['web-form', 'web-form', 'web-form', 'checkout', 'feira de São Paulo', undefined][person % 6];
}

/** One message of six weeks ago: only then is it known what people got before, and asked when they leave. */
export function longAgo(): object[] {
  const at = SHOP_NOW - 44 * DAY;
  const own = { message: 'wamid.old', contact: '5511988887777' };
  return [
    { type: 'send', at, template: '9101', ...own },
    { type: 'status', at: at + 4_000, status: 'delivered', ...own },
  ];
}

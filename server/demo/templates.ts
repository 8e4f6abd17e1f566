import type { Category, TopicName } from './shop.ts';

/** So many a week spread over the day, or to a list of people on fixed weekdays (0 = Monday). */
export type Rhythm =
  | { kind: 'trickle'; perWeek: number }
  | { kind: 'list'; size: number; weekdays: readonly number[]; hour: number };

/** One template of the shop and how people take it. */
export type DemoTemplate = {
  /** Longer than a JavaScript number is exact to, as the platform's ids are. */
  id: string;
  name: string;
  category: Category;
  topic: TopicName;
  body: string;
  /** Label of its opt-out button, null without one. */
  stopButton: string | null;
  addedBy: string;
  /** Days before the history begins; null: added in the live days. */
  addedDaysBefore: number | null;
  /** Opt-outs per delivery among people who agreed to the topic. */
  optOutRate: number;
  /** Share of its ordinary recipients who never agreed to the topic. */
  outsideShare: number;
  /** How much more often those leave, as a factor. */
  outsideLift: number;
  /** Ordinary sending, null for a template of the live days only. */
  rhythm: Rhythm | null;
};

/** People who never agreed leave about this much more often in ordinary times. */
const USUAL_LIFT = 1.7;

const utility = { category: 'UTILITY', stopButton: null, outsideLift: USUAL_LIFT } as const;
const marketing = { category: 'MARKETING', stopButton: 'Parar promoções', outsideLift: USUAL_LIFT } as const;

/** Templates that the shop has had for a while. */
export const OLD_TEMPLATES: readonly DemoTemplate[] = [
  {
    ...utility,
    id: '16900000000001001',
    name: 'pedido_confirmado',
    topic: 'receipts',
    body: 'Olá, {{1}}! Seu pedido {{2}} foi confirmado.',
    addedBy: 'Orders team',
    addedDaysBefore: 410,
    optOutRate: 0.0005,
    outsideShare: 0.02,
    rhythm: { kind: 'trickle', perWeek: 2_600 },
  },
  {
    ...utility,
    id: '16900000000001002',
    name: 'nota_fiscal',
    topic: 'receipts',
    body: 'A nota fiscal do pedido {{1}} está disponível.',
    addedBy: 'Orders team',
    addedDaysBefore: 395,
    optOutRate: 0.0004,
    outsideShare: 0.03,
    rhythm: { kind: 'trickle', perWeek: 1_700 },
  },
  {
    ...utility,
    id: '16900000000001003',
    name: 'pedido_enviado',
    topic: 'delivery',
    body: 'Seu pedido {{1}} saiu para entrega e chega até {{2}}.',
    addedBy: 'Logistics',
    addedDaysBefore: 380,
    optOutRate: 0.0005,
    outsideShare: 0.02,
    rhythm: { kind: 'trickle', perWeek: 2_300 },
  },
  {
    ...utility,
    id: '16900000000001004',
    name: 'retirada_na_loja',
    topic: 'delivery',
    body: 'Seu pedido {{1}} está pronto para retirada na loja {{2}}.',
    addedBy: 'Logistics',
    addedDaysBefore: 210,
    optOutRate: 0.0008,
    outsideShare: 0.05,
    rhythm: { kind: 'trickle', perWeek: 800 },
  },
  {
    ...utility,
    id: '16900000000001005',
    name: 'atualizacao_cadastro',
    topic: 'account_updates',
    body: 'Confirme seu cadastro para continuar comprando, {{1}}.',
    addedBy: 'CRM team',
    addedDaysBefore: 160,
    optOutRate: 0.0009,
    outsideShare: 0.07,
    rhythm: { kind: 'trickle', perWeek: 700 },
  },
  {
    ...marketing,
    id: '16900000000001006',
    name: 'oferta_da_semana',
    topic: 'offers',
    body: 'Ofertas da semana na Loja Aurora: até {{1}} de desconto.',
    addedBy: 'CRM team',
    addedDaysBefore: 300,
    optOutRate: 0.0042,
    outsideShare: 0.1,
    rhythm: { kind: 'list', size: 2_500, weekdays: [1, 4], hour: 10 },
  },
  {
    ...marketing,
    id: '16900000000001007',
    name: 'carrinho_abandonado',
    topic: 'offers',
    body: 'Você esqueceu {{1}} no carrinho. Quer finalizar a compra?',
    stopButton: null,
    addedBy: 'E-commerce team',
    addedDaysBefore: 120,
    optOutRate: 0.003,
    outsideShare: 0.15,
    rhythm: { kind: 'trickle', perWeek: 1_300 },
  },
  {
    ...marketing,
    id: '16900000000001008',
    name: 'novidades_colecao',
    topic: 'news',
    body: 'Chegou a coleção {{1}}. Veja antes de todo mundo.',
    addedBy: 'CRM team',
    addedDaysBefore: 250,
    optOutRate: 0.0046,
    outsideShare: 0.08,
    rhythm: { kind: 'list', size: 2_300, weekdays: [2], hour: 15 },
  },
  {
    ...marketing,
    id: '16900000000001009',
    name: 'pontos_vencendo',
    topic: 'loyalty',
    body: 'Você tem {{1}} pontos que vencem em {{2}}.',
    stopButton: null,
    addedBy: 'Loyalty team',
    addedDaysBefore: 190,
    optOutRate: 0.0034,
    outsideShare: 0.06,
    rhythm: { kind: 'list', size: 1_800, weekdays: [0, 3], hour: 17 },
  },
  {
    ...marketing,
    id: '16900000000001010',
    name: 'presente_aniversario',
    topic: 'loyalty',
    body: 'Parabéns, {{1}}! Há um presente esperando por você.',
    addedBy: 'Loyalty team',
    addedDaysBefore: 330,
    optOutRate: 0.0026,
    outsideShare: 0.05,
    rhythm: { kind: 'trickle', perWeek: 400 },
  },
];

/** Added on the first live day and sent in blasts, most of them to people who never agreed to offers. */
export const CULPRIT: DemoTemplate = {
  ...marketing,
  id: '16900000000001011',
  name: 'winter_sale',
  topic: 'offers',
  body: 'Liquidação de inverno: tudo com até {{1}} de desconto, só até {{2}}.',
  addedBy: 'CRM team',
  addedDaysBefore: null,
  optOutRate: 0.007,
  outsideShare: 0.64,
  outsideLift: 5,
  rhythm: null,
};

/** Added at the same time, and sent to people who asked for it. */
export const NEW_INNOCENT: DemoTemplate = {
  ...marketing,
  id: '16900000000001012',
  name: 'clube_aurora_app',
  topic: 'loyalty',
  body: 'O Clube Aurora agora está no app, {{1}}. Seus pontos já estão lá.',
  addedBy: 'Loyalty team',
  addedDaysBefore: null,
  optOutRate: 0.0038,
  outsideShare: 0.03,
  rhythm: null,
};

/** All twelve. */
export const TEMPLATES: readonly DemoTemplate[] = [...OLD_TEMPLATES, CULPRIT, NEW_INNOCENT];

/** The shop's template of a name. Throws for a name it does not have. */
export function templateNamed(name: string): DemoTemplate {
  const found = TEMPLATES.find((template) => template.name === name);
  if (found === undefined) throw new Error(`the demonstration has no template ${name}`);
  return found;
}

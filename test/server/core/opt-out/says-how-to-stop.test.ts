import { describe, expect, test } from 'vitest';
import { saysHowToStop, waysToStop } from '../../../../server/core/opt-out/says-how-to-stop.ts';

const body = (text: string) => ({ type: 'BODY', text });
const footer = (text: string) => ({ type: 'FOOTER', text });
const buttons = (...list: object[]) => ({ type: 'BUTTONS', buttons: list });
const quickReply = (text: string) => ({ type: 'QUICK_REPLY', text });

describe('a template says how to stop', () => {
  test.each([
    ['Parar promoções'],
    ['Não quero mais receber'],
    ['Stop promotions'],
    ['Unsubscribe from All'],
    ['Detener promociones'],
    ['Darme de baja'],
    ['Se désabonner'],
    ['Keine Werbung mehr'],
    ['Non voglio più ricevere'],
  ])('with the button "%s"', (label) => {
    expect(waysToStop([body('Oi'), buttons(quickReply('Ver ofertas'), quickReply(label))])).toEqual([
      'button',
    ]);
  });

  test.each([
    'Responda PARAR para não receber mais mensagens.',
    'Para não receber mais ofertas, responda com a palavra SAIR',
    'Não quer mais receber? Responda SAIR',
    'Se não deseja receber nossas promoções, digite 2',
    'Para sair, responda SAIR.',
    'Envie PARAR a qualquer momento',
    'Reply STOP to opt out',
    'Text STOP to end',
    'STOP to unsubscribe',
    'If you no longer wish to receive these messages, reply with END.',
    'Responde BAJA para dejar de recibir promociones',
    'Para no recibir más mensajes, escriba SALIR',
    'Si ya no desea recibir nuestras ofertas, responda NO',
    'Pour ne plus recevoir nos messages, répondez STOP',
    'Répondez STOP pour vous désabonner',
    'Antworten Sie mit STOPP, um keine Nachrichten mehr zu erhalten',
    'Zum Abmelden antworte ABMELDEN',
    'Per non ricevere più messaggi rispondi STOP',
    'Rispondi STOP per disiscriverti',
  ])('in the words "%s"', (text) => {
    expect(waysToStop([body('Promoção de inverno até 50 %!'), footer(text)])).toEqual(['keyword']);
  });

  test.each([
    'Não quer receber? Toque em Parar promoções',
    'Not interested? Tap Stop promotions',
    'Pulse Dejar de recibir si prefiere no recibirlas',
  ])('by pointing at a button: "%s"', (text) => {
    expect(waysToStop([footer(text)])).toEqual(['button']);
  });

  test('with a link, in the text or behind a button', () => {
    expect(waysToStop([footer('Para descadastrar acesse example.com/descadastro')])).toEqual(['link']);
    expect(waysToStop([footer('To stop receiving these, visit https://example.com/p/1')])).toEqual(['link']);
    expect(waysToStop([buttons({ type: 'URL', text: 'Unsubscribe', url: 'https://example.com/u' })])).toEqual(
      ['link'],
    );
    expect(
      waysToStop([buttons({ type: 'URL', text: 'Gerenciar preferências', url: 'https://example.com' })]),
    ).toEqual(['link']);
  });

  test('in a card of a carousel, and in several ways at once', () => {
    const card = { components: [body('Tênis'), buttons(quickReply('Parar ofertas'))] };
    expect(
      waysToStop([body('Veja'), footer('Responda PARAR para sair'), { type: 'CAROUSEL', cards: [card] }]),
    ).toEqual(['button', 'keyword']);
  });

  test('with a label of its own that the account has explained', () => {
    const components = [buttons(quickReply('Até mais'))];
    expect(saysHowToStop(components)).toBe(false);
    expect(saysHowToStop(components, new Map([['Até mais', { action: 'opt-out' as const }]]))).toBe(true);
  });
});

describe('a template does not say how to stop', () => {
  test.each([
    'Promoção de inverno até 50 %! Não perca.',
    'Não perca: últimos dias para receber seu brinde',
    'Responda CANCELAR para cancelar sua consulta',
    'Para cancelar, responda CANCELAR',
    'Responda 1 para confirmar ou 2 para remarcar',
    'Seu pedido vai parar na portaria; responda SIM para confirmar',
    'Reply YES to confirm your appointment or CANCEL to cancel it',
    'Never stop dreaming: tap below to see the offers',
    'Responda SALIR o ENTRAR para abrir la puerta',
    'Toque para ver as ofertas e receber o cupom',
    'Stop by our store to see the new collection',
    'We will end the sale on Sunday. Reply to know more',
    '¡No dejes de visitar nuestra tienda! Clic aquí',
    '',
  ])('in the words "%s"', (text) => {
    expect(waysToStop([body(text), buttons(quickReply('Ver ofertas'), quickReply('Sim'))])).toEqual([]);
  });

  test('when it has no components, or none that can be read', () => {
    expect(waysToStop([])).toEqual([]);
    expect(waysToStop([null, 7, 'BODY', { type: 'BODY' }, { type: 'BUTTONS', buttons: 'x' }])).toEqual([]);
  });
});

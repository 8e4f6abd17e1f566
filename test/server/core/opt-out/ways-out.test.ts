import { describe, expect, it } from 'vitest';
import { saysHowToStop, waysOut } from '../../../../server/core/opt-out/ways-out.ts';

const buttons = (...list: object[]) => ({ type: 'BUTTONS', buttons: list });
const reply = (text: string) => ({ type: 'QUICK_REPLY', text });
const footer = (text: string) => ({ type: 'FOOTER', text });

describe('saysHowToStop', () => {
  it.each([
    'Responda SAIR para não receber mais.',
    'Para cancelar, responda com a palavra PARAR',
    'Não quer mais receber? Digite "sair"',
    'Se não deseja receber nossas ofertas, avise a gente.',
    'SAIR p/ cancelar',
    'Descadastre-se quando quiser',
    'Envie *PARAR* a qualquer momento',
    'Reply STOP to opt out',
    'Text END and we stop',
    'Not for you? Unsubscribe any time.',
    'Type “stop” if this is too much',
    'Manage your preferences in the app',
    'Responde BAJA para dejar de recibir',
    'Para darte de baja escribe SALIR',
    'Si no deseas recibir más mensajes, avísanos',
    'Envía ALTO y listo',
  ])('is true of an instruction: %s', (text) => {
    expect(saysHowToStop(text)).toBe(true);
  });

  it.each([
    '',
    'Responda para confirmar sua presença',
    'RESPONDA PARA CONFIRMAR SUA PRESENÇA',
    'Vamos sair para comemorar!',
    'Responda SIM para confirmar',
    'Cancelar seu pedido é fácil no site',
    'Reply YES to confirm',
    'The bus will stop at your door',
    'Our sale will END today',
    'Responde SÍ para confirmar',
    'Baja de precios en toda la tienda',
    'Un alto en el camino para descansar',
  ])('is false of other texts: %s', (text) => {
    expect(saysHowToStop(text)).toBe(false);
  });
});

describe('waysOut', () => {
  it('finds the button, the words and the link, each once', () => {
    expect(
      waysOut([
        { type: 'BODY', text: 'Ofertas da semana.' },
        footer('Responda SAIR para não receber mais'),
        buttons(reply('Ver ofertas'), reply('Parar promoções'), reply('Não tenho interesse')),
        buttons({ type: 'URL', text: 'Ver', url: 'https://example.com/unsubscribe?c={{1}}' }),
      ]),
    ).toEqual(['button', 'link', 'words']);
  });

  it('reads the labels that a tap on would be an opt-out, in all languages', () => {
    for (const label of ['Stop promotions', 'Parar promoções', 'Detener promociones', 'SAIR', 'Baja']) {
      expect([label, waysOut([buttons(reply(label))])]).toEqual([label, ['button']]);
    }
    for (const label of ['Quero receber', 'Comprar', 'Ver ofertas', 'Shop now', 'Sí, quiero']) {
      expect([label, waysOut([buttons(reply(label))])]).toEqual([label, []]);
    }
  });

  it('reads cards too, and nothing from other shapes', () => {
    const card = { components: [{ type: 'BODY', text: 'A' }, buttons(reply('Parar promoções'))] };
    expect(waysOut([{ type: 'CAROUSEL', cards: [card] }])).toEqual(['button']);
    expect(waysOut([null, 3, { type: 'BODY', text: 7 }, { type: 'BUTTONS', buttons: 'x' }])).toEqual([]);
    expect(waysOut([])).toEqual([]);
  });
});

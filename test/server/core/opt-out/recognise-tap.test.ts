import { describe, expect, it } from 'vitest';
import { isHelpRequest } from '../../../../server/core/opt-out/is-help-request.ts';
import { recogniseReply } from '../../../../server/core/opt-out/recognise-reply.ts';
import { resolveAmbiguous } from '../../../../server/core/opt-out/resolve-ambiguous.ts';

const button = (payload?: string, text?: string) =>
  recogniseReply({
    button: { ...(payload !== undefined && { payload }), ...(text !== undefined && { text }) },
  });

describe('recogniseReply of a tapped button', () => {
  it.each([
    ['OPTOUT_PROMO', 'Parar promoções', 'PROMO'],
    ['OPTOUT_offers', 'Parar', 'offers'],
    ['optout:account_updates', 'x', 'account_updates'],
    ['OPT_OUT', 'x', null],
    ['opt-out', 'x', null],
    ['OptOutOffers', 'x', 'Offers'],
    ['STOP', 'x', null],
    ['btn_stop_1', 'x', null],
    ['SAIR', 'Sair da conversa', null],
    ['BAJA_promos', 'x', 'promos'],
    ['UNSUBSCRIBE', 'Unsubscribe', null],
    ['topic_offers_off', 'Ofertas', 'offers'],
    ['topic_account_updates_off', 'x', 'account_updates'],
  ])('reads the payload %j under the label %j as an opt-out of topic %j', (payload, label, topicHint) => {
    expect(button(payload, label)).toMatchObject({ action: 'opt-out', channel: 'button', topicHint });
  });

  it.each([
    'NON_STOP',
    'BUS_STOP_12',
    'NEXT_STOP',
    'DONT_STOP',
    'ONE_STOP_SHOP',
    'UNDO_OPTOUT',
    'RESTOPPED',
    'BUSSTOP',
    'COMPARAR',
    'CONFIRMAR',
    'TOPIC_OFFERS',
  ])('finds nothing in the payload %j', (payload) => {
    expect(button(payload, 'x')).toBeNull();
  });

  it.each([
    'Parar promoções',
    'PARAR PROMOÇÕES',
    '🚫 Parar promoções',
    'Parar',
    'Stop promotions',
    'Unsubscribe',
    'Unsubscribe from All',
    'Não quero mais receber',
    'Cancelar inscrição',
    'Não tenho interesse',
    'Dejar de recibir',
    'No interesado',
    'Darme de baja',
    'Not interested',
  ])('reads the label %j as an opt-out, with or without a payload of its own', (label) => {
    expect(button(label, label)?.action).toBe('opt-out');
    expect(button(undefined, label)?.action).toBe('opt-out');
    expect(button(label)?.action).toBe('opt-out');
    expect(button('btn_2', label)?.action).toBe('opt-out');
  });

  it.each(['Cancelar', 'Sair', 'Cancel', 'Salir'])('leaves the label %j to the template', (label) => {
    expect(button(label, label)?.action).toBe('ambiguous');
  });

  it.each([
    'Comprar agora',
    'Confirmar',
    'Sim',
    'Non-stop flights',
    'Não parar',
    'Falar com atendente',
    'Remarcar',
  ])('finds nothing in the label %j', (label) => {
    expect(button(label, label)).toBeNull();
  });

  it('reads an identifier that serves as its own label', () => {
    expect(button('OPTOUT_offers', 'OPTOUT_offers')).toMatchObject({
      action: 'opt-out',
      topicHint: 'offers',
    });
  });

  it('takes the reason from the label and the scope from either', () => {
    expect(button('OPTOUT', 'Não tenho interesse')).toMatchObject({ reason: 'lost-interest' });
    expect(button('OPTOUT_ALL', 'x')).toMatchObject({ scopeHint: 'all', topicHint: null });
    expect(button('STOPALL', 'x')).toMatchObject({ scopeHint: 'all' });
    expect(button('OPTOUT', 'Parar promoções')).toMatchObject({ scopeHint: 'marketing' });
  });

  it('reads opt-in payloads and labels', () => {
    expect(button('OPTIN_offers', 'x')).toMatchObject({ action: 'opt-in', topicHint: 'offers' });
    expect(button('topic_offers_on', 'x')).toMatchObject({ action: 'opt-in', topicHint: 'offers' });
    expect(button('x', 'Quero receber ofertas')).toMatchObject({ action: 'opt-in' });
  });

  it('lets the configured meaning win over every rule', () => {
    const payloads = new Map([
      ['qr_17', { action: 'opt-out', topic: 'offers', reason: 'lost-interest' }],
      ['OPTOUT_TEST', { action: 'ignore' }],
      ['Agora não', { action: 'opt-out', scope: 'all' }],
    ] as const);
    expect(recogniseReply({ button: { payload: 'qr_17', text: 'Já vi' } }, payloads)).toEqual({
      action: 'opt-out',
      channel: 'button',
      scopeHint: null,
      topicHint: 'offers',
      topics: ['offers'],
      reason: 'lost-interest',
      language: null,
      rule: 'configured',
      confidence: 1,
    });
    expect(recogniseReply({ button: { payload: 'OPTOUT_TEST', text: 'Parar' } }, payloads)).toBeNull();
    expect(recogniseReply({ button: { text: 'AGORA NAO' } }, payloads)).toMatchObject({ scopeHint: 'all' });
  });
});

describe('recogniseReply of an interactive reply', () => {
  it('reads reply buttons and list rows by id and by title', () => {
    expect(
      recogniseReply({ interactive: { kind: 'button', id: 'stop_all', title: 'Stop all' } }),
    ).toMatchObject({
      action: 'opt-out',
      channel: 'interactive',
      scopeHint: 'all',
    });
    expect(
      recogniseReply({ interactive: { kind: 'list', id: 'topic_offers_off', title: 'Offers' } }),
    ).toMatchObject({ action: 'opt-out', topicHint: 'offers' });
    expect(
      recogniseReply({ interactive: { kind: 'list', id: 'row_1', title: 'Falar com vendas' } }),
    ).toBeNull();
  });

  it.each([
    [{ optout: true, topics: ['offers', 'news'] }, ['offers', 'news']],
    [{ opt_out: ['offers'] }, ['offers']],
    [{ topics_off: ['offers'] }, ['offers']],
    [{ action: 'off', topics: ['offers'] }, ['offers']],
    [{ action: 'unsubscribe' }, []],
    [{ topics: { offers: false, news: true } }, ['offers']],
    [{ topics: ['topic_offers_off', 'topic_news_off'] }, ['offers', 'news']],
    ['{"optout":"yes","topic":"offers"}', ['offers']],
  ])('reads the flow answer %j as an opt-out', (response, topics) => {
    expect(recogniseReply({ interactive: { kind: 'flow', response } })).toMatchObject({
      action: 'opt-out',
      channel: 'interactive',
      topics,
      topicHint: topics[0] ?? null,
    });
  });

  it.each([{ topics: ['offers'] }, { optout: false }, { rating: 5, comment: 'bom' }, 'not json', null, [1]])(
    'finds nothing in the flow answer %j',
    (response) => {
      expect(recogniseReply({ interactive: { kind: 'flow', response } })).toBeNull();
    },
  );

  it('reads a bare list of topics as switched off when the form is configured as an opt-out', () => {
    const payloads = new Map([['preferences', { action: 'opt-out' }]] as const);
    const interactive = { kind: 'flow', id: 'preferences', response: { topics: ['offers'] } } as const;
    expect(recogniseReply({ interactive }, payloads)).toMatchObject({
      action: 'opt-out',
      topicHint: 'offers',
    });
  });
});

describe('resolveAmbiguous', () => {
  it('counts at once only in reply to marketing', () => {
    expect(resolveAmbiguous('MARKETING')).toBe('opt-out');
    expect(resolveAmbiguous('marketing')).toBe('opt-out');
    expect(resolveAmbiguous('UTILITY')).toBe('provisional');
    expect(resolveAmbiguous('AUTHENTICATION')).toBe('provisional');
    expect(resolveAmbiguous(null)).toBe('provisional');
  });
});

describe('isHelpRequest', () => {
  it('knows the help words of every language and nothing longer', () => {
    expect(['AJUDA', 'help!', 'ayuda'].map(isHelpRequest)).toEqual([true, true, true]);
    expect(isHelpRequest('ajuda com meu pedido')).toBe(false);
  });
});

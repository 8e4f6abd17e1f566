import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InboundEvent } from '../../../../server/core/event.ts';
import { recogniseReply } from '../../../../server/core/opt-out/recognise-reply.ts';

const read = (text: string) => recogniseReply({ text });

describe('recogniseReply of a typed text', () => {
  it.each([
    ['PARAR', 'pt/word/parar'],
    ['Parar!!!', 'pt/word/parar'],
    [' pare ', 'pt/word/pare'],
    ['🛑 PARAR 🛑', 'pt/word/parar'],
    ['ＰＡＲＡＲ', 'pt/word/parar'],
    ['pa\u200Brar', 'pt/word/parar'],
    ['Pare, por favor', 'pt/word/pare'],
    ['oi, parem por gentileza', 'pt/word/parem'],
    ['pare já', 'pt/word/pare'],
    ['P A R A R', 'pt/word/parar'],
    ['pareeeee', 'pt/word/pare'],
    ['Descadastrar', 'pt/word/descadastrar'],
    ['remover', 'pt/word/remover'],
    ['PARAR promoções', 'pt/pattern/parar'],
    ['PARAR PROMOCOES', 'pt/pattern/parar'],
    ['pare de mandar mensagens', 'pt/pattern/pare'],
    ['para de me mandar msg', 'pt/pattern/para'],
    ['Sair da lista', 'pt/label/sair-da-lista'],
    ['cancelar inscrição', 'pt/pattern/cancelar'],
    ['chega de propaganda', 'pt/pattern/chega'],
    ['Não quero mais receber', 'pt/label/nao-quero-mais-receber'],
    ['Boa tarde, não quero mais receber essas mensagens', 'pt/phrase/nao-quero-mais-receber'],
    ['NÃO! Parem de me mandar isso', 'pt/phrase/parem-de-me-mandar'],
    ['não não quero mais receber isso', 'pt/phrase/nao-quero-mais-receber'],
    ['já falei que não quero receber propaganda', 'pt/phrase/nao-quero-receber'],
    ['moça me tira da lista pelo amor de deus', 'pt/phrase/me-tira-da-lista'],
    ['gostaria de parar de receber ofertas do meu pedido', 'pt/phrase/parar-de-receber'],
    ['STOP', 'en/word/stop'],
    ['Stop please', 'en/word/stop'],
    ['StOp.', 'en/word/stop'],
    ['STOPALL', 'en/word/stopall'],
    ['stooooop', 'en/word/stop'],
    ['opt-out', 'en/word/opt-out'],
    ['Unsubscribe', 'en/word/unsubscribe'],
    ['unsuscribe', 'en/word/unsuscribe'],
    ['stop promotions', 'en/pattern/stop'],
    ['Stop sending me messages', 'en/pattern/stop'],
    ['No more texts', 'en/word/no-more-texts'],
    ['I don’t want to receive these anymore', 'en/phrase/dont-want-to-receive'],
    ['Hello, please remove me from your list', 'en/phrase/remove-me-from'],
    ['No, stop texting me', 'en/phrase/stop-texting-me'],
    ['BAJA', 'es/word/baja'],
    ['Detener', 'es/word/detener'],
    ['baja por favor', 'es/word/baja'],
    ['No más mensajes', 'es/word/no-mas-mensajes'],
    ['basta de publicidad', 'es/pattern/basta'],
    ['Buenas, dejen de enviarme publicidad', 'es/phrase/dejen-de-enviarme'],
    ['quiero darme de baja ya mismo', 'es/phrase/darme-de-baja'],
    ['sí dejen de mandarme cosas', 'es/phrase/dejen-de-mandarme'],
  ])('reads %j as an opt-out by the rule %s', (text, rule) => {
    expect(read(text)).toMatchObject({ action: 'opt-out', channel: 'keyword', rule });
  });

  it.each([
    'pode parar de chover',
    'vou sair agora',
    'sair de casa às 8',
    'cancelar meu pedido',
    'quero cancelar o pedido 123',
    'quero cancelar minha consulta',
    'não pare',
    'não parem!',
    'não quero parar de receber',
    'não quero parar de receber as ofertas',
    'eu não quero que parem de me mandar ofertas',
    'não vou parar de receber, né',
    'nunca pedi para parar de receber mensagens',
    'não falei que não quero receber',
    'não é que eu não quero mais receber',
    'não quero mais receber o pedido, quero meu dinheiro de volta',
    'não quero receber a encomenda hoje',
    'quero sair da lista de espera',
    'cancelar inscrição no curso de inglês',
    'se eu parar de receber perco o desconto',
    'meu filho vai deixar de receber o benefício',
    'a promoção vai parar amanhã',
    'para mim está ótimo',
    'é para presente',
    'para quando fica pronto',
    'a bateria parou',
    'bom dia, gostaria de remover o item da sacola',
    'não',
    'sim',
    'ok obrigado',
    'já comprei',
    'não recebi minha encomenda',
    'quero receber mais informações',
    'a saída é pela esquerda',
    'separar duas unidades',
    'comparar preços',
    'stop by tomorrow',
    'non-stop flights',
    'the bus stop is closed',
    "don't stop sending me offers",
    'please do not stop sending me messages, they are great',
    'I never said stop sending me messages',
    'cancel my order please',
    'I want to cancel my subscription box order',
    'end of the month works',
    'the weekend',
    "I don't want to receive the package today",
    'please stop by the store',
    'remove me from the waiting list',
    'dont send me the invoice yet',
    'unstoppable deals',
    'baja el volumen',
    'está en baja',
    'la calle es de doble sentido, alto total',
    'voy a salir más tarde',
    'cancelar mi pedido',
    'no quiero dejar de recibir ofertas',
    'no quiero recibir el pedido hoy',
    'quiero darme de baja del servicio de internet',
    'nunca pedí que dejen de enviarme promociones',
    '👍',
    '...',
    '',
  ])('finds nothing in %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ['CANCELAR', 'pt'],
    ['Sair', 'pt'],
    ['basta!', 'pt'],
    ['PARA', 'pt'],
    ['não tenho interesse', 'pt'],
    ['cancel', 'en'],
    ['END', 'en'],
    ['Not interested.', 'en'],
    ['SALIR', 'es'],
    ['alto', 'es'],
    ['no me interesa', 'es'],
  ])('leaves %j to the template it answers', (text, language) => {
    expect(read(text)).toMatchObject({ action: 'ambiguous', language, confidence: 0.5 });
  });

  it.each([
    ['Como faço para parar de receber?', 'pt/question/parar-de-receber'],
    ['how do I unsubscribe from this', 'en/question/unsubscribe-from'],
    ['¿Cómo puedo darme de baja?', 'es/question/darme-de-baja'],
  ])('takes the question %j as ambiguous, not as a stop', (text, rule) => {
    expect(read(text)).toMatchObject({ action: 'ambiguous', rule });
  });

  it('prefers a plain wish to a question in the same message', () => {
    const text = 'Como paro isso? Não quero mais receber nada de vocês';
    expect(read(text)).toMatchObject({ action: 'opt-out', rule: 'pt/phrase/nao-quero-mais-receber' });
  });

  it.each(['#voltar', 'quero receber', 'Voltar a receber', 'UNSTOP', 'start', 'suscribirme', 'alta'])(
    'reads %j as an opt-in',
    (text) => {
      expect(read(text)).toMatchObject({ action: 'opt-in', scopeHint: null, reason: 'unknown' });
    },
  );

  it('trusts words that menus use too less than words that say it plainly', () => {
    expect(read('voltar')?.confidence).toBeLessThan(read('voltar a receber')?.confidence ?? 0);
  });

  it.each([
    ['PARAR TUDO', 'all'],
    ['stopall', 'all'],
    ['unsubscribe from all', 'all'],
    ['não quero mais receber nenhuma mensagem', 'all'],
    ['no quiero recibir todos los mensajes', 'all'],
    ['parar promoções', 'marketing'],
    ['stop promotions', 'marketing'],
    ['PARAR', null],
  ])('reads the scope of %j as %s', (text, scopeHint) => {
    expect(read(text)).toMatchObject({ action: 'opt-out', scopeHint });
  });

  it.each([
    ['Pare, já comprei', 'problem-solved'],
    ['PARAR. Nunca me cadastrei!', 'no-consent'],
    ['não quero mais receber, quem passou meu número?', 'no-consent'],
    ['parem de mandar spam', 'no-consent'],
    ['pare! muita mensagem', 'dislikes-content'],
    ['não quero mais receber, não tenho interesse', 'lost-interest'],
    ['stop, already bought', 'problem-solved'],
    ['STOP. I never signed up', 'no-consent'],
    ['baja, ya compré', 'problem-solved'],
    ['PARAR', 'unknown'],
  ])('finds the reason in %j: %s', (text, reason) => {
    expect(read(text)).toMatchObject({ action: 'opt-out', reason });
  });

  it('accepts an inbound event as it is', () => {
    const event: InboundEvent = {
      type: 'inbound',
      at: 1_780_000_000_000,
      message: 'wamid.IN1',
      contact: { phone: '5511988887777' },
      text: 'PARAR',
    };
    expect(recogniseReply(event)?.action).toBe('opt-out');
  });

  it('never throws and stays within its own vocabulary on any text', () => {
    const anyUnits = fc
      .array(fc.integer({ min: 0, max: 0xffff }))
      .map((units) => String.fromCharCode(...units));
    const anyWords = fc
      .array(
        fc.constantFrom('parar', 'não', 'quero', 'de', 'receber', 'stop', '?', ',', '\uD800', 'se', '🙏'),
      )
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(anyUnits, anyWords), (text) => {
        for (const found of [
          recogniseReply({ text }),
          recogniseReply({ button: { payload: text, text } }),
          recogniseReply({ interactive: { kind: 'flow', response: text } }),
        ]) {
          if (found === null) continue;
          expect(found.confidence).toBeGreaterThan(0);
          expect(found.confidence).toBeLessThanOrEqual(1);
          expect(found.rule).toMatch(/^[\p{Ll}\p{N}/-]+$/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a very long text quickly', () => {
    const startedAt = performance.now();
    expect(recogniseReply({ text: 'não '.repeat(20_000) })).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

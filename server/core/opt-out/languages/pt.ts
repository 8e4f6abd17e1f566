import { listed } from './language.ts';
import type { LanguageWords } from './language.ts';

/**
 * Portuguese. Stop words: the sets of Sinch Brazil (parar, sair) and of Brazilian senders that follow Twilio
 * (parar, cancelar, remover, descadastrar). Labels: the wording Brazilian templates commonly put on the button.
 * Phrases, objects and guards: written for this project from everyday Brazilian usage, with tests of both sides.
 */
export const pt: LanguageWords = {
  code: 'pt',
  stopWords: listed(`
    parar, pare, parem, parar tudo, pare tudo, parem tudo, remover, me remova, me remove, remover contato,
    descadastrar, descadastre, descadastra, descadastro, me descadastre, me descadastra, desinscrever,
    desinscrever-me, desinscreva-me, me desinscreva, chega de mensagens, chega de mensagem
  `),
  stopPhrases: listed(`
    não quero mais receber, não quero receber, não desejo receber, não desejo mais receber, não gostaria
    de receber, não gostaria mais de receber, não quero mais mensagens, não quero mais mensagem, não quero
    mais msg, não quero mais promoções, não quero mais ofertas, não quero mais propaganda, não quero mais
    contato, parar de receber, parar de me mandar, parar de me enviar, parar de mandar mensagem, parar de
    mandar mensagens, parar de enviar mensagem, parar de enviar mensagens, pare de me mandar, pare de me
    enviar, pare de mandar, pare de enviar, parem de me mandar, parem de me enviar, parem de mandar, parem
    de enviar, para de me mandar, para de me enviar, para de mandar mensagem, para de mandar mensagens,
    para de mandar msg, deixar de receber, não me mande mais, não me mandem mais, não mande mais, não
    mandem mais, não manda mais mensagem, não me manda mais, não me envie mais, não me enviem mais, não
    envie mais, não enviem mais, não me mande mensagem, não me mandem mensagem, não me mande mensagens,
    não me mandem mensagens, não entre mais em contato, não entrem mais em contato, me tira da lista, me
    tire da lista, me tirem da lista, me tira dessa lista, me tire dessa lista, me tirem dessa lista, me
    remova da lista, me remove da lista, me removam da lista, remova meu número, remove meu número,
    removam meu número, remover meu número, tira meu número, tire meu número, tirem meu número, retire meu
    número, retirem meu número, exclua meu número, excluam meu número, apague meu número, apaguem meu
    número, sair da lista, sair dessa lista, quero me descadastrar, gostaria de me descadastrar, cancelar
    inscrição, cancelar a inscrição, cancelar minha inscrição, cancelem minha inscrição, cancelar o
    recebimento, cancelar o envio de mensagens, não autorizo o envio, não autorizo mais, não autorizo
    mensagens, não perturbe
  `),
  stopVerbs: listed(`
    parar, pare, parem, para, cancelar, cancele, cancelem, cancela, sair, remover, bloquear, interromper,
    descadastrar, desativar, chega, sem mais
  `),
  fillers: listed(`
    de, da, das, do, dos, com, as, os, a, o, me, mim, pra, para, essas, esses, essa, esse, estas, suas,
    tantas, tanta, mais, receber, mandar, enviar, envio, lista, todas, todos, e
  `),
  messageObjects: listed(`
    promoções, promoção, ofertas, oferta, mensagens, mensagem, msg, msgs, publicidade, publicidades,
    propaganda, propagandas, marketing, anúncios, newsletter, novidades, comunicados, comunicações,
    notificações, campanhas, disparos, spam, inscrição, lista de transmissão
  `),
  otherObjects: listed(`
    pedido, pedidos, produto, produtos, encomenda, encomendas, entrega, entregas, compra, pacote,
    mercadoria, item, reembolso, dinheiro, pagamento, boleto, fatura, pix, salário, cartão, visita,
    visitas, ligação, consulta, agendamento, reserva, curso, evento, prova, concurso, vestibular,
    academia, matrícula, espera, convidados, compras, presentes, foto, fotos, comprovante, conta, seguro,
    plano, benefício
  `),
  ambiguousWords: listed(`
    não quero, não quero mais, todas as mensagens, cancelar, cancela, cancele, cancelamento, quero
    cancelar, sair, quero sair, basta, para, chega, fim, encerrar, finalizar, bloquear, excluir, apagar,
    desativar, não tenho interesse, sem interesse, não me interessa, não estou interessado, não estou
    interessada, não perturbar
  `),
  stopLabels: listed(`
    Parar promoções, Parar ofertas, Parar mensagens, Parar de receber, Parar de receber mensagens,
    Interromper promoções, Bloquear promoções, Não quero mais receber, Não quero receber, Não receber
    mais, Não desejo receber, Não desejo mais receber, Não enviar mais, Cancelar inscrição, Cancelar
    assinatura de mensagens, Cancelar recebimento, Cancelar mensagens, Cancelar promoções, Cancelar todas
    as mensagens, Sair da lista, Sair das promoções, Descadastrar-me, Quero me descadastrar, Desinscrever,
    Remover meu número, Remover da lista, Não tenho interesse, Sem interesse, Não me interessa, Não estou
    interessado, Não perturbe, Parar tudo
  `),
  restartLabels: listed(`
    Voltar a receber, Quero receber, Quero receber ofertas, Quero receber promoções, Aceito receber,
    Autorizo receber, Reativar mensagens
  `),
  restartWords: listed(`
    voltar a receber, quero voltar a receber, quero receber, quero receber promoções, quero receber
    ofertas, quero receber mensagens, aceito receber, receber, cadastrar, reativar, retomar
  `),
  weakRestartWords: listed('voltar, iniciar'),
  helpWords: listed('ajuda, socorro, suporte, atendente, falar com atendente'),
  allPhrases: listed(`
    parar tudo, pare tudo, parem tudo, todas as mensagens, qualquer mensagem, nenhuma mensagem, mensagem
    nenhuma, todo tipo de mensagem, nada mais, mais nada
  `),
  marketingWords: listed(`
    promoções, promoção, promo, ofertas, oferta, marketing, publicidade, propaganda, propagandas, anúncios
  `),
  negators: listed('não, nunca, jamais, nem, sem'),
  guards: listed(`
    não quero, não quero que, não queria, não queria que, não vou, não pretendo, não desejo, não gostaria de, não preciso, não precisa,
    não precisam, não posso, não é para, não é pra, não pedi para, não pedi pra, nunca pedi para, nunca
    pedi pra, nunca quis, não disse que, não falei que, não falei para, não falei pra, nunca disse que,
    nunca falei que, não é que, não é que eu, não significa que, não quer dizer que, se, se eu, se você,
    se eu quiser, caso, caso eu, caso eu queira, quando eu, quando eu quiser, antes de, em vez de, medo de
  `),
  questionStarts: listed(`
    como, onde, por que, porque, pq, quando, posso, consigo, tem como, dá para, dá pra
  `),
  courtesies: listed(`
    eu, porque, pq, pois, por favor, por gentileza, favor, pfv, pf, obrigado, obrigada, obg, grato, grata, oi, olá, bom dia, boa
    tarde, boa noite, já, agora
  `),
  reasons: {
    'lost-interest': listed(`
      não tenho interesse, não tenho mais interesse, sem interesse, perdi o interesse, não me interessa,
      não me interessa mais, não estou interessado, não estou interessada, desisti
    `),
    'problem-solved': listed(`
      já comprei, já resolvi, já está resolvido, já foi resolvido, já consegui, já encontrei, já paguei,
      não preciso mais
    `),
    'dislikes-content': listed(`
      muita mensagem, muitas mensagens, mensagens demais, todo dia, todos os dias, toda hora, chato,
      irritante, que saco, não gosto, não gostei, não aguento mais
    `),
    'no-consent': listed(`
      nunca me cadastrei, não me cadastrei, não sou cliente, nunca fui cliente, não conheço vocês, não
      autorizei, nunca autorizei, não dei autorização, não pedi, nunca pedi, quem passou meu número, quem
      deu meu número, como conseguiram meu número, como conseguiu meu número, onde conseguiram meu número,
      de onde tiraram meu número, número errado, spam, lgpd
    `),
  },
};

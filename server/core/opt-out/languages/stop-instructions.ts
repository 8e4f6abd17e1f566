import { listed } from './language.ts';

/** How a business tells people in one language that they can stop: the other side of the words people stop with. */
export type StopInstructions = {
  code: string;
  /** Say so on their own, wherever they stand. */
  phrases: readonly string[];
  /** Ask for a reply; with a stop word after them they say so. */
  replyVerbs: readonly string[];
  /** Between a stop word in capitals and what it does: "SAIR para cancelar". */
  connectors: readonly string[];
};

/** Written for this project from the footers that senders in Brazil, the United States and Latin America use. */
export const STOP_INSTRUCTIONS: readonly StopInstructions[] = [
  {
    code: 'pt',
    phrases: listed(`
      não receber mais, não receber mensagens, não receber ofertas, não receber promoções, não receber
      nossas mensagens, não receber nossas ofertas, não quiser receber, não quiser mais receber, não quer
      receber, não quer mais receber, não queira receber, não queira mais receber, não deseja receber, não
      deseja mais receber, não desejar receber, não desejar mais receber, não desejo receber, não desejo
      mais receber, não quero receber, não quero mais receber, parar de receber, deixar de receber, parar
      as mensagens, parar mensagens, parar promoções, interromper o recebimento, interromper o envio,
      cancelar o recebimento, cancelar inscrição, cancelar a inscrição, cancelar sua inscrição, cancele sua
      inscrição, sair da lista, sair desta lista, remover seu número, descadastre-se, descadastrar-se,
      se descadastrar, descadastrar, descadastro, preferências de mensagens, preferências de comunicação,
      preferências de contato, gerenciar preferências, gerencie suas preferências
    `),
    replyVerbs: listed(`
      responda, responde, responder, respondendo, envie, envia, enviar, enviando, mande, manda, mandar,
      digite, digita, digitar, escreva, escreve, escrever, toque, clique
    `),
    connectors: listed('para, p, pra'),
  },
  {
    code: 'en',
    phrases: listed(`
      unsubscribe, to opt out, opt out of, opt out at any time, opt out anytime, opt-out, stop receiving,
      stop these messages, stop messages, stop promotions, no longer wish to receive, no longer want to
      receive, dont want to receive, do not want to receive, dont wish to receive, do not wish to receive,
      prefer not to receive, manage preferences, manage your preferences, message preferences,
      communication preferences, stop to end, stop to cancel, stop to quit
    `),
    replyVerbs: listed(
      'reply, replying, text, texting, send, sending, type, typing, answer, write, tap, click',
    ),
    connectors: listed('to, 2'),
  },
  {
    code: 'es',
    phrases: listed(`
      no recibir más, no recibir mensajes, no recibir ofertas, no recibir promociones, no quiere recibir,
      no quieres recibir, no desea recibir, no deseas recibir, no quiero recibir, no deseo recibir, no
      seguir recibiendo, dejar de recibir, darse de baja, darte de baja, darme de baja, dar de baja, date
      de baja, dese de baja, cancelar suscripción, cancelar la suscripción, cancelar su suscripción,
      cancelar tu suscripción, cancela tu suscripción, detener mensajes, detener los mensajes, detener
      promociones, salir de la lista, desuscribirse, desuscribirte, desuscríbete, anular suscripción,
      preferencias de mensajes, preferencias de comunicación, gestionar preferencias, administrar
      preferencias, gestiona tus preferencias, administra tus preferencias
    `),
    replyVerbs: listed(`
      responda, responde, responder, respondiendo, envíe, envía, enviar, enviando, mande, manda, mandar,
      escriba, escribe, escribir, teclee, teclea, digite, digita, conteste, contesta, toque, toca
    `),
    connectors: listed('para, p'),
  },
];

/** Parts of an address that lead to a page where people stop. */
export const STOP_ADDRESS_PARTS: readonly string[] = [
  'unsubscribe',
  'unsub',
  'optout',
  'opt-out',
  'opt_out',
  'descadastr',
  'desinscrever',
  'desinscricao',
  'desuscri',
  'darse-de-baja',
  'preferenc',
];

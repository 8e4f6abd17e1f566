import { listed } from './language.ts';
import type { LanguageWords } from './language.ts';

/**
 * Spanish. Stop words: Sinch (detener, salir) and the set common in open-source senders (baja, alto, parar,
 * cancelar, "darme de baja", "no más mensajes"); SALIR, ALTO and CANCELAR are ambiguous. Restart: Sinch's
 * `#volver` and `#recibir`. Labels: wording common on Spanish templates. Phrases and guards: written for this
 * project from Mexican, Argentine and peninsular usage.
 */
export const es: LanguageWords = {
  code: 'es',
  stopWords: listed(`
    baja, de baja, parar, pare, paren, parar todo, detener, detener todo, detengan, darme de baja, dame de
    baja, denme de baja, quiero darme de baja, dar de baja, desuscribir, desuscribirme, desuscribirse,
    desuscribir de todo, no más mensajes, basta de mensajes, remover, eliminar contacto
  `),
  stopPhrases: listed(`
    no quiero recibir, no quiero más mensajes, no quiero más promociones, no deseo recibir, no deseo más,
    ya no quiero recibir, ya no deseo recibir, dejar de recibir, dejen de enviarme, dejen de mandarme,
    dejen de enviar, dejen de mandar, dejen de escribirme, deja de enviarme, deja de mandarme, deja de
    escribirme, deje de enviarme, deje de enviar, dejá de mandarme, paren de mandarme, paren de enviarme,
    paren de mandar, paren de enviar, no me envíen más, no me envíe más, no me manden más, no me mandes
    más, no me escriban más, no me escribas más, no envíen más, no manden más, no más mensajes, darme de
    baja, dame de baja, deme de baja, denme de baja, quiero la baja, solicito la baja, quítenme de la
    lista, quitarme de la lista, sáquenme de la lista, sácame de la lista, sáquenme de esta lista,
    elimínenme de la lista, eliminen mi número, eliminar mi número, borren mi número, borrar mi número,
    cancelar suscripción, cancelar la suscripción, cancelar mi suscripción, no autorizo el envío, no
    autorizo mensajes, no me contacten más, no molestar
  `),
  stopVerbs: listed(`
    parar, pare, paren, detener, dejar, cancelar, basta, no más, baja, bloquear, salir
  `),
  fillers: listed(`
    de, del, la, las, los, el, sus, estos, estas, esos, mas, recibir, enviar, mandar, enviarme, mandarme,
    tantos, con, todos, todas, lista
  `),
  messageObjects: listed(`
    promociones, promoción, ofertas, oferta, mensajes, mensaje, msj, publicidad, publicidades, propaganda,
    marketing, anuncios, newsletter, boletín, novedades, notificaciones, comunicaciones, campañas, spam,
    suscripción
  `),
  otherObjects: listed(`
    pedido, pedidos, paquete, producto, productos, compra, entrega, curso, cita, turno, reserva, evento,
    internet, línea, servicio, plan, tarjeta, seguro, factura, reembolso, dinero, pago, visitas, espera,
    invitados, gimnasio, fotos, seguridad social, médica
  `),
  ambiguousWords: listed(`
    ya no quiero, no quiero más, no más, todos los mensajes, cancelar, cancela, quiero cancelar, salir,
    quiero salir, alto, basta, para, fin, terminar, finalizar, bloquear, eliminar, no me interesa, no
    estoy interesado, no estoy interesada, no interesado, sin interés
  `),
  stopLabels: listed(`
    Dejar de recibir, Dejar de recibir mensajes, Dejar de recibir ofertas, Detener promociones, Detener
    mensajes, Parar promociones, Parar mensajes, Bloquear promociones, No interesado, No estoy interesado,
    No me interesa, No quiero recibir, No quiero recibir más, No recibir más, No más mensajes, No más
    promociones, Darme de baja, Darse de baja, Dar de baja, Cancelar suscripción, Cancelar promociones,
    Cancelar mensajes, Desuscribirme, Salir de la lista
  `),
  restartLabels: listed(`
    Volver a recibir, Quiero recibir, Suscribirme, Reanudar mensajes, Acepto recibir
  `),
  restartWords: listed(`
    volver a recibir, quiero volver a recibir, quiero recibir, quiero recibir promociones, quiero recibir
    ofertas, acepto recibir, recibir, alta, darme de alta, suscribir, suscribirme, reanudar
  `),
  weakRestartWords: listed('volver, iniciar, empezar'),
  helpWords: listed('ayuda, información, soporte, agente, asesor'),
  allPhrases: listed(`
    parar todo, detener todo, todos los mensajes, ningún mensaje, ningún tipo de mensaje, cualquier
    mensaje, nada más, de todo
  `),
  marketingWords: listed(`
    promociones, promoción, promo, ofertas, oferta, marketing, publicidad, propaganda, anuncios
  `),
  negators: listed('no, nunca, jamás, ni, sin'),
  guards: listed(`
    no quiero, no quiero que, no voy a, no quisiera, no deseo, no pienso, no pretendo, no pedí, no pedí que, nunca pedí,
    nunca pedí que, nunca quise, no quise, no dije que, nunca dije que, no es que, no es que yo, no
    significa que, no hace falta, no es necesario, no necesito, si yo, en caso de, cuando, cuando quiera,
    antes de, en vez de, miedo de
  `),
  questionStarts: listed('cómo, dónde, por qué, porque, cuándo, puedo, podría, se puede, hay forma'),
  courtesies: listed(`
    yo, porque, pues, por favor, porfavor, porfa, gracias, hola, buenos días, buenas tardes, buenas noches, buenas, ya,
    ahora
  `),
  reasons: {
    'lost-interest': listed(`
      no me interesa, ya no me interesa, no estoy interesado, no estoy interesada, no interesado, sin
      interés, perdí el interés
    `),
    'problem-solved': listed(`
      ya compré, ya lo compré, ya lo resolví, ya está resuelto, ya lo conseguí, ya pagué, ya no lo
      necesito
    `),
    'dislikes-content': listed(`
      muchos mensajes, demasiados mensajes, todos los días, todo el día, molesto, fastidioso, pesados, no
      me gusta
    `),
    'no-consent': listed(`
      nunca me registré, no me registré, nunca me suscribí, no me suscribí, no soy cliente, nunca
      autoricé, no autoricé, no di permiso, no los conozco, quién les dio mi número, quién le dio mi
      número, cómo consiguieron mi número, de dónde sacaron mi número, número equivocado, spam
    `),
  },
};

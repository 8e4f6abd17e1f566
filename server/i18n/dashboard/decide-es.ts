import type { DecideCatalogue } from './decide-catalogue.ts';

export const decideEs: DecideCatalogue = {
  title: 'Por decidir',
  allClear: { title: 'Nada espera por usted', text: 'Todo estaba claro o ya está decidido.' },
  heading: {
    culprit: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'plantilla señalada', other: 'plantillas señaladas' })} por confirmar`,
    review: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'respuesta que puede', other: 'respuestas que pueden' })} pedir que se pare`,
    late: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'plantilla enviada', other: 'plantillas enviadas' })} después de una baja`,
    topic: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'plantilla', other: 'plantillas' })} sin tema`,
    body: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'notificación', other: 'notificaciones' })} que no se ${f.plural(n, { one: 'pudo', other: 'pudieron' })} leer`,
  },
  why: {
    culprit:
      'Diga si fue esto. Lo que diga cuenta en cuántas veces aciertan los nombres, y a una plantilla que no fue se la deja en paz.',
    review: 'Hasta que se decida, la persona no recibe marketing y no cuenta como baja.',
    late: 'Mensajes de los últimos 30 días a quienes ya habían pedido no recibir más. Mire por qué su sistema los envió.',
    topic: 'Solo con un tema se puede comparar lo que se envía con lo que las personas aceptaron.',
    body: 'Se guardan, cifradas. Tras una actualización que las conozca, se pueden leer de nuevo.',
  },
  culprit: (f, { probability, excess, since }) =>
    `${f.probability(probability)} de probabilidad de ser la causa · ${f.number(excess)} bajas de más desde ${f.instant(since)}`,
  review: (_, { channel, template }) =>
    template === null ? `${channel}, sin mensaje conocido antes` : `${channel}, en respuesta a ${template}`,
  recognised: (f, { rule, confidence }) => `regla ${rule}, ${f.percent(confidence)} de certeza`,
  deliveries: (f, { n }) =>
    n === 0
      ? 'sin entregas en los últimos siete días'
      : `${f.number(n)} ${f.plural(n, { one: 'entrega', other: 'entregas' })} en los últimos siete días`,
  suggested: (_, { topic, like }) =>
    like === null ? `sugerencia: «${topic}», que está en su nombre` : `sugerencia: «${topic}», como ${like}`,
  notSuggested: 'su nombre no se parece a ningún otro',
  late: (f, { messages, people }) =>
    `${f.number(messages)} ${f.plural(messages, { one: 'mensaje', other: 'mensajes' })} a ${f.number(people)} ${f.plural(people, { one: 'persona', other: 'personas' })}`,
  lateUnknown: 'solo se conocen sus estados: el programa que los envió no registra envíos',
  lastAt: (f, { at }) => `el último, ${f.instant(at)}`,
  body: (f, { source, at }) => `De ${source}, ${f.instant(at)}`,
  answer: {
    stop: 'Pide que se pare',
    noStop: 'No lo pide',
    topic: (_, { topic }) => `Aceptar «${topic}»`,
    otherTopic: 'Otro tema',
    chooseTopic: 'Elegir un tema',
    looked: 'Ya lo he mirado',
    readAgain: 'Leer de nuevo',
    acceptAll: (f, { n }) =>
      `Aceptar ${f.plural(n, { one: 'la sugerencia', other: `las ${f.number(n)} sugerencias` })}`,
    undo: 'Deshacer',
  },
  topicField: {
    label: '¿De qué trata?',
    hint: 'Uno de sus temas, o uno nuevo.',
    save: 'Guardar',
    cancel: 'Cancelar',
  },
  said: {
    stop: 'Decidido: pide que se pare',
    noStop: 'Decidido: no pide que se pare',
    mapped: (_, { template, topic }) => `${template} trata de «${topic}»`,
    mappedAll: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'plantilla tiene', other: 'plantillas tienen' })} tema`,
    looked: (_, { template }) => `${template}: mirado`,
    readAgain: 'Se está leyendo de nuevo. Si no se puede, vuelve aquí.',
    undone: (_, { said }) => `Deshecho: ${said}`,
  },
  untold: (f, { n }) => `y ${f.number(n)} más, que aparecen a medida que estas se deciden`,
  key: {
    next: 'Siguiente',
    previous: 'Anterior',
    yes: 'Primera respuesta',
    no: 'Segunda respuesta',
    all: 'Aceptar todos los temas sugeridos',
    undo: 'Deshacer la última decisión',
    open: 'Abrir aquello de lo que trata',
  },
  lookOnly: {
    title: 'Puede mirar, pero no decidir',
    text: 'Para decidir hace falta el permiso “review”. Quien administra lo concede con el papel de revisor, en Ajustes, Miembros.',
  },
  failed: {
    gone: 'Se decidió o se retiró entretanto.',
    notKept: 'Su contenido ya no se guarda y por eso no se puede leer de nuevo.',
  },
};

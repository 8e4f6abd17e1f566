import type { PracticeCatalogue } from './practice-catalogue.ts';

export const practiceEs: PracticeCatalogue = {
  title: (f, { from, to }) => `Práctica de bajas del ${f.instant(from)} al ${f.instant(to)}`,
  heading: {
    control: 'Control: las salidas que existen',
    ease: 'Facilidad: cuántas veces hubo que pedirlo',
    immediacy: 'Inmediatez: lo que se envió después',
    transparency: 'Transparencia: si las personas saben cómo salir',
  },
  way: { button: 'un botón', keyword: 'una palabra para responder', link: 'un enlace' },
  channel: {
    button: 'botón',
    interactive: 'lista o formulario',
    link: 'enlace',
    keyword: 'palabra clave',
    preference: 'ajuste del propio WhatsApp',
    provider: 'proveedor',
    error: 'descubierta tarde (131050)',
    manual: 'a mano',
  },
  reason: {
    'lost-interest': 'perdió el interés',
    'problem-solved': 'asunto resuelto',
    'dislikes-content': 'no le gusta el contenido',
    'no-consent': 'nunca aceptó',
    unknown: 'no se sabe',
  },
  offered: (_, { ways }) =>
    ways.length > 0
      ? `Las plantillas de marketing ofrecen ${ways.join(', ')}.`
      : 'Ninguna plantilla de marketing ofrece una salida.',
  offeredUnknown: 'No se sabe qué dicen las plantillas de marketing; importe o sincronice sus componentes.',
  taken: (f, { channels }) =>
    `Las personas se fueron por ${channels.map(({ name, optOuts }) => `${name} (${f.number(optOuts)})`).join(', ')}.`,
  noOptOuts: 'Nadie se dio de baja.',
  ease: (f, { optOuts, repeated, share, most }) =>
    `${f.number(optOuts)} ${f.plural(optOuts, { one: 'baja', other: 'bajas' })}; ${f.number(repeated)} (${f.percent(share)}) con más de un intento, como máximo ${f.number(most)}.`,
  unrecognised: (f, { replies }) =>
    `${f.number(replies)} ${f.plural(replies, { one: 'respuesta que parece', other: 'respuestas que parecen' })} una baja no se ${f.plural(replies, { one: 'entendió', other: 'entendieron' })} al momento.`,
  noLate: 'No se envió nada después de una baja dentro de su alcance.',
  late: (f, { messages, delivered, people }) =>
    `${f.plural(messages, { one: 'Se envió', other: 'Se enviaron' })} ${f.number(messages)} ${f.plural(messages, { one: 'mensaje', other: 'mensajes' })} después de una baja dentro de su alcance, ${f.number(delivered)} ${f.plural(delivered, { one: 'entregado', other: 'entregados' })}, a ${f.number(people)} ${f.plural(people, { one: 'persona', other: 'personas' })}.`,
  lastSend: (f, { p50, p95, most }) =>
    `Desde la baja hasta el último de ellos: la mitad de las personas en ${f.number(p50, 1)} h, el 95 % en ${f.number(p95, 1)} h, como máximo ${f.number(most, 1)} h.`,
  apart: {
    heading: 'Contados aparte:',
    confirmations: (f, { n }) => `${f.number(n)} permitidos como confirmación`,
    inFlight: (f, { n }) => `${f.number(n)} que ya estaban en camino`,
    outOfScope: (f, { n }) => `${f.number(n)} fuera del alcance`,
    undecided: (f, { n }) => `${f.number(n)} después de una respuesta que nadie decidió aún`,
    unjudged: (f, { n }) => `${f.number(n)} que no se pueden juzgar (hora de envío desconocida)`,
    consentWithdrawn: (f, { n }) => `${f.number(n)} después de un consentimiento retirado, sin baja`,
  },
  firstMessages: (f, { share, people, unknown }) =>
    `El primer mensaje de plantilla dijo cómo parar al ${f.percent(share)} de ${f.number(people)} personas nuevas${unknown > 0 ? ` (de otras ${f.number(unknown)} no se sabe)` : ''}.`,
  firstUnknown: 'De ninguna persona nueva se sabe si el primer mensaje de plantilla dijo cómo parar.',
  sample: (f, { share }) => `Es una muestra: ${f.percent(share, 1)} de todas las personas.`,
  deliveries: (f, { share, deliveries, unknown }) =>
    `${f.percent(share)} de ${f.number(deliveries)} entregas de marketing dijeron cómo parar${unknown > 0 ? ` (de otras ${f.number(unknown)} no se sabe)` : ''}.`,
  deliveriesUnknown: 'De ninguna entrega de marketing se sabe si dijo cómo parar.',
  column: {
    template: 'Plantilla',
    deliveries: 'Entregas',
    says: 'Dice cómo',
    late: 'Enviados después',
    optOuts: 'Bajas',
    reasons: 'Motivos',
  },
  says: { yes: 'sí', no: 'no', unknown: 'no se sabe', sometimes: 'parte del tiempo' },
  breaking: (_, { names }) => `Marketing que no dice cómo parar: ${names.join(', ')}.`,
};

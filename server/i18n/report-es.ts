import { joined } from './joined.ts';
import type { ReportCatalogue } from './report-catalogue.ts';

const fromTo = (from: string | null, to: string | null): string =>
  to === null ? '' : from === null ? ` a ${to}` : ` de ${from} a ${to}`;

export const reportEs: ReportCatalogue = {
  title: (_, { first, last }) =>
    last === null ? `Informe de calidad del ${first}` : `Informe de calidad del ${first} al ${last}`,
  tile: {
    deliveries: 'Entregados',
    optOuts: 'Bajas',
    rate: 'Bajas por entrega',
    rating: 'Calificación de los números',
    limit: 'Máximo de personas en 24 h',
    noLimit: 'sin límite',
    reached: (f, { people, share }) =>
      `${f.number(people)} ${f.plural(people, { one: 'persona recibió', other: 'personas recibieron' })} plantillas en las últimas 24 h${share === null ? '' : `, como mucho el ${f.percent(share)} del límite`}`,
    busiest: (f, { most, days }) =>
      `día más activo de los últimos ${f.number(days)}: ${f.number(most)} ${f.plural(most, { one: 'mensaje entregado', other: 'mensajes entregados' })}`,
    before: (_, { value, change }) =>
      change === null ? `una semana antes: ${value}` : `una semana antes: ${value}, ${change}`,
    noBefore: 'sin semana anterior para comparar',
    notKnown: 'no se sabe',
  },
  heading: {
    decisions: 'Necesita una decisión',
    changes: 'Qué cambió',
    incidents: 'Incidentes abiertos',
    consent: 'Consentimiento',
    leaving: 'Cómo y por qué se fue la gente',
    practice: 'Cómo se deja ir',
    templates: 'Plantillas',
    health: 'Datos',
    notJudged: 'En qué se basa esto y qué no se sabe',
  },
  decision: {
    none: 'Nada.',
    more: (f, { n }) =>
      `Y ${f.number(n)} ${f.plural(n, { one: 'asunto', other: 'asuntos' })} más: el panel los muestra todos.`,
    culprit: (f, { name, probability, excess, since }) =>
      `${name}: con ${f.probability(probability)} de probabilidad, la causa de ${f.number(excess)} bajas más de lo habitual desde el ${f.instant(since)}.`,
    numberRed: (_, { number }) =>
      `El número ${number} está en rojo: la plataforma puede bloquearlo a continuación.`,
    templateStopped: (f, { name, pauses }) =>
      pauses === 0
        ? `${name} está en rojo: la plataforma la pausa a continuación.`
        : `${name} está parada por la plataforma, ${f.number(pauses)} ${f.plural(pauses, { one: 'vez', other: 'veces' })} hasta ahora.`,
    lateSends: (f, { late, people }) =>
      `${f.number(late)} ${f.plural(late, { one: 'mensaje se envió', other: 'mensajes se enviaron' })} a ${f.number(people)} ${f.plural(people, { one: 'persona que ya se había', other: 'personas que ya se habían' })} dado de baja.`,
    reviews: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'respuesta espera', other: 'respuestas esperan' })} a que alguien diga qué quería decir.`,
    unmapped: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'plantilla no tiene', other: 'plantillas no tienen' })} tema: no se puede comprobar el consentimiento.`,
    quarantined: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'cuerpo recibido no se pudo', other: 'cuerpos recibidos no se pudieron' })} leer.`,
  },
  change: {
    none: 'Nada.',
    added: (f, { at, name, by }) => `${f.instant(at)}: se creó ${name}${by === null ? '' : ` (${by})`}.`,
    changed: {
      edited: (f, { at, name }) => `${f.instant(at)}: se editó el texto de ${name}.`,
      category: (f, { at, name, from, to }) =>
        `${f.instant(at)}: la categoría de ${name} pasó${fromTo(from, to)}.`,
      unpaused: (f, { at, name }) => `${f.instant(at)}: ${name} se puede enviar otra vez.`,
      topic: (f, { at, name, from, to }) => `${f.instant(at)}: el tema de ${name} cambió${fromTo(from, to)}.`,
    },
    status: (f, { at, name, status }) => `${f.instant(at)}: ${name} está ${status} en la plataforma.`,
    templateRating: (f, { at, name, from, to }) =>
      `${f.instant(at)}: la calificación de ${name} pasó de ${from} a ${to}.`,
    numberRating: (f, { at, number, from, to }) =>
      `${f.instant(at)}: la calificación del número ${number} pasó de ${from} a ${to}.`,
  },
  rating: { GREEN: 'verde', YELLOW: 'amarilla', RED: 'roja', UNKNOWN: 'sin calificar' },
  incident: {
    none: 'Ninguno.',
    about: ({ kind, topic }) =>
      kind === 'account' ? 'Toda la cuenta' : topic === null ? 'Plantillas sin tema' : `Tema ${topic}`,
    level: { warning: 'aviso', critical: 'crítico' },
    open: (f, { about, level, excess, since, isTaken }) =>
      `${about}: ${level}, ${f.number(excess)} ${f.plural(Math.round(excess), { one: 'baja', other: 'bajas' })} de más desde el ${f.instant(since)}; ${isTaken ? 'alguien se ocupa' : 'nadie se ocupa'}.`,
    snoozed: (f, { about, until, soon }) =>
      `${about}: aplazado hasta el ${f.instant(until)}${soon ? ', vuelve pronto' : ''}.`,
    snoozedForYou: (f, { about, until, soon }) =>
      `${about}: aplazado solo para usted hasta el ${f.instant(until)}${soon ? ', vuelve pronto' : ''}.`,
  },
  consent: {
    coverage: (f, { share, outside, unknown }) =>
      `El ${f.percent(share)} de las entregas fue a quienes habían aceptado; ${f.number(outside)} a quienes no (meta: 0), ${f.number(unknown)} a personas de las que no se sabe.`,
    none: 'No se entregó nada.',
  },
  leaving: {
    total: (f, { optOuts }) =>
      `${f.number(optOuts)} ${f.plural(optOuts, { one: 'baja nueva', other: 'bajas nuevas' })}.`,
    channels: 'Cómo',
    reasons: 'Por qué',
  },
  health: {
    good: 'Todo lo que llegó está contado.',
    pending: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'cuerpo espera', other: 'cuerpos esperan' })} a ser ${f.plural(n, { one: 'contado', other: 'contados' })}.`,
    quarantined: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'cuerpo no se pudo', other: 'cuerpos no se pudieron' })} leer; nada se perdió, se pueden leer otra vez.`,
    webhook: (f, { at }) => `Último webhook: ${f.instant(at)}.`,
    noWebhook: 'Aún no ha llegado ningún webhook.',
    failedJobs: (_, { names }) => `Fallaron y se repetirán: ${joined(names, 'y')}.`,
  },
  column: {
    template: 'Plantilla',
    deliveries: 'Entregados',
    optOuts: 'Bajas por respuesta',
    rate: 'Tasa',
    failures: 'Fallos',
  },
  all: 'Todas',
  note: 'Las bajas de la tabla son las que respondieron directamente a un mensaje de la plantilla; el veredicto también pesa las demás.',
};

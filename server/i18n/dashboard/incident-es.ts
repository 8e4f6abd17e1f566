import type { Format } from '../format.ts';
import type { IncidentCatalogue, SubjectParts } from './incident-catalogue.ts';

const about = ({ kind, topic }: SubjectParts): string =>
  kind === 'account' ? 'toda la cuenta' : topic === null ? 'plantillas sin tema' : topic;
const by = (name: string | null): string => (name === null ? '' : `${name}, `);

export const incidentEs: IncidentCatalogue = {
  title: 'Incidente',
  heading: (f, { excess, since, ...subject }) =>
    `${about(subject)}: ${f.number(excess)} ${f.plural(Math.round(excess), { one: 'baja', other: 'bajas' })} de más desde el ${f.instant(since)}`,
  link: (_, subject) => `Incidente: ${about(subject)}`,
  since: (f, { at }) => `desde el ${f.instant(at)}`,
  state: { warning: 'Aviso', critical: 'Crítico', recovered: 'Normalizado', resolved: 'Cerrado' },
  missing: {
    title: 'Ese incidente no existe',
    text: 'La dirección puede estar equivocada, o terminó hace tanto que ya no se guarda.',
    home: 'Ver lo que está abierto ahora',
  },
  chart: {
    heading: 'Cómo evolucionó',
    title: 'Bajas de más a lo largo del tiempo',
    summary: (f, { peak, peakAt, last }) =>
      `Como máximo ${f.number(peak)} de más, el ${f.instant(peakAt)}; según el último veredicto, ${f.number(last)}.`,
    note: (_, { zone }) => `Un punto por veredicto (${zone})`,
    at: 'Cuándo',
    excess: 'Bajas de más',
    probability: 'Probabilidad',
    none: 'Aún no hay ningún veredicto guardado sobre él.',
  },
  culprits: {
    heading: 'Bajo sospecha',
    noneNow: 'Ninguna plantilla está bajo sospecha.',
    without: 'Sin esta plantilla',
    compared: (f, { template, rate, without, usual }) =>
      `De todas las entregas, ${f.rate(rate)} acabaron en baja. Sin ${template} serían ${f.rate(without)}; lo normal sería ${f.rate(usual)}.`,
    withName: 'con ella',
    withoutName: 'sin ella',
    usualName: 'normal sin ella',
  },
  verbs: {
    group: (_, { template }) => `Su palabra sobre ${template}`,
    confirm: 'Fue esta',
    refute: 'No fue esta…',
    later: 'Más tarde…',
    undo: 'Deshacer',
    cancel: 'Cancelar',
    failed: 'No se pudo guardar. Nada ha cambiado.',
    said: {
      confirmed: (f, { by: name, at }) => `Fue esta (${by(name)}${f.instant(at)})`,
      'one-off': (f, { by: name, at }) => `No fue esta: caso aislado (${by(name)}${f.instant(at)})`,
      'new-normal': (f, { by: name, at }) => `No fue esta: nueva normalidad (${by(name)}${f.instant(at)})`,
    },
    ask: (_, { template }) => `¿Por qué no fue ${template}?`,
    oneOff: {
      name: 'Un caso aislado',
      effect: 'Este pico ya no da alarma. El siguiente sí.',
    },
    newNormal: {
      name: 'La nueva normalidad',
      effect: 'Durante cuatro semanas su tasa actual no da alarma; una un 50 % más alta sí.',
    },
    laterAsk: '¿Cuándo debe volver?',
    ends: { hours: 'En 8 horas', tomorrow: 'Mañana a las 9:00', days: 'En 3 días', week: 'En 7 días' },
    whose: { ask: '¿Para quién?', everybody: 'Para todos', me: 'Solo para mí: mis correos' },
    scope: {
      mails: (f, { at, zone }) =>
        `Solo este incidente y solo sus correos, hasta el ${f.instant(at)} (${zone}). Los demás reciben los suyos. Si empeora se le avisa antes, y al final si todavía continúa.`,
      incident: (f, { at, zone }) =>
        `Solo este incidente, para todos, hasta el ${f.instant(at)} (${zone}). Si empeora, vuelve antes.`,
      template: (f, { at, zone }) =>
        `Solo esta plantilla, para todos, hasta el ${f.instant(at)} (${zone}). Si antes se convierte en un incidente, se avisa de él igualmente.`,
    },
    mute: {
      forWhom: (f, { recipients: n }) =>
        n === 0
          ? 'Nadie recibe alertas sobre él por correo.'
          : `${f.number(n)} ${f.plural(n, { one: 'persona deja', other: 'personas dejan' })} de recibir recordatorios por correo.`,
      stays: 'Si empeora, cuando termine y en el informe, se avisa igualmente.',
      before: (f, { days, mails, held }) =>
        mails === 0
          ? `En los últimos ${f.number(days)} días no se envió ninguna alerta sobre esto.`
          : `En los últimos ${f.number(days)} días ${f.plural(mails, { one: 'se envió', other: 'se enviaron' })} por correo ${f.number(mails)} ${f.plural(mails, { one: 'alerta', other: 'alertas' })} sobre esto; ${f.number(held)} ${f.plural(held, { one: 'se habría retenido', other: 'se habrían retenido' })}.`,
    },
    putOff: 'Aplazar',
    putOffUntil: {
      everybody: (f, { at }) => `Aplazado para todos hasta el ${f.instant(at)}`,
      me: (f, { at }) => `Sus correos sobre esto esperan hasta el ${f.instant(at)}`,
    },
    bringBack: 'Traer de vuelta ahora',
    done: {
      confirmed: 'Anotado: fue esta.',
      'one-off': 'Anotado: caso aislado.',
      'new-normal': 'Anotado: nueva normalidad.',
      undecided: 'Deshecho.',
      snoozed: 'Aplazado.',
      back: 'De vuelta.',
    },
  },
  team: {
    heading: 'Quién se ocupa',
    acknowledge: 'Me ocupo yo',
    acknowledged: (_, { by: name }) => `${name} se ocupa`,
    assign: 'Responsable',
    nobody: 'Nadie',
    resolve: 'Cerrar',
    reopen: 'Reabrir',
    resolveHint: 'Cerrado, solo vuelve si empeora, o si termina y empieza de nuevo.',
  },
  fixes: {
    heading: '¿Funcionó?',
    done: {
      paused: (f, { template, at }) => `${template} se pausó el ${f.instant(at)}.`,
      edited: (f, { template, at }) => `El texto de ${template} cambió el ${f.instant(at)}.`,
      narrowed: (f, { template, at }) =>
        `${template} casi no va ya a quienes no aceptaron, desde cerca del ${f.instant(at)}.`,
    },
    tooEarly: (f, { at }) => `Demasiado pronto para decirlo; los siete días terminan el ${f.instant(at)}.`,
    avoided: (f, { optOuts, low, high }) =>
      `En los siete días siguientes no llegaron unas ${f.number(optOuts)} bajas (95 % de certeza: de ${f.number(low)} a ${f.number(high)}).`,
    nothing: 'En los siete días siguientes hubo muy poco para comparar.',
    rating: {
      recovered: 'La calidad de la plantilla se ha recuperado.',
      unchanged: 'La calidad de la plantilla es la misma.',
      worse: 'La calidad de la plantilla ha empeorado.',
      unknown: 'La plataforma no informó la calidad de la plantilla para comparar.',
    },
  },
  timeline: {
    heading: 'Qué pasó',
    comment: 'Comentario',
    hint: 'Para todos los que pueden entrar. Sin nombres ni números de clientes.',
    send: 'Añadir comentario',
    withdraw: 'Retirar',
    withdrawn: 'Retirado. El texto está de nuevo en el campo.',
  },
  actor: {
    service: 'Culprit',
    token: 'un programa',
    member: 'alguien del equipo',
    gone: 'alguien que ya no está',
  },
  step: {
    opened: (f, { excess, probability }) =>
      `Abierto: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    raised: (f, { excess, probability }) =>
      `Ahora crítico: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    worse: (f, { excess, probability }) =>
      `Empeoró: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    'snooze-ended': () => 'Fin del aplazamiento',
    recovered: () => 'Normalizado: nada que ver durante media hora',
    reopened: (f, { excess, probability }) =>
      `Volvió: ${size(f.number(excess ?? 0), f.probability(probability ?? 0))}`,
    acknowledged: () => 'Se ocupa',
    'acknowledgement-undone': () => 'Ya no se ocupa',
    assigned: (_, { member }) => `Responsable: ${member}`,
    unassigned: () => 'Sin responsable',
    snoozed: (f, { until }) => `Aplazado hasta el ${f.instant(until ?? 0)}`,
    'snooze-undone': () => 'Traído de vuelta',
    'snoozed-for-one': (f, { until }) =>
      `Aplazado hasta el ${f.instant(until ?? 0)}, solo para sus propios correos`,
    'snooze-for-one-undone': () => 'Vuelve a recibir sus correos',
    resolved: () => 'Cerrado',
    'resolution-undone': () => 'Reabierto',
    commented: () => 'Comentario',
    'comment-withdrawn': () => 'Comentario retirado',
    decided: (_, { template }) => template,
    'fix-seen': (_, { template, fix }) =>
      `${template}: ${fix === 'paused' ? 'pausada' : fix === 'edited' ? 'texto cambiado' : 'enviada a menos personas sin consentimiento'}`,
    'fix-judged': (_, { template }) => `${template}: siete días después`,
  },
  marks: { opened: 'Abierto', reopened: 'Volvió', raised: 'Crítico', worse: 'Empeoró', recovered: 'Normal' },
  precision: (f, { confirmed, decided, named }) =>
    decided === 0
      ? `${namedSoFar(f, named)} Nadie ha dicho aún si era correcto.`
      : `${namedSoFar(f, named)} Decididas: ${f.number(decided)}; fue esta: ${f.number(confirmed)}.`,
  key: { seen: 'Me ocupo yo', later: { incident: 'Aplazar el incidente', template: 'Aplazar la plantilla' } },
};

function namedSoFar(f: Format, named: number): string {
  return `${f.plural(named, { one: 'Se ha señalado', other: 'Se han señalado' })} ${f.number(named)} ${f.plural(named, { one: 'plantilla', other: 'plantillas' })} hasta ahora.`;
}

function size(excess: string, probability: string): string {
  return `${excess} bajas de más, ${probability} de probabilidad`;
}

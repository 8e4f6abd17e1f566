import type { AlertCatalogue } from './alert-catalogue.ts';
import type { Format } from './format.ts';
import { joined } from './joined.ts';

const optOuts = { one: 'baja', other: 'bajas' };
const deliveries = { one: 'entrega', other: 'entregas' };

function sentBy(f: Format, numbers: readonly string[]): string {
  if (numbers.length === 0) return '';
  return ` Enviadas ${f.plural(numbers.length, { one: 'desde el número', other: 'desde los números' })} ${joined(numbers, 'y')}.`;
}

export const alertEs: AlertCatalogue = {
  kind: {
    opened: null,
    raised: null,
    worse: 'actualizado',
    reopened: 'ha vuelto',
    reminder: 'recordatorio',
    'snooze-ends': 'recordatorio',
    recovered: 'resuelto',
  },
  subject: (f, { rate, usual, name }) =>
    `bajas ${f.percent(rate, 1)} ${name === null ? 'en toda la cuenta' : `en ${name}`} (normal: ${f.percent(usual, 1)})`,
  over: (_, { name }) => `las bajas ${name === null ? '' : `en ${name} `}vuelven a lo normal`,
  title: {
    opened: (_, { about }) => `${about}: se da de baja más gente de lo normal`,
    raised: (_, { about }) => `${about}: ahora es crítico`,
    worse: (_, { about }) => `${about}: ha empeorado`,
    reopened: (_, { about }) => `${about}: ha vuelto`,
    reminder: (_, { about }) => `${about}: continúa y nadie se ha hecho cargo`,
    'snooze-ends': (_, { about }) => `${about}: terminó el aplazamiento`,
    recovered: (_, { about }) => `${about}: vuelve a lo normal`,
  },
  fact: {
    what: 'Qué pasó',
    compared: 'Comparado con',
    who: 'A quién afecta',
    cause: 'Causa más probable',
    next: 'Qué hacer',
    otherwise: 'Si no se hace nada',
  },
  what: (f, { rate, optOuts: n, deliveries: of, from, to, zone }) =>
    `El ${f.rate(rate)} de las entregas acabó en baja: ${f.number(n)} de ${f.number(of)}, del ${f.instant(from)} al ${f.instant(to)} (${zone}).`,
  whatOver: (f, { since, zone }) => `No hay más bajas de lo normal desde el ${f.instant(since)} (${zone}).`,
  compared: (f, { usual, excess, warning, critical, line }) =>
    `Lo normal es un ${f.rate(usual)}; son ${f.number(excess)} de más. Las alertas empiezan con ${f.percent(warning)} de probabilidad; es crítico desde ${f.percent(critical)}, o desde ${f.rate(line)} de las entregas.`,
  comparedOver: (f, { rate, usual }) =>
    `Ahora, el ${f.rate(rate)} de las entregas; lo normal es el ${f.rate(usual)}.`,
  who: (f, { deliveries: n, about, since, outside, numbers }) =>
    `${f.number(n)} ${f.plural(n, deliveries)} desde el ${f.instant(since)} (${about})${outside === null ? '' : `, ${f.number(outside)} a personas que no habían dado su consentimiento`}.${sentBy(f, numbers)}`,
  whoOver: (f, { excess, since }) =>
    `En total, ${f.number(excess)} ${f.plural(Math.round(excess), optOuts)} de más desde el ${f.instant(since)}.`,
  cause: (f, { name, probability, fact }) =>
    `${name}, con ${f.probability(probability)} de probabilidad.${fact === null ? '' : ` ${fact}`}`,
  causeWide: 'Ninguna plantilla en particular: afecta a todas por igual. Busque una causa fuera de ellas.',
  review: (_, { name }) => `Mire las pruebas y deje de enviar ${name} hasta que se aclare el motivo.`,
  reviewWide: 'Mire qué cambió para todos: listas, horas, frecuencia, el propio número.',
  otherwise: (f, { perDay, pauses }) =>
    `${perDay < 1 ? '' : `A este ritmo se ${f.plural(Math.round(perDay), { one: 'da', other: 'dan' })} de baja cada día unas ${f.number(perDay)} ${f.plural(Math.round(perDay), { one: 'persona', other: 'personas' })} más de lo normal. `}Una plantilla en rojo en la plataforma se pausa ${joined(
      pauses.map((hours) => `${f.number(hours)} h`),
      'y luego',
    )} y a la tercera se desactiva.`,
  nextOver: 'Nada. Diga en las pruebas si fue esta plantilla: los próximos veredictos aprenden de ello.',
  outage: {
    name: {
      'provider-outage': 'caída del proveedor',
      'feed-gap': 'hueco en la entrada de datos',
      'error-burst': 'oleada de fallos tardíos',
    },
    subject: (f, { n, name }) => `${name}, ${f.number(n)} alertas a la vez`,
    title: (f, { n, name }) => `Una causa probable de ${f.number(n)} alertas: ${name}`,
    gravest: (_, { about }) => `La más grave: ${about}`,
    suspect: 'Sospechosa además',
    next: 'Mire primero el proveedor y la entrada de datos; pause una plantilla solo si la gente sigue dándose de baja cuando haya llegado lo que quedó retenido.',
    all: (f, { n }) => `Las ${f.number(n)} alertas de este correo`,
  },
  others: 'Por la misma causa',
  candidates: 'Sospechosas',
  candidate: (f, { probability, excess, rate, usual, since }) =>
    `${f.probability(probability)} de probabilidad · ${f.number(excess)} de más · ${f.rate(rate)} (normal: ${f.rate(usual)}) · desde el ${f.instant(since)}`,
  rivals: 'Qué más podría ser',
  noRivals: 'Nada más llama la atención.',
  caveats: 'En qué se apoya esto',
  windows: 'Las últimas ventanas: bajas por entrega',
  windowNote: (_, { zone }) => `Inicio de cada ventana, ${zone}`,
  evidence: 'Ver las pruebas',
  acknowledge: 'Me ocupo yo',
  snooze: 'Aplazar 8 h',
  snoozeScope:
    'El aplazamiento vale solo para este incidente, solo para usted, y termina antes si empeora. Cada enlace pregunta antes de hacer nada.',
  answersAll: (f, { n }) => `Cada enlace vale para los ${f.number(n)} incidentes de este correo.`,
  snoozeScopeAll:
    'El aplazamiento vale solo para estos incidentes, solo para usted, y termina antes para el que empeore. Cada enlace pregunta antes de hacer nada.',
  oneOff: 'No es un problema: caso aislado',
  newNormal: 'No es un problema: nueva normalidad',
  asks: 'Cada enlace pregunta antes de hacer nada.',
  rule: (f, { version, incident, step }) =>
    `Regla: más bajas de lo normal, versión ${f.number(version)} · incidente ${f.number(incident)}, paso ${f.number(step)}`,
  tune: 'Cambiar cuándo se envían alertas',
  digest: {
    subject: (f, { n, critical }) =>
      `${f.number(n)} ${f.plural(n, { one: 'alerta', other: 'alertas' })} más hoy${critical > 0 ? `, ${f.number(critical)} ${f.plural(critical, { one: 'crítica', other: 'críticas' })}` : ''}`,
    label: 'Resumen',
    title: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'alerta', other: 'alertas' })} más en un solo correo`,
    text: 'Al día se envían por separado solo unas pocas alertas; aquí están las demás.',
    heading: 'Alertas',
    open: 'Ver lo que está abierto ahora',
  },
};

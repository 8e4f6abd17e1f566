import type { HealthCatalogue } from './health-catalogue.ts';

export const healthEs: HealthCatalogue = {
  title: 'Cómo llegan los datos',
  open: 'Detalles de los datos',
  good: 'Los datos llegan',
  look: 'Mire los datos',
  lastWebhook: (f, { at }) => `último webhook el ${f.instant(at)}`,
  noWebhook: 'todavía ningún webhook',
  waiting: (f, { n }) =>
    n === 0
      ? 'nada en cola'
      : `${f.number(n)} ${f.plural(n, { one: 'cuerpo espera', other: 'cuerpos esperan' })} en cola`,
  waitingSince: (f, { at }) => `El más antiguo espera desde el ${f.instant(at)}.`,
  setAside: (f, { n }) =>
    n === 0
      ? 'nada apartado'
      : `${f.number(n)} ${f.plural(n, { one: 'cuerpo ilegible apartado', other: 'cuerpos ilegibles apartados' })}`,
  unlinked: (f, { share, deliveries }) =>
    `${f.percent(share, 1)} de ${f.number(deliveries)} entregas sin plantilla conocida`,
  noDeliveries: 'ninguna entrega en los últimos siete días',
  drops: 'Lo que quedó fuera en los últimos siete días',
  noDrops: 'No quedó nada fuera.',
  column: {
    reason: 'Motivo',
    detail: 'Detalle',
    n: 'Cuántos',
    job: 'Tarea',
    state: 'Estado',
    at: 'Terminó',
  },
  mail: {
    off: 'no hay servidor de correo: nadie recibe informes ni alertas',
    waiting: (f, { n, since, code }) =>
      n === 0
        ? 'ningún correo espera'
        : `${f.number(n)} ${f.plural(n, { one: 'correo espera', other: 'correos esperan' })}${since === null ? '' : `, el más antiguo desde ${f.instant(since)}`}${code === null ? '' : ` (${code})`}`,
    failed: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'correo abandonado', other: 'correos abandonados' })} en los últimos siete días`,
    bounced: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'destinatario ya no recibe', other: 'destinatarios ya no reciben' })} correos: su dirección no los acepta (Ajustes, Correos)`,
    twice: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'correo puede', other: 'correos pueden' })} haber llegado dos veces`,
  },
  jobs: 'Lo que funciona solo',
  job: {
    analyse: 'Análisis',
    'audit-practice': 'Auditoría de las bajas',
    maintain: 'Mantenimiento',
    'sync-platform': 'Consulta a la plataforma',
  },
  jobState: { running: 'en curso', done: 'hecha', failed: 'falló; se repetirá' },
};

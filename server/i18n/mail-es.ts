import type { MailCatalogue } from './mail-catalogue.ts';

const optOuts = { one: 'baja', other: 'bajas' };

export const mailEs: MailCatalogue = {
  report: {
    quality: (_, { day }) => `Calidad ${day}`,
    templates: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'plantilla necesita', other: 'plantillas necesitan' })} revisión`,
    things: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'asunto le espera', other: 'asuntos le esperan' })}`,
    more: 'más bajas de lo normal',
    unknown: 'pocos datos para juzgar',
    rates: (f, { rate, usual }) => `bajas ${f.percent(rate, 1)} (normal: ${f.percent(usual, 1)})`,
    clear: (f, { checked, hours }) =>
      `todo en orden (revisadas ${f.number(checked, 1)} de ${f.number(hours, 1)} h)`,
    lateMark: 'con retraso',
    mood: {
      act: 'Requiere su atención',
      look: 'Conviene mirarlo',
      clear: 'Todo en orden',
      unknown: 'Aún no se puede juzgar',
    },
    late: (f, { at }) =>
      `Con retraso: este informe debía salir antes y se envía ahora, ${f.instant(at)}, porque el servicio estaba parado o el servidor de correo no respondía.`,
    period: (f, { from, to, zone }) => `Del ${f.instant(from)} al ${f.instant(to)} (${zone}).`,
    checked: (f, { checked, hours }) =>
      `Revisadas ${f.number(checked, 1)} de ${f.number(hours, 1)} horas. Si un día no llega ningún correo, algo falla.`,
    numbers: (f, { deliveries, optOuts: n, rate }) =>
      `${f.number(deliveries)} ${f.plural(deliveries, { one: 'mensaje entregado', other: 'mensajes entregados' })}, ${f.number(n)} ${f.plural(n, optOuts)}${rate === null ? '' : ` (${f.rate(rate)})`}.`,
    days: 'Bajas por entrega, día a día',
    dayNote: (f, { deliveries, optOuts: n }) => `${f.number(n)} de ${f.number(deliveries)}`,
    size: (f, { excess, probability, since }) =>
      `${f.probability(probability)} de probabilidad · ${f.number(excess)} ${f.plural(Math.round(excess), optOuts)} de más desde el ${f.instant(since)}`,
    review: 'Revisar',
    open: 'Abrir el informe',
    templateNote: (f, { deliveries, optOuts: n, failures }) =>
      `${f.number(n)} ${f.plural(n, optOuts)} en respuesta a ${f.number(deliveries)} ${f.plural(deliveries, { one: 'entrega', other: 'entregas' })}${failures > 0 ? `, ${f.number(failures)} ${f.plural(failures, { one: 'fallo', other: 'fallos' })}` : ''}`,
    moreTemplates: (f, { n }) =>
      `Hay ${f.number(n)} ${f.plural(n, { one: 'plantilla', other: 'plantillas' })} más en la tabla adjunta.`,
    moreChanges: (f, { n }) =>
      `Y ${f.number(n)} ${f.plural(n, { one: 'cambio', other: 'cambios' })} más: la página del informe los muestra todos.`,
  },
  why: {
    report: 'Recibe este informe porque se configuró para esta dirección.',
    alert: 'Recibe esta alerta porque las alertas se configuraron para esta dirección.',
    digest:
      'Recibe este resumen porque hoy hubo más alertas de las que se envían por separado a cada persona.',
    test: 'Recibe este correo porque alguien pidió una prueba.',
  },
  opens: (f, { until, zone }) =>
    `Los enlaces a páginas de Culprit en este correo se abren sin iniciar sesión hasta el ${f.instant(until)} (${zone}), solo para leer. Quien tenga este correo también puede abrirlos.`,
  wishes: 'Cambiar la hora, el idioma o lo que recibe',
  stop: 'No recibir más estos correos',
  test: {
    subject: 'Culprit: correo de prueba',
    label: 'Prueba',
    title: 'Los correos de Culprit llegan aquí',
    text: 'Los informes y las alertas tendrán este aspecto. No hace falta hacer nada.',
    open: 'Abrir Culprit',
  },
};

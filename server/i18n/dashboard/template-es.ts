import type { TemplateCatalogue } from './template-catalogue.ts';
import { templateWhoEs } from './template-who-es.ts';

export const templateEs: TemplateCatalogue = {
  back: 'Todas las plantillas',
  missing: {
    title: 'No existe esa plantilla',
    text: 'Nadie la describió ni la usó; la lista tiene todas las que se conocen.',
  },
  previous: 'Plantilla anterior',
  next: 'Plantilla siguiente',
  copyLink: 'Copiar enlace',
  copied: 'Enlace copiado; conserva los días que se muestran.',
  asOf: (f, { at, zone }) => `Situación al ${f.instant(at)} (${zone})`,
  cause: {
    named: (f, { probability }) => `Causa probable de lo que ocurre: ${f.probability(probability)}.`,
    suspected: (f, { probability }) => `Puede tener parte en lo que ocurre: ${f.probability(probability)}.`,
    rate: (f, { times }) => `Las bajas son ${f.times(times)} veces lo esperado.`,
    rating: (_, { quality }) => `En la plataforma: ${quality.toLowerCase()}.`,
    pause: 'La plataforma no la envía por ahora.',
    consent: (f, { share }) => `${f.percent(share)} de los destinatarios no aceptaron su tema.`,
    policy: (f, { n }) =>
      `El texto puede infringir ${f.number(n)} ${f.plural(n, { one: 'regla', other: 'reglas' })} de la plataforma.`,
    clear: 'Nada habla en su contra.',
    quiet: 'No se envió en los últimos siete días.',
  },
  notEnough: 'Hubo pocas entregas en los últimos siete días para decir mucho de su tasa.',
  evidence: {
    heading: 'Por qué lo creemos',
    rate: (f, { rate, optOuts, deliveries, expected }) =>
      `${f.number(optOuts, 1)} bajas en ${f.number(deliveries)} entregas en siete días (${f.rate(rate)})${expected === null ? '' : `; se esperaban ${f.number(expected, 1)}`}.`,
    consent: (f, { outside, deliveries }) =>
      `${f.number(outside)} de ${f.number(deliveries)} entregas fueron a personas fuera del consentimiento.`,
    rating: (f, { quality, at }) => `${quality} en la plataforma desde el ${f.instant(at)}.`,
    policy: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'hallazgo', other: 'hallazgos' })} de las comprobaciones de política.`,
  },
  facts: {
    category: 'Categoría',
    topic: 'Tema',
    basis: 'Base legal',
    added: 'Creada',
    addedBy: 'Creada por',
    owner: 'Responsable',
    status: 'Estado',
    pauses: 'Pausas',
    id: 'Id',
  },
  chart: {
    heading: 'Cómo va',
    title: 'Bajas por entrega, día a día',
    summary: (f, { rate, expected, above, days }) =>
      rate === null
        ? 'No se entregó nada en esos días.'
        : `${f.rate(rate)} de las entregas acabaron en baja${expected === null ? '' : `; se esperaba ${f.rate(expected)}`}. ${above === 0 ? 'Ningún día quedó' : `${f.number(above)} de ${f.number(days)} días quedaron`} por encima de la franja esperada.`,
    cohortNote: 'Por el día de envío solo se cuentan, y se esperan, las bajas que responden a un mensaje.',
    fewNote: (f, { n }) => `Los días con menos de ${f.number(n)} entregas no se dibujan; están en la tabla.`,
    today: 'El último día aún no termina.',
    rate: 'Bajas por entrega',
    expected: 'Esperado',
    range: 'Franja esperada (95 %)',
    clock: { event: 'Día de la baja', cohort: 'Día de envío' },
    clockName: 'Contar por',
    rangeName: 'Días',
    lastDays: (f, { days }) => `${f.number(days)} días`,
    frozen: (f, { from, to }) => `Fijo: ${f.instant(from)} a ${f.instant(to)}`,
    unfreeze: 'Mostrar los últimos días',
    measure: { rate: 'Tasa', count: 'Número' },
    measureName: 'Mostrar',
    countTitle: 'Bajas, día por día',
    compareName: 'Comparar con',
    previous: 'Período anterior',
    rest: 'Cuenta sin ella',
    previousSummary: (f, { rate }) =>
      rate === null
        ? 'En el período anterior no se entregó nada.'
        : `En el período anterior fue de ${f.rate(rate)}.`,
    restSummary: (f, { rate }) =>
      rate === null
        ? 'La cuenta no entregó nada más.'
        : `La cuenta sin esta plantilla llegó a ${f.rate(rate)}.`,
    noPrevious: (f, { days }) =>
      `El período anterior ya no se conserva entero; se guardan como máximo ${f.number(days)} días.`,
    gap: {
      'feed-gap': (f, { from, to }) =>
        `Rayado: no llegó nada desde ${f.instant(from)} hasta ${f.instant(to)}. Lo que se ve ahí es como mínimo eso.`,
      'provider-outage': (f, { from, to }) =>
        `Rayado: el proveedor falló desde ${f.instant(from)} hasta ${f.instant(to)}. Los números de esos días no están completos.`,
    },
    gapName: 'Faltan datos',
    dotted: 'Los días punteados se anunciaron: hasta el doble de lo habitual queda en su rango esperado.',
    announcedName: 'Anunciado',
    strip: {
      title: 'Todos los días que se conservan',
      text: 'Cuanto más oscuro el día, más bajas por entrega. Un clic mueve el extremo más cercano del intervalo.',
      from: 'Desde',
      to: 'Hasta',
      day: (f, { day, rate, deliveries }) =>
        `${day}: ${f.number(deliveries)} entregados${rate === null ? '' : `, ${f.rate(rate)}`}`,
    },
    keys: { range: 'Siguiente intervalo de días', compare: 'Comparar con el período anterior' },
    column: {
      day: 'Día',
      deliveries: 'Entregados',
      exact: 'Bajas en respuesta',
      inferred: 'Bajas por peso',
      optOuts: 'Bajas',
      rate: 'Tasa',
      low: 'Tasa desde (95 %)',
      high: 'Tasa hasta (95 %)',
      expected: 'Esperado',
      expectedLow: 'Esperado desde',
      expectedHigh: 'Esperado hasta',
      complete: 'Día terminado',
      zone: 'Zona horaria',
    },
    yes: 'sí',
    no: 'no',
    markers: 'Qué pasó en esos días',
  },
  funnel: {
    heading: 'Del envío a la baja',
    title: 'Mensajes por paso',
    step: { sent: 'Enviados', delivered: 'Entregados', read: 'Leídos', optOuts: 'Bajas', failed: 'Fallidos' },
    summary: (f, { sent, delivered, optOuts }) =>
      `De ${f.number(sent)} mensajes se entregaron ${f.number(delivered)}; ${f.number(optOuts, 1)} bajas se les atribuyen.`,
    noRead: 'Nada dice cuáles se leyeron.',
    failures: 'Fallos',
    code: 'Código de la plataforma',
    noCode: 'sin código',
    count: 'Mensajes',
  },
  consent: {
    heading: 'Consentimiento de quienes la recibieron',
    class: {
      granted: 'Aceptaron',
      never: 'Nunca aceptaron',
      withdrawn: 'Se retractaron',
      unknown: 'No se sabe',
    },
    kind: 'Consentimiento al enviar',
    deliveries: 'Entregados',
    optOuts: 'Bajas',
    rate: 'Tasa',
    few: 'pocos',
    lift: (f, { median, low, high }) =>
      `Quienes están fuera del consentimiento se van ${f.times(median)} veces más que quienes aceptaron (95 % de certeza: ${f.times(low)} a ${f.times(high)} veces).`,
    noLift: 'Se sabe demasiado poco para comparar a quienes aceptaron con los demás.',
    coverage: (f, { share }) => `${f.percent(share)} de aquellos de quienes se sabe habían aceptado.`,
  },
  who: templateWhoEs,
  text: {
    heading: 'Texto',
    none: 'No se conoce su texto: nadie la ha descrito.',
    partial: 'Conocido por avisos de la plataforma, que pueden omitir botones.',
    way: { button: 'un botón', keyword: 'una palabra para responder', link: 'un enlace' },
    ways: (_, { ways }) => `Dice cómo salir: ${ways.join(', ')}.`,
    part: {
      HEADER: 'Encabezado',
      BODY: 'Cuerpo',
      FOOTER: 'Pie',
      BUTTON: 'Botón',
      LIMITED_TIME_OFFER: 'Oferta',
    },
    card: (f, { n }) => `Tarjeta ${f.number(n)}`,
    version: 'Versión',
    versionOf: (f, { at, n }) => `${f.number(n)}: desde el ${f.instant(at)}`,
    compare: 'Mostrar qué cambió',
    changes: (f, { at }) => `Comparada con la versión del ${f.instant(at)}`,
    added: 'añadido',
    removed: 'quitado',
    findings: 'Lo que encuentran las comprobaciones de política',
    noFindings: 'Las comprobaciones de política no encuentran nada.',
    severity: { high: 'grave', medium: 'medio', advisory: 'un aviso' },
    values: 'en valores de sus variables',
    whole: 'en el texto entero',
    waived: (f, { by, at, reason }) => `Aceptado por ${by} el ${f.instant(at)}: ${reason}`,
    rule: 'La regla',
  },
  timeline: {
    heading: 'Su vida',
    none: 'Todavía no se sabe nada de su vida.',
    entry: {
      added: (_, { by }) => `Creada${by === null ? '' : ` por ${by}`}`,
      edited: () => 'Texto cambiado',
      category: (_, { from, to }) => `Categoría: de ${from ?? '?'} a ${to ?? '?'}`,
      topic: (_, { from, to }) => `Tema: de ${from ?? '?'} a ${to ?? '?'}`,
      unpaused: () => 'Fin de la pausa',
      status: (_, { to }) => `Estado: ${to ?? '?'}`,
      rating: (_, { from, to }) => `Calidad: ${from === null ? '' : `de ${from} a `}${to ?? '?'}`,
      incident: (_, { to }) => `Incidente abierto (${to ?? '?'})`,
      'incident-ended': (_, { to }) => `Incidente terminado (${to ?? '?'})`,
      decision: (_, { to, by }) => `${to ?? '?'}${by === null ? '' : ` (${by})`}`,
    },
    incident: {
      warning: 'aviso',
      critical: 'crítico',
      recovered: 'por sí solo',
      resolved: 'cerrado por una persona',
    },
    decision: { 'policy.waive': 'Hallazgo aceptado', 'policy.unwaive': 'Hallazgo ya no aceptado' },
  },
  related: {
    heading: 'Plantillas relacionadas',
    none: 'Ninguna otra plantilla tiene que ver con ella.',
    relation: {
      language: 'otro idioma',
      text: 'texto casi igual',
      author: 'mismo autor',
      topic: 'mismo tema',
    },
    why: 'Cómo se relacionan',
  },
  today: {
    heading: 'Bajas de hoy',
    sentence: (f, { optOuts, expected, low, high }) =>
      `${f.number(optOuts)} hasta ahora; lo habitual a esta hora serían ${f.number(expected)} (${f.number(low)} a ${f.number(high)}).`,
    state: { above: 'Más que lo habitual', within: 'Dentro de lo habitual', below: 'Menos que lo habitual' },
    nothing: 'Hoy todavía no se espera nada.',
    chart: 'Bajas por día y lo que se esperaba',
    summary: (f, { days, above }) =>
      `${above === 0 ? 'Ninguno' : f.number(above)} de los últimos ${f.number(days)} días ${above < 2 ? 'tuvo' : 'tuvieron'} más bajas que la franja esperada.`,
  },
};

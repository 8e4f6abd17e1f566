import type { NowCatalogue } from './now-catalogue.ts';

export const nowEs: NowCatalogue = {
  title: 'Ahora',
  state: {
    culprits: 'Pide una decisión',
    'account-wide': 'Conviene mirarlo',
    'no-clear-culprit': 'Conviene mirarlo',
    normal: 'Todo en orden',
    'insufficient-data': 'Aún aprendiendo',
  },
  asOf: (f, { at, zone }) => `Situación al ${f.instant(at)} (${zone})`,
  culprit: {
    probability: 'de probabilidad de ser la causa',
    rate: 'Bajas por entrega',
    usual: 'normal',
    share: 'Parte del exceso (95 % de certeza)',
    excess: 'Bajas de más',
    since: 'Desde',
    why: 'Por qué lo creemos',
    compared: (f, { rate, usual }) => `${f.rate(rate)} de las entregas; lo normal sería ${f.rate(usual)}`,
    open: 'Ver la plantilla',
  },
  fix: {
    heading: 'Qué hacer ahora',
    keep: 'Siga enviando a quienes aceptaron',
    leaveOut: 'Deje fuera a quienes no aceptaron',
    clarify: 'Aclare antes: consentimiento desconocido',
    deliveries: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'entrega', other: 'entregas' })} desde entonces`,
    people: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'persona', other: 'personas' })}`,
    rate: (f, { rate }) => `${f.rate(rate)} acaban en baja`,
    none: 'El consentimiento no lo explica. Revise texto, público y frecuencia, y pause la plantilla mientras tanto.',
    list: 'Descargar la lista de quienes dejar fuera',
    listHint: 'Números de clientes; cada descarga queda registrada.',
    noList: 'La lista exige el permiso para datos personales. Quien administra Culprit puede dárselo.',
    manager: 'Plantillas en el Administrador de WhatsApp',
    managerOne: 'Esta plantilla en el Administrador de WhatsApp',
  },
  alsoSuspected: 'Menos probable, pero conviene saberlo',
  rivals: 'Qué más podría ser la causa',
  noRivals: 'Nada más destaca.',
  notKnown: 'En qué se apoya esto y qué no se sabe',
  numbers: {
    heading: 'Sus números en la plataforma',
    none: 'La plataforma aún no ha informado la calidad de ningún número.',
    quality: {
      GREEN: 'Calidad alta',
      YELLOW: 'Calidad media',
      RED: 'Calidad baja',
      UNKNOWN: 'Sin calificación',
    },
    since: (f, { at }) => `desde el ${f.instant(at)}`,
    limit: (f, { people }) =>
      people === null ? 'sin límite' : `límite: ${f.number(people)} personas en 24 h`,
    worse: (f, { probability, days }) =>
      `${f.probability(probability)} de probabilidad de empeorar en ${f.number(days)} días`,
    reached: {
      heading: 'Personas alcanzadas en 24 h',
      of: (f, { people, limit }) =>
        `${f.number(people)} de un máximo de ${f.number(limit)} personas recibieron una plantilla en las últimas 24 h`,
      unlimited: (f, { people }) =>
        `${f.number(people)} ${f.plural(people, { one: 'persona recibió', other: 'personas recibieron' })} una plantilla en las últimas 24 h; la plataforma no pone límite.`,
      unknown: (f, { people }) =>
        `${f.number(people)} ${f.plural(people, { one: 'persona recibió', other: 'personas recibieron' })} una plantilla en las últimas 24 h. No se conoce el límite de la plataforma para todos los números juntos.`,
      notKnown:
        'No se sabe a cuántas personas alcanzaron las últimas 24 h: ya no se guardan todos sus mensajes.',
      state: { room: 'Queda margen', close: 'Cerca del límite', full: 'En el límite' },
      used: (f, { share }) =>
        `Los mensajes que llegan aquí usan como máximo el ${f.percent(share)}. Quien le escribió en el último día no cuenta para la plataforma, pero aquí sí.`,
      atLimit:
        'En el límite, la plataforma rechaza los mensajes a más personas, desde cualquiera de estos números, hasta que pasen las primeras de las 24 horas. Las respuestas a quien le escribió siguen saliendo.',
    },
  },
  fold: {
    reasons: 'Cómo y por qué se fueron',
    practice: 'Cómo dejamos que se vayan',
    consent: 'El consentimiento detrás de los mensajes',
  },
  bars: {
    channels: 'Cómo se dieron de baja',
    reasons: 'Por qué se dieron de baja',
    kind: 'Qué',
    optOuts: 'Bajas',
    summary: (f, { name, optOuts, total }) =>
      `${name} va primero: ${f.number(optOuts)} de ${f.number(total)} bajas.`,
    none: 'Nadie se dio de baja en los últimos siete días.',
    noneStated: 'Nadie dijo por qué.',
    period: 'Últimos siete días',
  },
  practicePeriod: (f, { from, to }) => `Del ${f.instant(from)} al ${f.instant(to)}`,
  evidence: 'Expediente de pruebas (ZIP)',
  consent: {
    template: 'Plantilla',
    agreed: 'Aceptaron',
    outside: 'Fuera del consentimiento',
    unknown: 'No se sabe',
    share: 'Parte fuera',
    usual: 'Normal',
    account: (f, { share }) =>
      `En toda la cuenta, no se conoce el consentimiento detrás del ${f.percent(share, 1)} de las entregas de los últimos siete días.`,
    none: 'Ninguna plantilla sospechosa fue más de lo normal a personas fuera del consentimiento.',
  },
};

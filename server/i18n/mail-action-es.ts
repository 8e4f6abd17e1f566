import type { MailActionCatalogue } from './mail-action-catalogue.ts';

export const mailActionEs: MailActionCatalogue = {
  about: {
    account: 'bajas de toda la cuenta',
    topic: ({ topic }) => `bajas del tema ${topic}`,
    noTopic: 'bajas de plantillas sin tema',
  },
  action: {
    acknowledge: {
      heading: '¿Hacerse cargo de este incidente?',
      lead: ({ about }) =>
        `Usted se ocupa de las ${about}. Nadie recibirá más recordatorios; si empeora, llegará otro correo.`,
      button: 'Me ocupo yo',
      done: 'Queda anotado: alguien se ocupa del incidente.',
    },
    snooze: {
      heading: '¿Aplazar este incidente 8 horas?',
      lead: ({ about }) =>
        `Durante 8 horas usted no recibirá correos sobre las ${about}, salvo que empeore. Vale solo para este incidente y solo para usted: los demás siguen recibiendo los suyos.`,
      button: 'Aplazar 8 horas',
      done: 'El incidente queda aplazado, solo para usted.',
    },
    'one-off': {
      heading: '¿No es un problema, solo esta vez?',
      lead: ({ about }) =>
        `Este aumento de las ${about} se deja de lado. El próximo se avisará de nuevo. El veredicto no cambia.`,
      button: 'No es un problema esta vez',
      done: 'Este aumento se deja de lado; el próximo se avisará de nuevo.',
    },
    'new-normal': {
      heading: '¿Es esta la nueva normalidad?',
      lead: ({ about }) =>
        `Desde ahora las ${about} pueden mantenerse cerca de esta tasa sin alerta, durante cuatro semanas, hasta que se aprenda la tasa habitual.`,
      button: 'Es la nueva normalidad',
      done: 'Una tasa cercana a esta se toma por normal desde ahora.',
    },
  },
  all: {
    acknowledge: {
      heading: ({ n }) => `¿Hacerse cargo de los ${n} incidentes de este correo?`,
      lead: ({ n }) =>
        `Usted se ocupa de los ${n}. Nadie recibirá más recordatorios sobre ellos; si alguno empeora, llegará otro correo.`,
      done: ({ n }) =>
        `Queda anotado: alguien se ocupa de los ${n} incidentes, salvo los que ya habían terminado o ya tenían quien se ocupara.`,
    },
    snooze: {
      heading: ({ n }) => `¿Aplazar 8 horas los ${n} incidentes de este correo?`,
      lead: ({ n }) =>
        `Durante 8 horas usted no recibirá correos sobre estos ${n} incidentes, salvo que alguno empeore. Vale solo para ellos y solo para usted: los demás siguen recibiendo los suyos.`,
      done: ({ n }) =>
        `Los ${n} incidentes quedan aplazados, solo para usted, salvo los que ya habían terminado.`,
    },
    'one-off': {
      heading: ({ n }) => `¿No son un problema, solo esta vez, los ${n} incidentes?`,
      lead: ({ n }) =>
        `Los ${n} aumentos se dejan de lado. El próximo se avisará de nuevo. El veredicto no cambia.`,
      done: () => 'Estos aumentos se dejan de lado; el próximo se avisará de nuevo.',
    },
    'new-normal': {
      heading: ({ n }) => `¿Es esta la nueva normalidad para los ${n} incidentes?`,
      lead: ({ n }) =>
        `Desde ahora las bajas de los ${n} pueden mantenerse cerca de estas tasas sin alerta, durante cuatro semanas, hasta que se aprendan las tasas habituales.`,
      done: () => 'Tasas cercanas a estas se toman por normales desde ahora.',
    },
  },
  listed: 'El correo avisaba de todos estos, y el botón vale para todos:',
  mute: {
    until: (f, { at, zone }) => `Hasta el ${f.instant(at)} (${zone})`,
    forWhom: (f, { recipients }) =>
      `Para todos los que reciben alertas sobre esto: ${f.number(recipients)} ${f.plural(recipients, { one: 'persona', other: 'personas' })}`,
    stays: 'Se seguirá avisando si empeora o pasa a ser crítico, cuando termine, y en el informe',
    before: (f, { days, mails, held }) =>
      mails === 0
        ? `En los últimos ${f.number(days)} días no se envió ninguna alerta sobre esto`
        : `En los últimos ${f.number(days)} días ${f.plural(mails, { one: 'se envió', other: 'se enviaron' })} ${f.number(mails)} ${f.plural(mails, { one: 'alerta', other: 'alertas' })} sobre esto; ${f.number(held)} ${f.plural(held, { one: 'se habría retenido', other: 'se habrían retenido' })}`,
    onlyYou: (f, { others }) =>
      others === 0
        ? 'Solo para usted; nadie más recibe alertas sobre esto'
        : `Solo para usted; ${f.number(others)} ${f.plural(others, { one: 'persona más sigue', other: 'personas más siguen' })} recibiendo alertas sobre esto`,
    beforeYou: (f, { days, mails, held }) =>
      mails === 0
        ? `En los últimos ${f.number(days)} días no se le envió ninguna alerta sobre esto`
        : `En los últimos ${f.number(days)} días ${f.plural(mails, { one: 'se le envió', other: 'se le enviaron' })} ${f.number(mails)} ${f.plural(mails, { one: 'alerta', other: 'alertas' })} sobre esto; ${f.number(held)} ${f.plural(held, { one: 'se habría retenido', other: 'se habrían retenido' })}`,
  },
  undo: {
    until: (f, { at, zone }) =>
      `Usted no recibirá correos sobre esto hasta el ${f.instant(at)} (${zone}), salvo que empeore. Si entonces continúa, se le avisará.`,
    button: 'Deshacer',
    heading: 'Vuelve a recibir correos sobre esto.',
    text: 'Ya no hay nada aplazado para usted.',
  },
  templates: 'Se trata de',
  asks: 'Abrir esta página no cambió nada. Solo lo hace el botón, y funciona una vez.',
  open: 'Ver el incidente',
  outcome: {
    used: { heading: 'Este enlace ya se usó', text: 'Funciona una vez, y lo que hace ya está hecho.' },
    already: { heading: 'Nada que hacer', text: 'Ya estaba así. No se cambió nada.' },
    ended: {
      heading: 'El incidente terminó',
      text: 'Ya no hay nada que hacer al respecto. No se cambió nada.',
    },
    'nothing-named': {
      heading: 'No se señala ninguna plantilla',
      text: 'El incidente no señala una plantilla de la que pueda decirse esto. No se cambió nada.',
    },
    'not-allowed': {
      heading: 'Su rol no permite esto',
      text: 'Pida a un administrador el rol de revisor. No se cambió nada.',
    },
    expired: {
      heading: 'Este enlace caducó',
      text: 'Los enlaces de los correos sirven siete días. No se cambió nada; quien tiene una cuenta puede abrir el incidente en el panel.',
    },
    unknown: {
      heading: 'Este enlace no funciona',
      text: 'Está incompleto, fue alterado, o su destinatario ya no recibe correos. No se cambió nada.',
    },
    busy: {
      heading: 'Demasiadas peticiones',
      text: 'Espere un minuto y abra el enlace otra vez. No se cambió nada.',
    },
    trouble: { heading: 'Algo falló aquí', text: 'Inténtelo de nuevo en un momento.' },
  },
};

import type { MailActionCatalogue } from './mail-action-catalogue.ts';

export const mailActionEs: MailActionCatalogue = {
  about: {
    account: 'bajas de toda la cuenta',
    topic: ({ topic }) => `bajas del tema ${topic}`,
    noTopic: 'bajas de plantillas sin tema',
  },
  action: {
    acknowledge: {
      heading: '¿Hacerte cargo de este incidente?',
      lead: ({ about }) =>
        `Dices que te ocupas de las ${about}. Nadie recibe más recordatorios; si empeora, llega otro correo.`,
      button: 'Hacerme cargo',
      done: 'El incidente tiene quien se ocupe de él.',
    },
    snooze: {
      heading: '¿Posponer este incidente 8 horas?',
      lead: ({ about }) =>
        `Durante 8 horas nadie del equipo recibe correos sobre las ${about}, salvo que empeore. Vale solo para este incidente, para todos.`,
      button: 'Posponer 8 horas',
      done: 'El incidente queda pospuesto 8 horas, para todos.',
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
      heading: 'Tu rol no permite esto',
      text: 'Pide a un administrador el rol de revisor. No se cambió nada.',
    },
    expired: {
      heading: 'Este enlace caducó',
      text: 'Los enlaces de los correos sirven siete días. No se cambió nada; abre el incidente en el panel.',
    },
    unknown: {
      heading: 'Este enlace no funciona',
      text: 'Está incompleto, fue alterado, o su destinatario ya no recibe correos. No se cambió nada.',
    },
    busy: {
      heading: 'Demasiadas peticiones',
      text: 'Espera un minuto y abre el enlace otra vez. No se cambió nada.',
    },
    trouble: { heading: 'Algo falló aquí', text: 'Inténtalo de nuevo en un momento.' },
  },
};

import type { OptOutPageCatalogue } from './opt-out-page-catalogue.ts';

export const optOutPageEs: OptOutPageCatalogue = {
  someSender: 'esta empresa',
  languages: 'Idioma',
  choose: {
    heading: '¿Qué mensajes deben parar?',
    lead: ({ sender }) =>
      `Estos son los mensajes de ${sender} que puede recibir en WhatsApp. Nada cambia hasta que toque un botón.`,
    legend: 'Marque lo que debe parar',
    about: 'el mensaje que acaba de recibir',
    stop: 'Parar lo marcado',
    nothingChosen: 'Todavía no hay nada marcado. Marque al menos un tema.',
    stoppedHeading: 'Ya no se envían',
    resume: 'Reactivar',
    native: 'Usted paró estos mensajes en el propio WhatsApp. Para volver a recibirlos, permítalos allí.',
  },
  wide: {
    marketing: {
      heading: 'Todo a la vez',
      hint: 'Todavía pueden llegar avisos sobre sus propios pedidos y cuentas.',
      stop: 'Parar toda la publicidad',
      stopped: 'Toda la publicidad está parada.',
      subject: 'publicidad',
    },
    all: {
      heading: 'Todo a la vez',
      hint: 'No llegará nada más, ni siquiera sobre sus pedidos.',
      stop: 'Parar todos los mensajes',
      stopped: 'Todos los mensajes están parados.',
      subject: 'todos los mensajes',
    },
  },
  stopped: {
    heading: 'Listo, ya no llegará más',
    topics: ({ sender }) => `Ya no recibirá mensajes de ${sender} sobre:`,
    wide: {
      marketing: ({ sender }) => `Ya no recibirá publicidad de ${sender} en WhatsApp.`,
      all: ({ sender }) => `Ya no recibirá ningún mensaje de ${sender} en WhatsApp.`,
    },
    onItsWay: 'Un mensaje que ya está en camino todavía puede llegar.',
    undo: 'Deshacer',
  },
  reason: {
    legend: '¿Quiere decir por qué? Solo si lo desea.',
    option: {
      'lost-interest': 'Ya no me interesa',
      'problem-solved': 'El asunto ya está resuelto',
      'dislikes-content': 'No me gustan estos mensajes',
      'no-consent': 'Nunca los autoricé',
    },
    send: 'Enviar respuesta',
    thanks: 'Gracias por decirnos el motivo.',
  },
  resumed: {
    heading: 'Listo, puede volver a llegar',
    topics: ({ sender }) => `Puede volver a recibir mensajes de ${sender} sobre:`,
    wide: {
      marketing: ({ sender }) => `Puede volver a recibir publicidad de ${sender} en WhatsApp.`,
      all: ({ sender }) => `Puede volver a recibir mensajes de ${sender} en WhatsApp.`,
    },
  },
  choices: 'Ver todas las opciones',
  notice: {
    unknown: {
      heading: 'Este enlace está incompleto',
      text: 'Quizá falte una parte de la dirección. No se cambió nada.',
    },
    gone: {
      heading: 'Este enlace caducó',
      text: 'No se cambió nada. El enlace de un mensaje más nuevo todavía funciona.',
    },
    busy: {
      heading: 'Un momento, por favor',
      text: 'Hubo demasiadas peticiones. No se cambió nada: espere un minuto e inténtelo de nuevo.',
    },
    trouble: {
      heading: 'No funcionó',
      text: 'No se pudo guardar su elección. Inténtelo de nuevo en un momento.',
    },
  },
  otherWay: ({ sender, word }) =>
    `También puede parar los mensajes sin esta página: responda ${word} en su chat de WhatsApp con ${sender}.`,
  stopWord: 'BAJA',
};

import type { StopMailsCatalogue } from './stop-mails-catalogue.ts';

export const stopMailsEs: StopMailsCatalogue = {
  ask: {
    heading: '¿No quiere más correos?',
    text: 'No se enviarán ni informes ni alertas a su dirección. Nada cambia hasta que pulse el botón.',
    stop: 'Dejar de recibir correos',
  },
  stopped: {
    heading: 'Ya no recibirá correos',
    text: 'Puede que todavía llegue alguno que ya estaba en camino.',
    undo: 'Volver a recibirlos',
  },
  resumed: {
    heading: 'Volverá a recibir correos',
    text: 'Llegarán como estaban configurados. Los que no se enviaron mientras tanto ya no se enviarán.',
  },
  wishes: 'Si tiene una cuenta: elija qué correos recibe y cuándo',
  unknown: {
    heading: 'Este enlace no hace nada',
    text: 'No está completo, o su dirección ya no recibe correos. No se ha cambiado nada.',
  },
  busy: { heading: 'Un momento', text: 'Demasiadas solicitudes. Inténtelo de nuevo en un minuto.' },
};

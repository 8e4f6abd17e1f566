import type { StopMailsCatalogue } from './stop-mails-catalogue.ts';

export const stopMailsEs: StopMailsCatalogue = {
  ask: {
    heading: '¿No quieres más correos?',
    text: 'No se enviarán ni informes ni alertas a tu dirección. Nada cambia hasta que pulses el botón.',
    stop: 'Dejar de recibir correos',
  },
  stopped: {
    heading: 'Ya no recibirás correos',
    text: 'Puede que todavía llegue alguno que ya estaba en camino.',
    undo: 'Volver a recibirlos',
  },
  resumed: {
    heading: 'Volverás a recibir correos',
    text: 'Llegarán como estaban configurados. Los que no se enviaron mientras tanto ya no se enviarán.',
  },
  wishes: 'Si tienes una cuenta: elige qué correos recibes y cuándo',
  unknown: {
    heading: 'Este enlace no hace nada',
    text: 'No está completo, o tu dirección ya no recibe correos. No se ha cambiado nada.',
  },
  busy: { heading: 'Un momento', text: 'Demasiadas solicitudes. Inténtalo de nuevo en un minuto.' },
};

import type { LinkMailCatalogue } from './link-mail-catalogue.ts';

export const linkMailEs: LinkMailCatalogue = {
  greeting: (_, { name }) => (name === '' ? 'Hola:' : `Hola, ${name}:`),
  once: (f, { until }) => `El enlace funciona una sola vez, hasta el ${f.instant(until)}.`,
  copy: 'Si el botón no abre, copia esta dirección en el navegador:',
  'sign-in': {
    subject: 'Tu enlace para entrar en Culprit',
    why: 'Pediste un enlace para entrar en Culprit.',
    action: 'Entrar',
    otherwise: 'Si no fuiste tú, ignora este correo: sin el enlace no entra nadie.',
  },
  invitation: {
    subject: 'Invitación a Culprit',
    why: 'Tienes una invitación a Culprit, que muestra qué plantilla de mensaje hace que la gente se dé de baja. Elige una contraseña para empezar.',
    action: 'Aceptar la invitación',
    otherwise: 'Si no la esperabas, ignora este correo.',
  },
  reset: {
    subject: 'Nueva contraseña de Culprit',
    why: 'Alguien pidió una nueva contraseña para tu cuenta de Culprit.',
    action: 'Elegir una contraseña nueva',
    otherwise: 'Si no fuiste tú, ignora este correo: tu contraseña actual sigue valiendo.',
  },
};

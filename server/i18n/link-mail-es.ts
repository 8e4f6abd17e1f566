import type { LinkMailCatalogue } from './link-mail-catalogue.ts';

export const linkMailEs: LinkMailCatalogue = {
  greeting: (_, { name }) => (name === '' ? 'Hola:' : `Hola, ${name}:`),
  once: (f, { until }) => `El enlace funciona una sola vez, hasta el ${f.instant(until)}.`,
  copy: 'Si el botón no abre, copie esta dirección en el navegador:',
  'sign-in': {
    subject: 'Su enlace para entrar en Culprit',
    why: 'Ha pedido un enlace para entrar en Culprit.',
    action: 'Entrar',
    otherwise: 'Si no ha sido usted, ignore este correo: sin el enlace no entra nadie.',
  },
  invitation: {
    subject: 'Invitación a Culprit',
    why: 'Tiene una invitación a Culprit, que muestra qué plantilla de mensaje hace que la gente se dé de baja. Elija una contraseña para empezar.',
    action: 'Aceptar la invitación',
    otherwise: 'Si no la esperaba, ignore este correo.',
  },
  reset: {
    subject: 'Contraseña nueva de Culprit',
    why: 'Alguien ha pedido una contraseña nueva para su cuenta de Culprit.',
    action: 'Elegir una contraseña nueva',
    otherwise: 'Si no ha sido usted, ignore este correo: la contraseña actual sigue valiendo.',
  },
};

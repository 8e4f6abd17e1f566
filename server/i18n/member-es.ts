import type { MemberCatalogue } from './member-catalogue.ts';

export const memberEs: MemberCatalogue = {
  welcome: (f, { link, until }) =>
    `Todavía no hay miembros. Abra este enlace para crear el primero; funciona una sola vez, hasta el ${f.instant(until)} o hasta el próximo inicio:\n  ${link}`,
  demoLink: (_, { link }) =>
    `Abre el panel con la sesión ya iniciada (el enlace funciona una sola vez):\n  ${link}`,
  none: 'No hay miembros. El próximo `culprit serve` muestra el enlace para crear el primero.',
  column: {
    id: 'Id',
    email: 'Correo',
    name: 'Nombre',
    role: 'Rol',
    personal: 'Datos personales',
    joined: 'Entró',
    seen: 'Visto',
  },
  role: { viewer: 've', reviewer: 'decide', admin: 'administra' },
  yes: 'sí',
  invited: (f, { email, until, mailed }) =>
    `${email} tiene una invitación${mailed ? ', también por correo' : ''}. Entrega este enlace; funciona una sola vez, hasta el ${f.instant(until)}:`,
  reset: (f, { email, until }) =>
    `Entrega este enlace a ${email} para elegir una contraseña nueva; funciona una sola vez, hasta el ${f.instant(until)}:`,
  noPublicUrl:
    'CULPRIT_PUBLIC_URL no está definida: si el servicio no está en la dirección del enlace, cambia la parte anterior a la ruta.',
  changed: (_, { email }) => `${email} quedó cambiado.`,
  removed: (_, { email }) => `${email} quedó eliminado, con sus sesiones.`,
};

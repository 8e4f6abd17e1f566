import type { AnnouncementsCatalogue } from './announcements-catalogue.ts';

export const announcementsEs: AnnouncementsCatalogue = {
  make: 'Anunciar una campaña o un festivo',
  hint: 'En los días que anuncie, hasta el doble de las bajas habituales no da aviso y queda dentro del rango esperado. Lo crítico se avisa igualmente, y ningún veredicto cambia.',
  kindName: 'Qué',
  kind: { campaign: 'Campaña', holiday: 'Festivo', other: 'Otra cosa' },
  label: 'Nota',
  labelHint: 'Se muestra a todos los que leen informes y alertas; sin nombres de personas.',
  labelOptional: 'Nota (opcional)',
  topic: 'Sobre',
  whole: 'Toda la cuenta',
  from: 'Primer día',
  to: 'Último día',
  toHint: (_, { zone }) =>
    `Días enteros (${zone}). La gente sigue dándose de baja uno o dos días después de un mensaje: termine más tarde que el envío.`,
  made: 'Está anunciado',
  refused:
    'No se ha aceptado: compruebe los días (31 como máximo, y aún no terminados) y que la nota no tenga números.',
  list: 'Lo que se ha anunciado',
  listHint: 'Días anunciados con antelación, también los pasados',
  none: 'No se ha anunciado nada.',
  column: { what: 'Qué', topic: 'Sobre', time: 'Tiempo', state: 'Estado', action: 'Acción' },
  time: (f, { from, to }) => `${f.instant(from)} a ${f.instant(to)}`,
  state: { ahead: 'por venir', open: 'en curso', over: 'terminado' },
  withdrawn: (f, { at }) => `retirado: ${f.instant(at)}`,
  withdraw: 'Retirar',
  withdrawOf: (_, { what }) => `¿Retirar: ${what}?`,
  withdrawText: 'A partir de ahora son días como los demás. Sigue en la lista.',
  isWithdrawn: 'Se ha retirado',
  link: 'Anunciar una campaña o un festivo',
};

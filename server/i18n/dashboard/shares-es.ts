import type { SharesCatalogue } from './shares-catalogue.ts';

export const sharesEs: SharesCatalogue = {
  list: 'Lo que se comparte',
  hint: 'Quien tiene un enlace así ve una página sin entrar: solo para leer, sin nada personal, hasta que termine.',
  none: 'No se comparte nada.',
  make: 'Compartir esta página',
  makeText:
    'Quien tiene el enlace ve esta página como esté entonces, sin entrar, sin nombres ni comentarios, y nada más.',
  days: 'Funciona durante',
  forDays: (f, { days }) => `${f.number(days)} ${f.plural(days, { one: 'día', other: 'días' })}`,
  label: 'Para quién',
  labelHint: 'Una nota para usted; no se les muestra.',
  create: 'Crear el enlace',
  copyIt: 'Cópielo y envíelo. También está en los ajustes.',
  linkLabel: 'Enlace para compartir',
  page: { now: 'Ahora', template: 'Plantilla', incident: 'Incidente' },
  column: { label: 'Para quién', page: 'Página', created: 'Creado', state: 'Estado', action: 'Acción' },
  until: (f, { at }) => `funciona hasta ${f.instant(at)}`,
  expired: (f, { at }) => `terminó: ${f.instant(at)}`,
  revoked: (f, { at }) => `revocado: ${f.instant(at)}`,
  revoke: 'Revocar',
  revokeOf: (_, { label }) => `Revocar el enlace para ${label}`,
  isRevoked: 'El enlace se ha revocado',
  banner: (f, { until }) => `Compartido con usted para leer, hasta ${f.instant(until)}`,
  ended: {
    title: 'Este enlace no muestra nada',
    text: 'Ha terminado, se ha revocado o está incompleto. Pida uno nuevo a quien lo envió.',
  },
};

import type { StatesCatalogue } from './states-catalogue.ts';

export const statesEs: StatesCatalogue = {
  loading: 'Cargando…',
  retry: 'Intentar de nuevo',
  offline: 'El servidor no responde.',
  trouble: 'El servidor respondió con un error.',
  requestId: (_, { id }) => `Petición ${id}`,
  stillShown: (f, { at }) => `Lo que se ve aquí llegó el ${f.instant(at)}.`,
  partial: 'Estas cifras no están completas: son como mínimo estas.',
  checked: (f, { at }) => `Última consulta: ${f.instant(at)}; se repite sola.`,
  broken: {
    title: 'No se pudo mostrar esta página',
    text: 'Algo en ella falló. Sus datos no se vieron afectados.',
    reload: 'Cargar la página de nuevo',
  },
  forbidden: {
    title: 'No puede ver esto',
    text: (_, { scope }) =>
      scope === null
        ? 'Quien administra Culprit puede darle el permiso.'
        : `Hace falta el permiso «${scope}». Quien administra Culprit puede dárselo.`,
  },
  firstRun: {
    title: 'Tres pasos hasta el primer veredicto',
    text: 'Cada uno se marca aquí en cuanto ha funcionado.',
    step: {
      webhook: {
        title: 'Conectar el webhook',
        how: 'Por él llegan mensajes, estados y respuestas.',
      },
      template: {
        title: 'La primera plantilla',
        how: 'Aparece sola con el primer mensaje, o al importar las plantillas.',
      },
      topic: {
        title: 'Dar un tema a una plantilla',
        how: 'Solo así se puede comparar el consentimiento con lo que se envió.',
      },
    },
    done: 'hecho',
    waiting: 'en espera',
    demo: 'Para mirar antes, vea una tienda inventada con',
  },
  notEnough: {
    title: 'Todavía hay pocos datos para juzgar',
    text: 'Con tan pocas bajas, una más o una menos decidiría. El veredicto llega solo en cuanto haya suficiente:',
    expected: 'Bajas que se esperan en siete días',
    history: 'Días de historial',
    of: (f, { have, need }) => `${f.number(have, 1)} de ${f.number(need)}`,
  },
};

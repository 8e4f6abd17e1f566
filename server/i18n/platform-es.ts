import type { PlatformCatalogue } from './platform-catalogue.ts';

export const platformEs: PlatformCatalogue = {
  heading: 'Preguntado a la plataforma',
  notConnected:
    'Sin conexión con la plataforma: las calificaciones, los límites y el estado de los números solo se conocen cuando un webhook los dijo. Defina CULPRIT_GRAPH_TOKEN y CULPRIT_WABA_IDS; docs/connect.md.',
  unknown: 'no conectado',
  kind: {
    numbers: 'números',
    templates: 'plantillas',
    'template-analytics': 'análisis de las plantillas',
    comparison: 'comparación de plantillas',
  },
  polled: (f, { waba, kind, at, age }) => `Cuenta ${waba}, ${kind}: del ${f.instant(at)} (${age})`,
  never: (_, { waba, kind }) => `Cuenta ${waba}, ${kind}: nada todavía`,
  ago: (f, { count, unit }) =>
    `hace ${f.number(count)} ${{ minutes: 'min', hours: 'h', days: f.plural(count, { one: 'día', other: 'días' }) }[unit]}`,
  problem: (f, { waba, kind, text, at }) =>
    `Cuenta ${waba}, ${kind}: ${text} ${at === null ? 'Todavía no hay datos.' : `Los últimos datos buenos son del ${f.instant(at)}.`}`,
};

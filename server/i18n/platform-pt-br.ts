import type { PlatformCatalogue } from './platform-catalogue.ts';

export const platformPtBr: PlatformCatalogue = {
  heading: 'Perguntado à plataforma',
  notConnected:
    'Sem conexão com a plataforma: avaliações, limites e situação dos números só são conhecidos quando um webhook os informou. Defina CULPRIT_GRAPH_TOKEN e CULPRIT_WABA_IDS; docs/connect.md.',
  unknown: 'não conectado',
  kind: {
    numbers: 'números',
    templates: 'modelos',
    'template-analytics': 'análises dos modelos',
    comparison: 'comparação de modelos',
  },
  polled: (f, { waba, kind, at, age }) => `Conta ${waba}, ${kind}: de ${f.instant(at)} (${age})`,
  never: (_, { waba, kind }) => `Conta ${waba}, ${kind}: nada ainda`,
  ago: (f, { count, unit }) =>
    `há ${f.number(count)} ${{ minutes: 'min', hours: 'h', days: f.plural(count, { one: 'dia', other: 'dias' }) }[unit]}`,
  problem: (f, { waba, kind, text, at }) =>
    `Conta ${waba}, ${kind}: ${text} ${at === null ? 'Ainda não há dados.' : `Os últimos dados bons são de ${f.instant(at)}.`}`,
};

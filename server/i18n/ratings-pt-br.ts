import { joined } from './joined.ts';
import type { RatingsCatalogue } from './ratings-catalogue.ts';

export const ratingsPtBr: RatingsCatalogue = {
  title: (f, { asOf }) => `As avaliações da plataforma em ${f.instant(asOf)}`,
  heading: { numbers: 'Números', templates: 'Modelos' },
  column: {
    number: 'Número',
    template: 'Modelo',
    rating: 'Avaliação',
    since: 'Desde',
    worse: (f, { days }) => `Piora em ${f.number(days)} dias`,
    pauses: 'Pausas',
    lowest: (f, { days }) => `A pior de ${f.number(days)} dias`,
    status: 'Situação',
    limit: 'Limite',
    because: 'O que mais conta',
  },
  rating: { GREEN: 'verde', YELLOW: 'amarela', RED: 'vermelha', UNKNOWN: 'sem avaliação' },
  step: { 0: 'nenhuma', 1: 'uma', 2: 'duas', 3: 'desativado' },
  pausedUntil: (f, { at }) => `pausado até ${f.instant(at)}`,
  paced: 'retido enquanto é observado',
  nextRed: (f, { hours }) =>
    hours === null ? 'a próxima vermelha desativa' : `a próxima vermelha: ${f.number(hours)} h`,
  term: {
    lift: { raises: 'mais descadastros que o esperado', lowers: 'menos descadastros que o esperado' },
    trend: { raises: 'mais deles nos últimos dias', lowers: 'menos deles nos últimos dias' },
    usual: { raises: 'uma taxa normal alta', lowers: 'uma taxa normal baixa' },
    accountLift: { raises: 'o resto da conta', lowers: 'o resto da conta' },
    volume: { raises: 'muito volume', lowers: 'pouco volume' },
    isYellow: { raises: 'já amarela', lowers: 'já amarela' },
    isUnknown: { raises: 'ainda sem avaliação', lowers: 'ainda sem avaliação' },
  },
  terms: (_, { raises, lowers }) =>
    [
      raises.length > 0 && `mais provável: ${joined(raises, 'e')}`,
      lowers.length > 0 && `menos provável: ${joined(lowers, 'e')}`,
    ]
      .filter((part) => part !== false)
      .join('; '),
  more: (f, { templates }) =>
    `E mais ${f.number(templates)} ${f.plural(templates, { one: 'modelo', other: 'modelos' })}: --json traz todos.`,
  severalNumbers:
    'As contagens não são guardadas por número: a previsão de cada um se apoia na conta inteira.',
  model: (_, { name }) =>
    `Previsões do modelo estatístico ${name}, aprendido em uma plataforma simulada: a verdadeira não publica nem a fórmula nem os limites. Leia como uma ordem do que olhar primeiro.`,
  none: 'Nada tem avaliação e nada foi entregue nos últimos sete dias.',
};

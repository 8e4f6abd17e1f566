import type { NowCatalogue } from './now-catalogue.ts';

export const nowPtBr: NowCatalogue = {
  title: 'Agora',
  state: {
    culprits: 'Pede uma decisão',
    'account-wide': 'Vale olhar',
    'no-clear-culprit': 'Vale olhar',
    normal: 'Tudo em ordem',
    'insufficient-data': 'Ainda aprendendo',
  },
  asOf: (f, { at, zone }) => `Situação em ${f.instant(at)} (${zone})`,
  culprit: {
    probability: 'de probabilidade de ser a causa',
    rate: 'Descadastros por entrega',
    usual: 'normal',
    share: 'Parcela do excesso (95 % de certeza)',
    excess: 'Descadastros a mais',
    since: 'Desde',
    why: 'Por que achamos isso',
    compared: (f, { rate, usual }) => `${f.rate(rate)} das entregas; o normal seria ${f.rate(usual)}`,
    open: 'Ver o modelo',
  },
  fix: {
    heading: 'O que fazer agora',
    keep: 'Continue enviando a quem aceitou',
    leaveOut: 'Deixe de fora quem não aceitou',
    clarify: 'Esclareça antes: consentimento desconhecido',
    deliveries: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'entrega', other: 'entregas' })} desde então`,
    people: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'pessoa', other: 'pessoas' })}`,
    rate: (f, { rate }) => `${f.rate(rate)} terminam em descadastro`,
    none: 'O consentimento não explica. Reveja texto, público e frequência, e pause o modelo enquanto isso.',
    list: 'Baixar a lista de quem deixar de fora',
    listHint: 'Números de clientes; cada download fica registrado.',
    noList: 'A lista exige a permissão para dados pessoais. Quem administra o Culprit pode dá-la a você.',
    manager: 'Modelos no Gerenciador do WhatsApp',
  },
  alsoSuspected: 'Menos provável, mas bom saber',
  rivals: 'O que mais pode ser a causa',
  noRivals: 'Nada mais se destaca.',
  notKnown: 'Em que isto se apoia e o que não se sabe',
  numbers: {
    heading: 'Seus números na plataforma',
    none: 'A plataforma ainda não informou a qualidade de nenhum número.',
    quality: {
      GREEN: 'Qualidade alta',
      YELLOW: 'Qualidade média',
      RED: 'Qualidade baixa',
      UNKNOWN: 'Sem avaliação',
    },
    since: (f, { at }) => `desde ${f.instant(at)}`,
    limit: (f, { people }) =>
      people === null ? 'sem limite' : `limite: ${f.number(people)} pessoas em 24 h`,
    worse: (f, { probability, days }) =>
      `${f.probability(probability)} de probabilidade de piorar em ${f.number(days)} dias`,
  },
  fold: {
    reasons: 'Como e por que as pessoas saíram',
    practice: 'Como deixamos as pessoas saírem',
    consent: 'O consentimento por trás das mensagens',
  },
  bars: {
    channels: 'Como as pessoas saíram',
    reasons: 'Por que as pessoas saíram',
    kind: 'O quê',
    optOuts: 'Descadastros',
    summary: (f, { name, optOuts, total }) =>
      `${name} vem primeiro: ${f.number(optOuts)} de ${f.number(total)} descadastros.`,
    none: 'Ninguém saiu nos últimos sete dias.',
    noneStated: 'Ninguém disse por quê.',
    period: 'Últimos sete dias',
  },
  practicePeriod: (f, { from, to }) => `De ${f.instant(from)} a ${f.instant(to)}`,
  evidence: 'Dossiê de evidências (ZIP)',
  consent: {
    template: 'Modelo',
    agreed: 'Aceitaram',
    outside: 'Fora do consentimento',
    unknown: 'Não se sabe',
    share: 'Parcela fora',
    usual: 'Normal',
    account: (f, { share }) =>
      `Na conta inteira, não se sabe o consentimento por trás de ${f.percent(share, 1)} das entregas dos últimos sete dias.`,
    none: 'Nenhum modelo suspeito foi mais que o normal a pessoas fora do consentimento.',
  },
};

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
    managerOne: 'Este modelo no Gerenciador do WhatsApp',
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
    reached: {
      heading: 'Pessoas alcançadas em 24 h',
      of: (f, { people, limit }) =>
        `${f.number(people)} de no máximo ${f.number(limit)} pessoas receberam um modelo nas últimas 24 h`,
      unlimited: (f, { people }) =>
        `${f.number(people)} ${f.plural(people, { one: 'pessoa recebeu', other: 'pessoas receberam' })} um modelo nas últimas 24 h; a plataforma não impõe limite.`,
      unknown: (f, { people }) =>
        `${f.number(people)} ${f.plural(people, { one: 'pessoa recebeu', other: 'pessoas receberam' })} um modelo nas últimas 24 h. O limite da plataforma para todos os números juntos não é conhecido.`,
      notKnown:
        'Não se sabe quantas pessoas as últimas 24 h alcançaram: nem todas as mensagens delas ainda estão guardadas.',
      state: { room: 'Há folga', close: 'Perto do limite', full: 'No limite' },
      used: (f, { share }) =>
        `As mensagens que chegam aqui usam no máximo ${f.percent(share)}. Quem escreveu para você no último dia não conta para a plataforma, mas conta aqui.`,
      atLimit:
        'No limite, a plataforma recusa mensagens a mais pessoas, de qualquer um destes números, até passarem as primeiras das 24 horas. As respostas a quem escreveu para você continuam saindo.',
    },
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

import type { TemplateCatalogue } from './template-catalogue.ts';
import { templateWhoPtBr } from './template-who-pt-br.ts';

export const templatePtBr: TemplateCatalogue = {
  back: 'Todos os modelos',
  missing: {
    title: 'Esse modelo não existe',
    text: 'Ninguém o descreveu nem usou; a lista tem todos os que se conhecem.',
  },
  previous: 'Modelo anterior',
  next: 'Próximo modelo',
  copyLink: 'Copiar link',
  copied: 'Link copiado; ele mantém os dias exibidos.',
  asOf: (f, { at, zone }) => `Situação em ${f.instant(at)} (${zone})`,
  cause: {
    named: (f, { probability }) => `Provável causa do que está acontecendo: ${f.probability(probability)}.`,
    suspected: (f, { probability }) =>
      `Pode ter parte no que está acontecendo: ${f.probability(probability)}.`,
    rate: (f, { times }) => `Os descadastros são ${f.times(times)} vezes o esperado.`,
    rating: (_, { quality }) => `Na plataforma: ${quality.toLowerCase()}.`,
    pause: 'A plataforma não o envia no momento.',
    consent: (f, { share }) => `${f.percent(share)} dos destinatários não aceitaram o seu assunto.`,
    policy: (f, { n }) =>
      `O texto pode ferir ${f.number(n)} ${f.plural(n, { one: 'regra', other: 'regras' })} da plataforma.`,
    clear: 'Nada fala contra ele.',
    quiet: 'Não foi enviado nos últimos sete dias.',
  },
  notEnough: 'Houve poucas entregas nos últimos sete dias para dizer muito sobre a taxa.',
  evidence: {
    heading: 'Por que achamos isso',
    rate: (f, { rate, optOuts, deliveries, expected }) =>
      `${f.number(optOuts, 1)} descadastros em ${f.number(deliveries)} entregas em sete dias (${f.rate(rate)})${expected === null ? '' : `; o esperado era ${f.number(expected, 1)}`}.`,
    consent: (f, { outside, deliveries }) =>
      `${f.number(outside)} de ${f.number(deliveries)} entregas foram a pessoas fora do consentimento.`,
    rating: (f, { quality, at }) => `${quality} na plataforma desde ${f.instant(at)}.`,
    policy: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'achado', other: 'achados' })} das verificações de política.`,
  },
  facts: {
    category: 'Categoria',
    topic: 'Assunto',
    basis: 'Base legal',
    added: 'Criado',
    addedBy: 'Criado por',
    owner: 'Responsável',
    status: 'Status',
    pauses: 'Pausas',
    id: 'Id',
  },
  chart: {
    heading: 'Como vai',
    title: 'Descadastros por entrega, dia a dia',
    summary: (f, { rate, expected, above, days }) =>
      rate === null
        ? 'Nada foi entregue nesses dias.'
        : `${f.rate(rate)} das entregas terminaram em descadastro${expected === null ? '' : `; o esperado era ${f.rate(expected)}`}. ${above === 0 ? 'Nenhum dia ficou' : `${f.number(above)} de ${f.number(days)} dias ficaram`} acima da faixa esperada.`,
    cohortNote: 'Pelo dia do envio só se contam, e se esperam, os descadastros que respondem a uma mensagem.',
    fewNote: (f, { n }) => `Dias com menos de ${f.number(n)} entregas não são desenhados; estão na tabela.`,
    today: 'O último dia ainda não terminou.',
    rate: 'Descadastros por entrega',
    expected: 'Esperado',
    range: 'Faixa esperada (95 %)',
    clock: { event: 'Dia do descadastro', cohort: 'Dia do envio' },
    clockName: 'Contar por',
    rangeName: 'Dias',
    lastDays: (f, { days }) => `${f.number(days)} dias`,
    frozen: (f, { from, to }) => `Fixo: ${f.instant(from)} a ${f.instant(to)}`,
    unfreeze: 'Mostrar os últimos dias',
    measure: { rate: 'Taxa', count: 'Número' },
    measureName: 'Mostrar',
    countTitle: 'Descadastros, dia a dia',
    compareName: 'Comparar com',
    previous: 'Período anterior',
    rest: 'Conta sem ele',
    previousSummary: (f, { rate }) =>
      rate === null
        ? 'Nada foi entregue no período anterior.'
        : `No período anterior foi de ${f.rate(rate)}.`,
    restSummary: (f, { rate }) =>
      rate === null ? 'A conta não entregou mais nada.' : `A conta sem este modelo ficou em ${f.rate(rate)}.`,
    noPrevious: (f, { days }) =>
      `O período anterior já não está guardado por inteiro; no máximo ${f.number(days)} dias ficam.`,
    gap: {
      'feed-gap': (f, { from, to }) =>
        `Hachurado: nada chegou de ${f.instant(from)} a ${f.instant(to)}. O que aparece ali é no mínimo isso.`,
      'provider-outage': (f, { from, to }) =>
        `Hachurado: o provedor falhou de ${f.instant(from)} a ${f.instant(to)}. Os números desses dias não estão completos.`,
    },
    gapName: 'Faltam dados',
    dotted: 'Os dias pontilhados foram anunciados: até o dobro do habitual está na faixa esperada deles.',
    announcedName: 'Anunciado',
    strip: {
      title: 'Todos os dias guardados',
      text: 'Quanto mais escuro o dia, mais descadastros por entrega. Um clique move a ponta mais próxima do intervalo.',
      from: 'De',
      to: 'Até',
      day: (f, { day, rate, deliveries }) =>
        `${day}: ${f.number(deliveries)} entregues${rate === null ? '' : `, ${f.rate(rate)}`}`,
    },
    keys: { range: 'Próximo intervalo de dias', compare: 'Comparar com o período anterior' },
    column: {
      day: 'Dia',
      deliveries: 'Entregues',
      exact: 'Descadastros em resposta',
      inferred: 'Descadastros por peso',
      optOuts: 'Descadastros',
      rate: 'Taxa',
      low: 'Taxa de (95 %)',
      high: 'Taxa até (95 %)',
      expected: 'Esperado',
      expectedLow: 'Esperado de',
      expectedHigh: 'Esperado até',
      complete: 'Dia encerrado',
      zone: 'Fuso horário',
    },
    yes: 'sim',
    no: 'não',
    markers: 'O que aconteceu nesses dias',
  },
  funnel: {
    heading: 'Do envio à saída',
    title: 'Mensagens por etapa',
    step: {
      sent: 'Enviadas',
      delivered: 'Entregues',
      read: 'Lidas',
      optOuts: 'Descadastros',
      failed: 'Falhas',
    },
    summary: (f, { sent, delivered, optOuts }) =>
      `De ${f.number(sent)} mensagens, ${f.number(delivered)} foram entregues; ${f.number(optOuts, 1)} descadastros são atribuídos a elas.`,
    noRead: 'Nada informa quais foram lidas.',
    failures: 'Falhas',
    code: 'Código da plataforma',
    noCode: 'sem código',
    count: 'Mensagens',
  },
  consent: {
    heading: 'Consentimento de quem ele alcançou',
    class: {
      granted: 'Aceitaram',
      never: 'Nunca aceitaram',
      withdrawn: 'Voltaram atrás',
      unknown: 'Não se sabe',
    },
    kind: 'Consentimento no envio',
    deliveries: 'Entregues',
    optOuts: 'Descadastros',
    rate: 'Taxa',
    few: 'poucos',
    lift: (f, { median, low, high }) =>
      `Quem está fora do consentimento sai ${f.times(median)} vezes mais que quem aceitou (95 % de certeza: ${f.times(low)} a ${f.times(high)} vezes).`,
    noLift: 'Sabe-se pouco demais para comparar quem aceitou com os outros.',
    coverage: (f, { share }) => `${f.percent(share)} daqueles de quem se sabe tinham aceitado.`,
  },
  who: templateWhoPtBr,
  text: {
    heading: 'Texto',
    none: 'O texto não é conhecido: ninguém o descreveu.',
    partial: 'Conhecido por avisos da plataforma, que podem omitir botões.',
    way: { button: 'um botão', keyword: 'uma palavra para responder', link: 'um link' },
    ways: (_, { ways }) => `Diz como sair: ${ways.join(', ')}.`,
    part: {
      HEADER: 'Cabeçalho',
      BODY: 'Corpo',
      FOOTER: 'Rodapé',
      BUTTON: 'Botão',
      LIMITED_TIME_OFFER: 'Oferta',
    },
    card: (f, { n }) => `Cartão ${f.number(n)}`,
    version: 'Versão',
    versionOf: (f, { at, n }) => `${f.number(n)}: desde ${f.instant(at)}`,
    compare: 'Mostrar o que mudou',
    changes: (f, { at }) => `Comparado com a versão de ${f.instant(at)}`,
    added: 'incluído',
    removed: 'retirado',
    findings: 'O que as verificações de política encontram',
    noFindings: 'As verificações de política não encontram nada.',
    severity: { high: 'grave', medium: 'médio', advisory: 'um aviso' },
    values: 'em valores das variáveis',
    whole: 'no texto como um todo',
    waived: (f, { by, at, reason }) => `Aceito por ${by} em ${f.instant(at)}: ${reason}`,
    rule: 'A regra',
  },
  timeline: {
    heading: 'A vida dele',
    none: 'Ainda não se sabe nada da vida dele.',
    entry: {
      added: (_, { by }) => `Criado${by === null ? '' : ` por ${by}`}`,
      edited: () => 'Texto alterado',
      category: (_, { from, to }) => `Categoria: de ${from ?? '?'} para ${to ?? '?'}`,
      topic: (_, { from, to }) => `Assunto: de ${from ?? '?'} para ${to ?? '?'}`,
      unpaused: () => 'Fim da pausa',
      status: (_, { to }) => `Situação: ${to ?? '?'}`,
      rating: (_, { from, to }) => `Qualidade: ${from === null ? '' : `de ${from} para `}${to ?? '?'}`,
      incident: (_, { to }) => `Incidente aberto (${to ?? '?'})`,
      'incident-ended': (_, { to }) => `Incidente encerrado (${to ?? '?'})`,
      decision: (_, { to, by }) => `${to ?? '?'}${by === null ? '' : ` (${by})`}`,
    },
    incident: {
      warning: 'aviso',
      critical: 'crítico',
      recovered: 'por si só',
      resolved: 'encerrado por uma pessoa',
    },
    decision: { 'policy.waive': 'Achado aceito', 'policy.unwaive': 'Achado não mais aceito' },
  },
  related: {
    heading: 'Modelos relacionados',
    none: 'Nenhum outro modelo tem a ver com ele.',
    relation: {
      language: 'outro idioma',
      text: 'texto quase igual',
      author: 'mesmo autor',
      topic: 'mesmo assunto',
    },
    why: 'Como se relacionam',
  },
  today: {
    heading: 'Descadastros hoje',
    sentence: (f, { optOuts, expected, low, high }) =>
      `${f.number(optOuts)} até agora; o normal a esta hora seria ${f.number(expected)} (${f.number(low)} a ${f.number(high)}).`,
    state: { above: 'Mais que o normal', within: 'Dentro do normal', below: 'Menos que o normal' },
    nothing: 'Hoje ainda não se espera nada.',
    chart: 'Descadastros por dia e o que se esperava',
    summary: (f, { days, above }) =>
      `${above === 0 ? 'Nenhum' : f.number(above)} dos últimos ${f.number(days)} dias ${above < 2 ? 'teve' : 'tiveram'} mais descadastros que a faixa esperada.`,
  },
};

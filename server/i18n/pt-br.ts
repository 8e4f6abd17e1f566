import type { Catalogue } from './catalogue.ts';
import { joined } from './joined.ts';

export const ptBr: Catalogue = {
  outcome: {
    culprits: (f, { names, certain }) => {
      const why = certain ? 'por causa de' : 'provavelmente por causa de';
      return names.length === 1
        ? `As pessoas estão saindo ${why} um modelo: ${names[0]}.`
        : `As pessoas estão saindo ${why} ${f.number(names.length)} modelos: ${joined(names, 'e')}.`;
    },
    'account-wide':
      'As pessoas estão saindo mais que o normal, e de todos os modelos por igual: procure a causa fora deles.',
    'no-clear-culprit': 'As pessoas estão saindo mais que o normal, mas nenhum modelo se destaca.',
    normal: 'Os descadastros estão no nível de costume.',
    'insufficient-data': 'Ainda há poucos dados para julgar.',
  },
  asOf: (f, { at }) => `Situação em ${f.instant(at)}`,
  excess: (f, { excess, since, optOuts, expected }) =>
    `Desde ${f.instant(since)}: ${f.number(optOuts)} ${f.plural(optOuts, { one: 'descadastro', other: 'descadastros' })}; o normal seria ${f.number(expected)}, são ${f.number(excess)} a mais.`,
  account: (f, { rate, expectedRate, optOuts, since }) =>
    `Desde ${f.instant(since)}: ${f.number(optOuts)} ${f.plural(optOuts, { one: 'descadastro', other: 'descadastros' })}, ${f.rate(rate)} das entregas (normal: ${f.rate(expectedRate)}).`,
  column: {
    template: 'Modelo',
    probability: 'Probabilidade',
    share: 'Parcela (95 % de certeza)',
    excess: 'Excesso',
    rate: 'Taxa',
    usual: 'Normal',
    since: 'Desde',
  },
  shareWithin: (f, { share, low, high }) =>
    `${f.percent(share)} (${f.number(low * 100)} a ${f.percent(high)})`,
  heading: {
    suspects: 'Modelos',
    reasons: 'Por quê',
    advice: 'O que fazer',
    rivals: 'O que mais pode ser a causa',
    data: 'Em que isto se apoia',
    channels: 'Como as pessoas saíram',
    statedReasons: 'Por que saíram',
  },
  unlinked: '(modelo desconhecido)',
  unnamed: '(sem nome)',
  reason: {
    newTemplate: (f, { addedAt, ageDays, addedBy, owner, sure }) => {
      const days = Math.max(1, Math.ceil(ageDays));
      const who = `${addedBy === null ? '' : ` por ${addedBy}`}${owner === null ? '' : `, responsável: ${owner}`}`;
      return `É novo: ${sure ? 'criado' : 'visto pela primeira vez'} em ${f.instant(addedAt)}${who}, ${days === 1 ? 'no primeiro dia' : `nos primeiros ${f.number(days)} dias`}.`;
    },
    changed: {
      edited: (f, { at }) => `O texto foi alterado em ${f.instant(at)}.`,
      category: (f, { at, from, to }) => `A categoria mudou${arrow(from, to)} em ${f.instant(at)}.`,
      unpaused: (f, { at }) => `A pausa terminou em ${f.instant(at)}.`,
      topic: (f, { at, from, to }) => `O assunto mudou${arrow(from, to)} em ${f.instant(at)}.`,
    },
    outsideConsent: (f, { topic, share, usual, basis, basisName }) => {
      const what = topic === null ? 'o seu assunto' : `"${topic}"`;
      const said =
        basis === 'consent'
          ? `nunca aceitaram ${what} ou voltaram atrás`
          : `não tinham aderido a ${what}${basis === 'other' ? ` (base legal: ${basisName})` : ''}`;
      return `${f.percent(share)} dos destinatários ${said}; o normal é ${f.percent(usual)}.`;
    },
    leaveMoreOften: (f, { rateOutside, rateInside, times, low, high }) =>
      `Estes saem ${f.times(times)} vezes mais que os outros: ${f.rate(rateOutside)} contra ${f.rate(rateInside)} (com 95 % de certeza: ${f.times(low)} a ${f.times(high)} vezes).`,
    rate: (f, { rate, expectedRate, times, low, high, reference }) =>
      `${f.rate(rate)} das entregas terminam em descadastro; ${reference === 'own' ? 'antes eram' : 'em modelos do mesmo tipo são'} ${f.rate(expectedRate)}. É ${f.times(times)} vezes esse número (com 95 % de certeza: ${f.times(low)} a ${f.times(high)}).`,
    without: (f, { rateWithout, expectedRateWithout }) =>
      `Sem ele a conta fica em ${f.rate(rateWithout)} (normal: ${f.rate(expectedRateWithout)}).`,
    platform: (f, { days, other, blockedMore, why }) =>
      `Segundo a plataforma, nos últimos ${f.number(days)} dias houve ${blockedMore ? 'mais' : 'menos'} bloqueios depois dele do que depois de ${other}${why === null ? '' : `; motivo principal: ${why}`}.`,
    policy: (_, { text, values }) =>
      [
        text.length > 0 && `O texto pode ferir as regras da plataforma: ${joined(text, 'e')}.`,
        values.length > 0 &&
          `Os valores das variáveis podem ferir as regras da plataforma: ${joined(values, 'e')}.`,
      ]
        .filter((sentence) => sentence !== false)
        .join(' '),
  },
  advice: (f, { name, keep, leaveOut, unknown }) => {
    const people = f.plural(keep, { one: 'entrega', other: 'entregas' });
    const rest =
      unknown > 0 ? ` De ${f.number(unknown)} não se sabe o consentimento: esclareça isso primeiro.` : '';
    return `${name}: continue enviando a quem aceitou (${f.number(keep)} ${people} desde então) e deixe de fora os demais (${f.number(leaveOut)}).${rest}`;
  },
  announced: {
    kind: { campaign: 'campanha', holiday: 'feriado', other: 'evento' },
    sentence: (f, { what, topic, from, to }) =>
      `Anunciado: ${what}${topic === null ? '' : ` (assunto ${topic})`}, de ${f.instant(from)} a ${f.instant(to)}.`,
    widens: (f, { times }) =>
      `Nesse período, até ${f.number(times)} vezes o habitual não gera alerta de atenção; o que é crítico é avisado do mesmo jeito.`,
  },
  rival: {
    accountWide: (f, { probability, shift, since }) =>
      `Com ${f.probability(probability)} de probabilidade todos os modelos estão afetados desde ${f.instant(since)}, ${f.times(shift)} vezes o normal.`,
    errorBurst: (f, { optOuts, from, to }) =>
      `${f.number(optOuts)} descadastros só apareceram por falhas de envio entre ${f.instant(from)} e ${f.instant(to)}; não entram na conta.`,
    feedGap: (f, { from, to, usualDeliveries }) =>
      `Nada chegou entre ${f.instant(from)} e ${f.instant(to)}, quando ${f.number(usualDeliveries)} entregas são o normal: a conexão pode ter caído.`,
    providerOutage: (f, { from, to, failed, share, usualShare }) =>
      `Entre ${f.instant(from)} e ${f.instant(to)}, ${f.number(failed)} mensagens falharam, ${f.percent(share)} do total (normal: ${f.percent(usualShare, 1)}): o provedor pode ter ficado fora do ar. O que é reenviado depois chega de uma vez.`,
    freshImport: (f, { name, since, share, usualShare }) =>
      `${f.percent(share)} das entregas${name === null ? '' : ` de ${name}`} desde ${f.instant(since)} foram para pessoas que não tinham recebido nada nas quatro semanas anteriores (normal: ${f.percent(usualShare)}): uma lista pode ter sido importada.`,
    frequencyPressure: (f, { perWeek, usualPerWeek, perMonth, usualPerMonth, least, ...rest }) =>
      [
        `Cada pessoa recebeu ${f.number(perWeek, 1)} mensagens nos últimos 7 dias (normal: ${f.number(usualPerWeek, 1)}) e ${f.number(perMonth, 1)} nos últimos 30 (há uma semana: ${f.number(usualPerMonth, 1)}).`,
        `Quem recebe ${f.number(least)} ou mais em 7 dias sai ${f.times(rest.median)} vezes mais (95 % de certeza: de ${f.times(rest.low)} a ${f.times(rest.high)}).`,
        ...rest.explains.map(({ name, share }) => `Isso explica ${f.percent(share)} do excesso de ${name}.`),
      ].join(' '),
    unlinked: (f, { share }) => `De ${f.percent(share)} das entregas não se sabe o modelo.`,
    immature: (f, { since, matured }) =>
      `Dos descadastros esperados do que foi enviado desde ${f.instant(since)}, só ${f.percent(matured)} podem ter chegado até agora: os números ainda vão crescer.`,
    busyTemplate: (f, { name, beside, shared }) =>
      `${name} foi para as mesmas pessoas: tinha chegado a ${f.percent(shared)} daquelas cuja saída, sem resposta direta, é atribuída a ${beside}.`,
  },
  data: {
    basis: (f, { deliveries, optOuts, days }) =>
      `Últimos 7 dias: ${f.number(deliveries)} ${f.plural(deliveries, { one: 'entrega', other: 'entregas' })} e ${f.number(optOuts)} ${f.plural(optOuts, { one: 'descadastro', other: 'descadastros' })}; ${f.number(days)} dias de histórico.`,
    attributed: (f, { share }) => `${f.percent(share)} dos descadastros puderam ser atribuídos a um modelo.`,
    unlinked: (f, { share }) => `Não se sabe: o modelo de ${f.percent(share, 1)} das entregas.`,
    unknownConsent: (f, { share }) =>
      `Não se sabe: o consentimento das pessoas por trás de ${f.percent(share, 1)} das entregas.`,
    inferred: (f, { share }) =>
      `Não se sabe: o id da mensagem de ${f.percent(share, 1)} das entregas. Elas são deduzidas de pessoa, modelo e minuto, e nenhuma resposta pode citá-las.`,
    held: (f, { optOuts }) =>
      `Fora da conta: ${f.number(optOuts)} descadastros que apareceram de uma vez por falhas de envio.`,
    young: (f, { days }) => `Por enquanto há só ${f.number(days, 1)} dias de histórico.`,
    complete: 'Não falta nada de que se saiba.',
    falseNames: (f, { names, expected }) =>
      `De ${f.number(names)} apontados, espera-se engano em ${f.number(expected, 1)}.`,
  },
  blockReason: {
    NO_LONGER_NEEDED: 'não precisam mais',
    NO_REASON: 'sem motivo',
    NO_REASON_GIVEN: 'motivo não informado',
    NO_SIGN_UP: 'nunca se cadastraram',
    OFFENSIVE_MESSAGES: 'mensagem ofensiva',
    OTHER: 'outro',
    OTP_DID_NOT_REQUEST: 'não pediram código',
    SPAM: 'spam',
    UNKNOWN_BLOCK_REASON: 'desconhecido',
  },
  policyRule: {
    'no-way-out': 'não diz como sair',
    'sensitive-request': 'pede dados sigilosos',
    'sensitive-number': 'mostra um número completo de cartão ou CPF',
    threat: 'ameaça',
    'promotional-wording': 'linguagem promocional em modelo de utilidade',
    'shortened-link': 'link encurtado',
    'unbalanced-braces': 'chaves soltas',
    'variable-name': 'variável com nome inválido',
    'variable-gap': 'falta um número de variável',
    'adjacent-variables': 'variáveis coladas',
    'variable-at-edge': 'variável no começo ou no fim',
    shouting: 'maiúsculas ou pontuação em excesso',
    'off-topic': 'fala de outro assunto',
    'restricted-alcohol': 'bebidas alcoólicas',
    'restricted-tobacco': 'tabaco',
    'restricted-drugs': 'drogas',
    'restricted-medical': 'medicamentos e produtos de saúde',
    'restricted-weapons': 'armas',
    'restricted-gambling': 'jogos de azar',
    'restricted-adult': 'produtos adultos',
    'restricted-currency': 'moedas ou promessas de dinheiro',
  },
  channel: {
    button: 'Botão',
    interactive: 'Menu ou formulário',
    link: 'Link',
    keyword: 'Palavra na resposta',
    preference: 'Ajustes do WhatsApp',
    provider: 'Provedor de mensagens',
    error: 'Descoberto por um erro',
    manual: 'Registrado à mão',
  },
  statedReason: {
    'lost-interest': 'Perdeu o interesse',
    'problem-solved': 'Assunto resolvido',
    'dislikes-content': 'Não gosta das mensagens',
    'no-consent': 'Nunca aceitou',
    unknown: 'Não se sabe',
  },
};

function arrow(from: string | null, to: string | null): string {
  return `${from === null ? '' : ` de ${from}`}${to === null ? '' : ` para ${to}`}`;
}

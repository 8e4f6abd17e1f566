import type { PracticeCatalogue } from './practice-catalogue.ts';

export const practicePtBr: PracticeCatalogue = {
  title: (f, { from, to }) => `Prática de descadastro de ${f.instant(from)} a ${f.instant(to)}`,
  heading: {
    control: 'Controle: as saídas que existem',
    ease: 'Facilidade: quantas vezes foi preciso pedir',
    immediacy: 'Imediatismo: o que foi enviado depois',
    transparency: 'Transparência: se as pessoas sabem como sair',
  },
  way: { button: 'um botão', keyword: 'uma palavra para responder', link: 'um link' },
  channel: {
    button: 'botão',
    interactive: 'lista ou formulário',
    link: 'link',
    keyword: 'palavra-chave',
    preference: 'ajuste do próprio WhatsApp',
    provider: 'provedor',
    error: 'descoberto tarde (131050)',
    manual: 'à mão',
  },
  reason: {
    'lost-interest': 'perdeu o interesse',
    'problem-solved': 'assunto resolvido',
    'dislikes-content': 'não gosta do conteúdo',
    'no-consent': 'nunca autorizou',
    unknown: 'não se sabe',
  },
  offered: (_, { ways }) =>
    ways.length > 0
      ? `Os modelos de marketing oferecem ${ways.join(', ')}.`
      : 'Nenhum modelo de marketing oferece uma saída.',
  offeredUnknown: 'Não se sabe o que dizem os modelos de marketing; importe ou sincronize seus componentes.',
  taken: (f, { channels }) =>
    `As pessoas saíram por ${channels.map(({ name, optOuts }) => `${name} (${f.number(optOuts)})`).join(', ')}.`,
  noOptOuts: 'Ninguém se descadastrou.',
  ease: (f, { optOuts, repeated, share, most }) =>
    `${f.number(optOuts)} ${f.plural(optOuts, { one: 'descadastro', other: 'descadastros' })}; ${f.number(repeated)} (${f.percent(share)}) com mais de uma tentativa, no máximo ${f.number(most)}.`,
  unrecognised: (f, { replies }) =>
    `${f.number(replies)} ${f.plural(replies, { one: 'resposta que parece', other: 'respostas que parecem' })} um pedido de parar não ${f.plural(replies, { one: 'foi entendida', other: 'foram entendidas' })} na hora.`,
  noLate: 'Nada foi enviado depois de um descadastro dentro do seu alcance.',
  late: (f, { messages, delivered, people }) =>
    `${f.number(messages)} ${f.plural(messages, { one: 'mensagem foi enviada', other: 'mensagens foram enviadas' })} depois de um descadastro dentro do seu alcance, ${f.number(delivered)} ${f.plural(delivered, { one: 'entregue', other: 'entregues' })}, a ${f.number(people)} ${f.plural(people, { one: 'pessoa', other: 'pessoas' })}.`,
  lastSend: (f, { p50, p95, most }) =>
    `Do descadastro até a última delas: metade das pessoas em até ${f.number(p50, 1)} h, 95 % em até ${f.number(p95, 1)} h, no máximo ${f.number(most, 1)} h.`,
  apart: {
    heading: 'Contadas à parte:',
    confirmations: (f, { n }) => `${f.number(n)} permitidas como confirmação`,
    inFlight: (f, { n }) => `${f.number(n)} já a caminho`,
    outOfScope: (f, { n }) => `${f.number(n)} fora do alcance`,
    undecided: (f, { n }) => `${f.number(n)} depois de uma resposta que ninguém decidiu ainda`,
    unjudged: (f, { n }) => `${f.number(n)} que não dá para julgar (hora do envio desconhecida)`,
    consentWithdrawn: (f, { n }) => `${f.number(n)} depois de um consentimento retirado, sem descadastro`,
  },
  firstMessages: (f, { share, people, unknown }) =>
    `A primeira mensagem de modelo disse como parar a ${f.percent(share)} de ${f.number(people)} pessoas novas${unknown > 0 ? ` (de outras ${f.number(unknown)} não se sabe)` : ''}.`,
  firstUnknown: 'De nenhuma pessoa nova se sabe se a primeira mensagem de modelo disse como parar.',
  sample: (f, { share }) => `É uma amostra: ${f.percent(share, 1)} de todas as pessoas.`,
  deliveries: (f, { share, deliveries, unknown }) =>
    `${f.percent(share)} de ${f.number(deliveries)} entregas de marketing disseram como parar${unknown > 0 ? ` (de outras ${f.number(unknown)} não se sabe)` : ''}.`,
  deliveriesUnknown: 'De nenhuma entrega de marketing se sabe se disse como parar.',
  column: {
    template: 'Modelo',
    deliveries: 'Entregas',
    says: 'Diz como',
    late: 'Enviadas depois',
    optOuts: 'Descadastros',
    reasons: 'Motivos',
  },
  says: { yes: 'sim', no: 'não', unknown: 'não se sabe', sometimes: 'parte do tempo' },
  breaking: (_, { names }) => `Marketing que não diz como parar: ${names.join(', ')}.`,
};

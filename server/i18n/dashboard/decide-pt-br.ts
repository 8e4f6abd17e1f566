import type { DecideCatalogue } from './decide-catalogue.ts';

export const decidePtBr: DecideCatalogue = {
  title: 'A decidir',
  allClear: { title: 'Nada espera por você', text: 'Tudo estava claro ou já foi decidido.' },
  heading: {
    culprit: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'modelo apontado', other: 'modelos apontados' })} a confirmar`,
    review: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'resposta que pode', other: 'respostas que podem' })} ser um pedido para parar`,
    late: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'modelo enviado', other: 'modelos enviados' })} depois de um descadastro`,
    topic: (f, { n }) => `${f.number(n)} ${f.plural(n, { one: 'modelo', other: 'modelos' })} sem assunto`,
    body: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'notificação', other: 'notificações' })} que não ${f.plural(n, { one: 'pôde', other: 'puderam' })} ser ${f.plural(n, { one: 'lida', other: 'lidas' })}`,
  },
  why: {
    culprit:
      'Diga se foi isto. O que você diz conta em quantas vezes os nomes acertam, e um modelo que não foi é deixado em paz.',
    review: 'Até a decisão, a pessoa não recebe marketing e não conta como quem saiu.',
    late: 'Mensagens dos últimos 30 dias a quem já tinha pedido para não receber mais. Veja por que o seu sistema ainda as enviou.',
    topic: 'Só com um assunto dá para comparar o que se envia com o que as pessoas aceitaram.',
    body: 'Ficam guardadas, cifradas. Depois de uma atualização que as conheça, podem ser lidas de novo.',
  },
  culprit: (f, { probability, excess, since }) =>
    `${f.probability(probability)} de probabilidade de ser a causa · ${f.number(excess)} descadastros a mais desde ${f.instant(since)}`,
  review: (_, { channel, template }) =>
    template === null ? `${channel}, sem mensagem conhecida antes` : `${channel}, em resposta a ${template}`,
  recognised: (f, { rule, confidence }) => `regra ${rule}, ${f.percent(confidence)} de certeza`,
  deliveries: (f, { n }) =>
    n === 0
      ? 'sem entregas nos últimos sete dias'
      : `${f.number(n)} ${f.plural(n, { one: 'entrega', other: 'entregas' })} nos últimos sete dias`,
  suggested: (_, { topic, like }) =>
    like === null ? `sugestão: “${topic}”, que está no nome` : `sugestão: “${topic}”, como ${like}`,
  notSuggested: 'o nome não se parece com nenhum outro',
  late: (f, { messages, people }) =>
    `${f.number(messages)} ${f.plural(messages, { one: 'mensagem', other: 'mensagens' })} a ${f.number(people)} ${f.plural(people, { one: 'pessoa', other: 'pessoas' })}`,
  lateUnknown: 'só se conhecem os status: o programa que as enviou não registra envios',
  lastAt: (f, { at }) => `a última em ${f.instant(at)}`,
  body: (f, { source, at }) => `De ${source}, ${f.instant(at)}`,
  answer: {
    stop: 'É um pedido para parar',
    noStop: 'Não é',
    topic: (_, { topic }) => `Aceitar “${topic}”`,
    otherTopic: 'Outro assunto',
    chooseTopic: 'Escolher um assunto',
    looked: 'Já olhei',
    readAgain: 'Ler de novo',
    acceptAll: (f, { n }) =>
      `Aceitar ${f.plural(n, { one: 'a sugestão', other: `as ${f.number(n)} sugestões` })}`,
    undo: 'Desfazer',
  },
  topicField: {
    label: 'Qual é o assunto?',
    hint: 'Um dos seus assuntos, ou um novo.',
    save: 'Salvar',
    cancel: 'Cancelar',
  },
  said: {
    stop: 'Decidido: é um pedido para parar',
    noStop: 'Decidido: não é um pedido para parar',
    mapped: (_, { template, topic }) => `O assunto de ${template} é “${topic}”`,
    mappedAll: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'modelo tem', other: 'modelos têm' })} assunto`,
    looked: (_, { template }) => `${template}: já olhado`,
    readAgain: 'Está sendo lida de novo. Se não der certo, volta para cá.',
    undone: (_, { said }) => `Desfeito: ${said}`,
  },
  untold: (f, { n }) => `e mais ${f.number(n)}, que aparecem conforme estas são decididas`,
  key: {
    next: 'Próximo',
    previous: 'Anterior',
    yes: 'Primeira resposta',
    no: 'Segunda resposta',
    all: 'Aceitar todos os assuntos sugeridos',
    undo: 'Desfazer a última decisão',
    open: 'Abrir aquilo de que se trata',
  },
  lookOnly: {
    title: 'Você pode olhar, mas não decidir',
    text: 'Para decidir é preciso a permissão “review”. Quem administra a concede com o papel de revisor, em Configurações, Membros.',
  },
  failed: {
    gone: 'Foi decidido ou retirado nesse meio-tempo.',
    notKept: 'O conteúdo já não está guardado e por isso não pode ser lido de novo.',
  },
};

import type { MailCatalogue } from './mail-catalogue.ts';

const optOuts = { one: 'descadastro', other: 'descadastros' };

export const mailPtBr: MailCatalogue = {
  report: {
    quality: (_, { day }) => `Qualidade ${day}`,
    templates: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'modelo precisa', other: 'modelos precisam' })} de revisão`,
    things: (f, { n }) =>
      `${f.number(n)} ${f.plural(n, { one: 'item precisa', other: 'itens precisam' })} de você`,
    more: 'mais descadastros que o normal',
    unknown: 'poucos dados para avaliar',
    rates: (f, { rate, usual }) => `descadastros ${f.percent(rate, 1)} (normal: ${f.percent(usual, 1)})`,
    clear: (f, { checked, hours }) =>
      `tudo certo (${f.number(checked, 1)} de ${f.number(hours, 1)} h verificadas)`,
    lateMark: 'atrasado',
    mood: {
      act: 'Precisa de você',
      look: 'Vale conferir',
      clear: 'Tudo certo',
      unknown: 'Ainda não dá para avaliar',
    },
    late: (f, { at }) =>
      `Atrasado: este relatório devia ter saído antes e só foi enviado agora, ${f.instant(at)}, porque o serviço estava parado ou o servidor de e-mail não respondeu.`,
    period: (f, { from, to, zone }) => `De ${f.instant(from)} a ${f.instant(to)} (${zone}).`,
    checked: (f, { checked, hours }) =>
      `${f.number(checked, 1)} de ${f.number(hours, 1)} horas verificadas. Se um dia não chegar nenhum e-mail, algo está com defeito.`,
    numbers: (f, { deliveries, optOuts: n, rate }) =>
      `${f.number(deliveries)} ${f.plural(deliveries, { one: 'mensagem entregue', other: 'mensagens entregues' })}, ${f.number(n)} ${f.plural(n, optOuts)}${rate === null ? '' : ` (${f.rate(rate)})`}.`,
    days: 'Descadastros por entrega, dia a dia',
    dayNote: (f, { deliveries, optOuts: n }) => `${f.number(n)} de ${f.number(deliveries)}`,
    size: (f, { excess, probability, since }) =>
      `${f.probability(probability)} de probabilidade · ${f.number(excess)} ${f.plural(Math.round(excess), optOuts)} a mais desde ${f.instant(since)}`,
    review: 'Revisar',
    open: 'Abrir o relatório',
    templateNote: (f, { deliveries, optOuts: n, failures }) =>
      `${f.number(n)} ${f.plural(n, optOuts)} em resposta a ${f.number(deliveries)} ${f.plural(deliveries, { one: 'entrega', other: 'entregas' })}${failures > 0 ? `, ${f.number(failures)} ${f.plural(failures, { one: 'falha', other: 'falhas' })}` : ''}`,
    moreTemplates: (f, { n }) =>
      `Mais ${f.number(n)} ${f.plural(n, { one: 'modelo está', other: 'modelos estão' })} na tabela anexa.`,
    moreChanges: (f, { n }) =>
      `E mais ${f.number(n)} ${f.plural(n, { one: 'mudança', other: 'mudanças' })}: a página do relatório mostra todas.`,
  },
  why: {
    report: 'Você recebe este relatório porque ele foi configurado para este endereço.',
    alert: 'Você recebe este alerta porque os alertas foram configurados para este endereço.',
    digest:
      'Você recebe este resumo porque hoje houve mais alertas do que se envia separadamente a cada pessoa.',
    test: 'Você recebe este e-mail porque alguém pediu um teste.',
  },
  opens: (f, { until, zone }) =>
    `Os links para páginas do Culprit neste e-mail abrem sem que seja preciso entrar até ${f.instant(until)} (${zone}), só para leitura. Quem tiver este e-mail também pode abri-los.`,
  wishes: 'Mudar horário, idioma ou o que você recebe',
  stop: 'Não receber mais estes e-mails',
  test: {
    subject: 'Culprit: e-mail de teste',
    label: 'Teste',
    title: 'Os e-mails do Culprit chegam aqui',
    text: 'Relatórios e alertas terão esta aparência. Não é preciso fazer nada.',
    open: 'Abrir o Culprit',
  },
};

import type { MailActionCatalogue } from './mail-action-catalogue.ts';

export const mailActionPtBr: MailActionCatalogue = {
  about: {
    account: 'descadastros da conta inteira',
    topic: ({ topic }) => `descadastros do assunto ${topic}`,
    noTopic: 'descadastros de modelos sem assunto',
  },
  action: {
    acknowledge: {
      heading: 'Assumir este incidente?',
      lead: ({ about }) =>
        `Você assume os ${about}. Ninguém mais recebe lembretes; se piorar, chega outro e-mail.`,
      button: 'Assumir',
      done: 'O incidente foi assumido.',
    },
    snooze: {
      heading: 'Adiar este incidente por 8 horas?',
      lead: ({ about }) =>
        `Por 8 horas você não recebe e-mail sobre os ${about}, a não ser que piore. Vale só para este incidente e só para você: os outros continuam recebendo os deles.`,
      button: 'Adiar por 8 horas',
      done: 'O incidente foi adiado, só para você.',
    },
    'one-off': {
      heading: 'Não é problema, só desta vez?',
      lead: ({ about }) =>
        `Este aumento dos ${about} é deixado de lado. O próximo volta a ser avisado. O veredito em si não muda.`,
      button: 'Não é problema desta vez',
      done: 'Este aumento foi deixado de lado; o próximo volta a ser avisado.',
    },
    'new-normal': {
      heading: 'Este é o novo normal?',
      lead: ({ about }) =>
        `A partir de agora os ${about} podem ficar perto desta taxa sem alerta, por quatro semanas, até que a taxa usual seja aprendida.`,
      button: 'Este é o novo normal',
      done: 'Uma taxa próxima desta passa a ser considerada normal.',
    },
  },
  all: {
    acknowledge: {
      heading: ({ n }) => `Assumir todos os ${n} incidentes deste e-mail?`,
      lead: ({ n }) =>
        `Você assume todos os ${n}. Ninguém mais recebe lembretes sobre eles; se algum piorar, chega outro e-mail.`,
      done: ({ n }) =>
        `Os ${n} incidentes foram assumidos, menos os que já tinham terminado ou já tinham quem cuidasse.`,
    },
    snooze: {
      heading: ({ n }) => `Adiar todos os ${n} incidentes deste e-mail por 8 horas?`,
      lead: ({ n }) =>
        `Por 8 horas você não recebe e-mail sobre estes ${n} incidentes, a não ser que algum piore. Vale só para eles e só para você: os outros continuam recebendo os deles.`,
      done: ({ n }) => `Os ${n} incidentes foram adiados, só para você, menos os que já tinham terminado.`,
    },
    'one-off': {
      heading: ({ n }) => `Não são problema, só desta vez, todos os ${n} incidentes?`,
      lead: ({ n }) =>
        `Os ${n} aumentos são deixados de lado. O próximo volta a ser avisado. O veredito em si não muda.`,
      done: () => 'Estes aumentos foram deixados de lado; o próximo volta a ser avisado.',
    },
    'new-normal': {
      heading: ({ n }) => `Este é o novo normal para todos os ${n} incidentes?`,
      lead: ({ n }) =>
        `A partir de agora os descadastros de todos os ${n} podem ficar perto destas taxas sem alerta, por quatro semanas, até que as taxas usuais sejam aprendidas.`,
      done: () => 'Taxas próximas destas passam a ser consideradas normais.',
    },
  },
  listed: 'O e-mail avisou de todos estes, e o botão vale para todos:',
  mute: {
    until: (f, { at, zone }) => `Até ${f.instant(at)} (${zone})`,
    forWhom: (f, { recipients }) =>
      `Para todos que recebem alertas sobre isto: ${f.number(recipients)} ${f.plural(recipients, { one: 'pessoa', other: 'pessoas' })}`,
    stays: 'Continua sendo avisado: se piorar ou ficar crítico, quando terminar, e no relatório',
    before: (f, { days, mails, held }) =>
      mails === 0
        ? `Nos últimos ${f.number(days)} dias não foi enviado nenhum alerta sobre isto`
        : `Nos últimos ${f.number(days)} dias ${f.plural(mails, { one: 'foi enviado', other: 'foram enviados' })} ${f.number(mails)} ${f.plural(mails, { one: 'alerta', other: 'alertas' })} sobre isto; ${f.number(held)} ${f.plural(held, { one: 'teria ficado retido', other: 'teriam ficado retidos' })}`,
    onlyYou: (f, { others }) =>
      others === 0
        ? 'Só para você; ninguém mais recebe alertas sobre isto'
        : `Só para você; ${f.number(others)} ${f.plural(others, { one: 'outra pessoa continua', other: 'outras pessoas continuam' })} recebendo alertas sobre isto`,
    beforeYou: (f, { days, mails, held }) =>
      mails === 0
        ? `Nos últimos ${f.number(days)} dias não foi enviado a você nenhum alerta sobre isto`
        : `Nos últimos ${f.number(days)} dias ${f.plural(mails, { one: 'foi enviado', other: 'foram enviados' })} a você ${f.number(mails)} ${f.plural(mails, { one: 'alerta', other: 'alertas' })} sobre isto; ${f.number(held)} ${f.plural(held, { one: 'teria ficado retido', other: 'teriam ficado retidos' })}`,
  },
  undo: {
    until: (f, { at, zone }) =>
      `Você não recebe e-mail sobre isto até ${f.instant(at)} (${zone}), a não ser que piore. Se até lá continuar, você é avisado.`,
    button: 'Desfazer',
    heading: 'Você volta a receber e-mails sobre isto.',
    text: 'Não há mais nada adiado para você.',
  },
  templates: 'É sobre',
  asks: 'Abrir esta página não mudou nada. Só o botão muda, e ele funciona uma vez.',
  open: 'Ver o incidente',
  outcome: {
    used: { heading: 'Este link já foi usado', text: 'Ele funciona uma vez, e o que ele faz já foi feito.' },
    already: { heading: 'Nada a fazer', text: 'Já estava assim. Nada foi alterado.' },
    ended: {
      heading: 'O incidente terminou',
      text: 'Não há mais nada a fazer sobre ele. Nada foi alterado.',
    },
    'nothing-named': {
      heading: 'Nenhum modelo é apontado',
      text: 'O incidente não aponta um modelo de que isso possa ser dito. Nada foi alterado.',
    },
    'not-allowed': {
      heading: 'Seu papel não permite isto',
      text: 'Peça a um administrador o papel de revisor. Nada foi alterado.',
    },
    expired: {
      heading: 'Este link expirou',
      text: 'Links em e-mails funcionam por sete dias. Nada foi alterado; quem tem conta pode abrir o incidente no painel.',
    },
    unknown: {
      heading: 'Este link não funciona',
      text: 'Ele está incompleto, foi alterado, ou seu destinatário não recebe mais e-mails. Nada foi alterado.',
    },
    busy: {
      heading: 'Solicitações demais',
      text: 'Espere um minuto e abra o link de novo. Nada foi alterado.',
    },
    trouble: { heading: 'Algo deu errado aqui', text: 'Tente de novo daqui a pouco.' },
  },
};

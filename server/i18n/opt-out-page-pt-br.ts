import type { OptOutPageCatalogue } from './opt-out-page-catalogue.ts';

export const optOutPagePtBr: OptOutPageCatalogue = {
  someSender: 'esta empresa',
  languages: 'Idioma',
  choose: {
    heading: 'Quais mensagens devem parar?',
    lead: ({ sender }) =>
      `Estas são as mensagens de ${sender} que você pode receber no WhatsApp. Nada muda até você tocar em um botão.`,
    legend: 'Marque o que deve parar',
    about: 'a mensagem que você acabou de receber',
    stop: 'Parar o que está marcado',
    nothingChosen: 'Nada está marcado ainda. Marque pelo menos um assunto.',
    stoppedHeading: 'Já não são enviadas',
    resume: 'Reativar',
    native: 'Você parou estas mensagens no próprio WhatsApp. Para voltar a recebê-las, autorize lá.',
  },
  wide: {
    marketing: {
      heading: 'Tudo de uma vez',
      hint: 'Avisos sobre os seus próprios pedidos e contas ainda podem chegar.',
      stop: 'Parar toda a publicidade',
      stopped: 'Toda a publicidade está parada.',
      subject: 'publicidade',
    },
    all: {
      heading: 'Tudo de uma vez',
      hint: 'Nada mais será enviado, nem sobre os seus pedidos.',
      stop: 'Parar todas as mensagens',
      stopped: 'Todas as mensagens estão paradas.',
      subject: 'todas as mensagens',
    },
  },
  stopped: {
    heading: 'Pronto, não vai mais chegar',
    topics: ({ sender }) => `Você não receberá mais mensagens de ${sender} sobre:`,
    wide: {
      marketing: ({ sender }) => `Você não receberá mais publicidade de ${sender} no WhatsApp.`,
      all: ({ sender }) => `Você não receberá mais nenhuma mensagem de ${sender} no WhatsApp.`,
    },
    onItsWay: 'Uma mensagem que já está a caminho ainda pode chegar.',
    undo: 'Desfazer',
  },
  reason: {
    legend: 'Quer dizer por quê? Só se quiser.',
    option: {
      'lost-interest': 'Não me interessa mais',
      'problem-solved': 'O assunto já foi resolvido',
      'dislikes-content': 'Não gosto destas mensagens',
      'no-consent': 'Nunca autorizei estas mensagens',
    },
    send: 'Enviar resposta',
    thanks: 'Agradecemos por dizer o motivo.',
  },
  resumed: {
    heading: 'Pronto, pode voltar a chegar',
    topics: ({ sender }) => `Você pode voltar a receber mensagens de ${sender} sobre:`,
    wide: {
      marketing: ({ sender }) => `Você pode voltar a receber publicidade de ${sender} no WhatsApp.`,
      all: ({ sender }) => `Você pode voltar a receber mensagens de ${sender} no WhatsApp.`,
    },
  },
  choices: 'Ver todas as opções',
  notice: {
    unknown: {
      heading: 'Este link está incompleto',
      text: 'Talvez falte uma parte do endereço. Nada foi alterado.',
    },
    gone: {
      heading: 'Este link expirou',
      text: 'Nada foi alterado. O link de uma mensagem mais nova ainda funciona.',
    },
    busy: {
      heading: 'Um momento, por favor',
      text: 'Houve pedidos demais. Nada foi alterado: espere um minuto e tente de novo.',
    },
    trouble: {
      heading: 'Não deu certo',
      text: 'A sua escolha não pôde ser guardada. Tente de novo em um instante.',
    },
  },
  otherWay: ({ sender, word }) =>
    `Também dá para parar as mensagens sem esta página: responda ${word} na conversa com ${sender} no WhatsApp.`,
  stopWord: 'PARAR',
};

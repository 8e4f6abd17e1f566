import type { StopMailsCatalogue } from './stop-mails-catalogue.ts';

export const stopMailsPtBr: StopMailsCatalogue = {
  ask: {
    heading: 'Não quer mais e-mails?',
    text: 'Nem relatórios nem alertas serão enviados ao seu endereço. Nada muda até você tocar no botão.',
    stop: 'Parar todos os e-mails',
  },
  stopped: {
    heading: 'Você não receberá mais e-mails',
    text: 'Um que já esteja a caminho ainda pode chegar.',
    undo: 'Voltar a receber',
  },
  resumed: {
    heading: 'Você voltará a receber e-mails',
    text: 'Eles chegam como estavam configurados. O que não foi enviado nesse meio-tempo não será enviado agora.',
  },
  wishes: 'Se você tem uma conta: escolha quais e-mails recebe e quando',
  unknown: {
    heading: 'Este link não faz nada',
    text: 'Ele não está completo, ou seu endereço já não recebe e-mails. Nada foi alterado.',
  },
  busy: { heading: 'Um momento', text: 'Muitas solicitações. Tente de novo em um minuto.' },
};

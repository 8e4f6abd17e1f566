import type { WiringCatalogue } from './wiring-catalogue.ts';

const since = (text: string | null): string => (text === null ? '' : ` (${text})`);

export const wiringPtBr: WiringCatalogue = {
  watching: 'Acompanhando a conexão da conta. Ctrl+C encerra; nada é alterado.',
  done: {
    handshake: (f, { at }) => `A plataforma fez a verificação${since(at === null ? null : f.instant(at))}.`,
    webhook: (f, { at }) => `Chegou um webhook assinado${since(at === null ? null : f.instant(at))}.`,
    linked: (f, { at }) => `Uma entrega já tem o seu modelo${since(at === null ? null : f.instant(at))}.`,
    topic: () => 'Um modelo em uso tem assunto.',
    optOut: (f, { at }) => `O primeiro descadastro é conhecido${since(at === null ? null : f.instant(at))}.`,
  },
  waiting: {
    handshake: 'verificação da plataforma',
    webhook: 'webhook assinado',
    linked: 'entrega com o seu modelo',
    topic: 'assunto de um modelo',
    optOut: 'primeiro descadastro',
  },
  nextHeading: 'A seguir:',
  next: {
    handshake: 'configure a URL de retorno e o token de verificação no aplicativo; docs/connect.md, seção 3.',
    webhook: 'inscreva o aplicativo na conta e no campo "messages" e envie uma mensagem a si mesmo; seção 3.',
    linked: 'registre os envios ou preencha os dados de retorno e espere a primeira entrega; seção 4.',
    topic: 'indique o assunto dos modelos em uso; seção 6.',
    optOut: 'espere, ou responda PARAR a uma das suas próprias mensagens.',
  },
  allDone: 'Tudo está conectado.',
  timeOut: 'O tempo acabou; o que falta está acima.',
  from: {
    heading: 'Que veredito será possível, e quando:',
    soon: 'As datas vêm com a primeira entrega.',
    anyVerdict: (f, { at }) =>
      `a partir de ${f.instant(at)}: todo veredito, se são normais ao menos 3 descadastros por semana (antes, só quando um tipo de modelo tiver trazido 10)`,
    newTemplates: (f, { at }) =>
      `a partir de ${f.instant(at)}: "novo" também para modelos que ninguém anunciou (os anunciados, já)`,
    settled: (f, { at }) => `a partir de ${f.instant(at)}: taxas que já não se apoiam em poucos dias`,
    contacts: (f, { at }) =>
      `a partir de ${f.instant(at)}: listas recém-importadas e excesso de mensagens como outras explicações`,
  },
};

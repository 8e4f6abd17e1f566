import type { Language } from './language.ts';

/** Texts of the demonstration's mailbox. */
export type MailboxTexts = {
  title: string;
  lead: string;
  none: string;
  back: string;
  html: string;
  text: string;
  headers: string;
  /** On the terminal. */
  printed: (link: string) => string;
};

export const MAILBOX_TEXTS: Record<Language, MailboxTexts> = {
  'pt-BR': {
    title: 'Caixa de e-mail da demonstração',
    lead: 'O que o serviço enviaria. Nada sai desta máquina; recarregue para ver o que chegou.',
    none: 'Ainda não chegou nada. O relatório e o alerta vêm em um ou dois minutos.',
    back: 'Todos os e-mails',
    html: 'E-mail',
    text: 'Como texto',
    headers: 'Cabeçalhos',
    printed: (link) => `Veja os e-mails que o serviço envia (chegam em um ou dois minutos):\n  ${link}`,
  },
  en: {
    title: 'Mailbox of the demonstration',
    lead: 'What the service would send. Nothing leaves this machine; load again to see what has arrived.',
    none: 'Nothing has arrived yet. Report and alert come within a minute or two.',
    back: 'All mails',
    html: 'Mail',
    text: 'As text',
    headers: 'Headers',
    printed: (link) =>
      `See the mails that the service sends (they arrive within a minute or two):\n  ${link}`,
  },
  es: {
    title: 'Buzón de la demostración',
    lead: 'Lo que enviaría el servicio. Nada sale de esta máquina; recargue para ver lo que ha llegado.',
    none: 'Aún no ha llegado nada. El informe y la alerta llegan en uno o dos minutos.',
    back: 'Todos los correos',
    html: 'Correo',
    text: 'Como texto',
    headers: 'Cabeceras',
    printed: (link) => `Vea los correos que envía el servicio (llegan en uno o dos minutos):\n  ${link}`,
  },
};

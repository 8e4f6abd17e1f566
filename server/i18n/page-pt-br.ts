import type { PageCatalogue } from './page-catalogue.ts';

export const pagePtBr: PageCatalogue = {
  title: 'Culprit: qual modelo faz as pessoas saírem',
  language: 'Idioma',
  token: {
    heading: 'É preciso um token',
    label: 'Token de API com a permissão “read”',
    hint: 'Ele fica nesta aba do navegador e é esquecido quando ela é fechada.',
    howTo: 'Quem administra o Culprit cria um com',
    show: 'Ver o veredito',
    forget: 'Esquecer o token',
  },
  state: {
    loading: 'Buscando o último veredito…',
    refused: 'Este token não é válido ou foi revogado. Informe outro.',
    lacksScope: 'Este token não permite ler vereditos. Informe um com a permissão “read”.',
    noVerdict: 'Ainda não há veredito. O primeiro chega em até um minuto depois que a análise começa.',
    offline: 'O servidor não responde. Esta página continua tentando a cada minuto.',
    trouble: 'O servidor respondeu com um erro. Esta página continua tentando a cada minuto.',
  },
  stillShown: 'O que se vê abaixo é o último veredito recebido.',
  checked: (f, { at }) => `Última consulta: ${f.instant(at)}; repete-se a cada minuto.`,
  shareOfExcess: 'Parcela do excesso (95 % de certeza)',
};

import type { SignInCatalogue } from './sign-in-catalogue.ts';

export const signInPtBr: SignInCatalogue = {
  title: 'Entrar',
  token: {
    label: 'Token de API com a permissão “read”',
    hint: 'Ele fica nesta aba do navegador e é esquecido quando ela é fechada.',
    howTo: 'Quem administra o Culprit cria um com',
    show: 'Abrir o painel',
  },
  refused: 'Este token não é válido ou foi revogado. Informe outro.',
};

import type { SignInCatalogue } from './sign-in-catalogue.ts';

export const signInPtBr: SignInCatalogue = {
  title: 'Entrar',
  email: 'E-mail',
  password: 'Senha',
  submit: 'Entrar',
  wrong: 'E-mail ou senha incorretos.',
  tooMany: (f, { seconds }) =>
    seconds === null
      ? 'Tentativas demais. Espere alguns minutos.'
      : `Tentativas demais. Tente de novo em ${f.number(Math.ceil(seconds / 60))} min.`,
  ended: 'Sua sessão terminou. Entre de novo.',
  field: {
    email: 'Este endereço de e-mail não é válido.',
    password: 'A senha precisa ter de 10 a 128 caracteres.',
    name: 'Escreva um nome de até 100 caracteres.',
  },
  link: { working: 'Entrando…', used: 'Este link já foi usado ou expirou.' },
  mail: {
    heading: 'Por e-mail',
    signIn: 'Enviar um link para entrar',
    reset: 'Esqueci minha senha',
    sent: 'Se houver um membro com este endereço, um link está a caminho. Ele funciona uma vez.',
  },
  token: {
    heading: 'Com um token de API',
    label: 'Token de API com a permissão “read”',
    hint: 'Ele fica nesta aba do navegador e é esquecido quando ela é fechada.',
    howTo: 'Quem administra o Culprit cria um com',
    show: 'Abrir o painel',
  },
  name: 'Nome',
  newPassword: 'Nova senha',
  passwordHint: 'De 10 a 128 caracteres',
  welcome: {
    title: 'Boas-vindas',
    text: 'Você é a primeira pessoa aqui. Vai administrar esta conta: convidar outras e ver dados pessoais quando for preciso.',
    submit: 'Começar',
    noLink: 'A primeira pessoa entra pelo link mostrado por',
  },
  join: {
    title: 'Participar',
    text: (_, { email }) => `O convite é para ${email}.`,
    submit: 'Participar',
    noLink: 'Abra o link do seu convite.',
  },
  reset: {
    title: 'Escolha uma nova senha',
    text: (_, { email }) => `Para ${email}. Todas as suas outras sessões terminam.`,
    submit: 'Salvar e entrar',
    noLink: 'Abra o link que chegou por e-mail.',
  },
  toSignIn: 'Ir para a entrada',
};

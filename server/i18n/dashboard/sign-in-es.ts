import type { SignInCatalogue } from './sign-in-catalogue.ts';

export const signInEs: SignInCatalogue = {
  title: 'Iniciar sesión',
  email: 'Correo electrónico',
  password: 'Contraseña',
  submit: 'Iniciar sesión',
  wrong: 'El correo o la contraseña no son correctos.',
  tooMany: (f, { seconds }) =>
    seconds === null
      ? 'Demasiados intentos. Espere unos minutos.'
      : `Demasiados intentos. Vuelva a intentarlo en ${f.number(Math.ceil(seconds / 60))} min.`,
  ended: 'Su sesión ha terminado. Iníciela de nuevo.',
  field: {
    email: 'Esta dirección de correo no es válida.',
    password: 'La contraseña necesita entre 10 y 128 caracteres.',
    name: 'Escriba un nombre de 100 caracteres como máximo.',
  },
  link: { working: 'Iniciando sesión…', used: 'Este enlace ya se usó o ha caducado.' },
  mail: {
    heading: 'Por correo',
    signIn: 'Enviarme un enlace para entrar',
    reset: 'Olvidé mi contraseña',
    sent: 'Si hay un miembro con esta dirección, un enlace está en camino. Funciona una vez.',
  },
  token: {
    heading: 'Con un token de API',
    label: 'Token de API con el permiso «read»',
    hint: 'Se queda en esta pestaña del navegador y se olvida al cerrarla.',
    howTo: 'Quien administra Culprit crea uno con',
    show: 'Abrir el panel',
  },
  name: 'Nombre',
  newPassword: 'Nueva contraseña',
  passwordHint: 'De 10 a 128 caracteres',
  welcome: {
    title: 'Le damos la bienvenida',
    text: 'Es la primera persona aquí. Administrará esta cuenta: invitar a otras y ver datos personales cuando haga falta.',
    submit: 'Empezar',
    noLink: 'La primera persona entra por el enlace que muestra',
  },
  join: {
    title: 'Unirse',
    text: (_, { email }) => `La invitación es para ${email}.`,
    submit: 'Unirse',
    noLink: 'Abra el enlace de su invitación.',
  },
  reset: {
    title: 'Elija una nueva contraseña',
    text: (_, { email }) => `Para ${email}. Todas sus demás sesiones terminan.`,
    submit: 'Guardar y entrar',
    noLink: 'Abra el enlace que llegó por correo.',
  },
  toSignIn: 'Ir a iniciar sesión',
};

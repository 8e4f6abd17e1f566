import type { SignInCatalogue } from './sign-in-catalogue.ts';

export const signInEs: SignInCatalogue = {
  title: 'Iniciar sesión',
  token: {
    label: 'Token de API con el permiso «read»',
    hint: 'Se queda en esta pestaña del navegador y se olvida al cerrarla.',
    howTo: 'Quien administra Culprit crea uno con',
    show: 'Abrir el panel',
  },
  refused: 'Este token no es válido o fue revocado. Escriba otro.',
};

import type { PageCatalogue } from './page-catalogue.ts';

export const pageEs: PageCatalogue = {
  title: 'Culprit: qué plantilla hace que las personas se den de baja',
  language: 'Idioma',
  token: {
    heading: 'Hace falta un token',
    label: 'Token de API con el permiso «read»',
    hint: 'Se queda en esta pestaña del navegador y se olvida al cerrarla.',
    howTo: 'Quien administra Culprit crea uno con',
    show: 'Ver el veredicto',
    forget: 'Olvidar el token',
  },
  state: {
    loading: 'Pidiendo el último veredicto…',
    refused: 'Este token no es válido o fue revocado. Escriba otro.',
    lacksScope: 'Este token no permite leer veredictos. Escriba uno con el permiso «read».',
    noVerdict:
      'Todavía no hay veredicto. El primero llega en menos de un minuto desde que empieza el análisis.',
    offline: 'El servidor no responde. Esta página lo sigue intentando cada minuto.',
    trouble: 'El servidor respondió con un error. Esta página lo sigue intentando cada minuto.',
  },
  stillShown: 'Lo que se ve abajo es el último veredicto recibido.',
  checked: (f, { at }) => `Última consulta: ${f.instant(at)}; se repite cada minuto.`,
  shareOfExcess: 'Parte del exceso (95 % de certeza)',
};

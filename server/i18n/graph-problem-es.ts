import { MINUTE_MS } from '../core/time.ts';
import { codesOf, type GraphProblemCatalogue } from './graph-problem-catalogue.ts';

export const graphProblemEs: GraphProblemCatalogue = {
  'token-expired': (_, problem) =>
    `El token de acceso venció o fue revocado${codesOf(problem)}. Genere otro para un usuario del sistema y defina CULPRIT_GRAPH_TOKEN.`,
  'token-invalid': (_, problem) =>
    `La plataforma no acepta el token de acceso${codesOf(problem)}. Revise CULPRIT_GRAPH_TOKEN: copiado entero y de una aplicación que aún existe.`,
  'scope-missing': (_, problem) =>
    `Al token de acceso le falta un permiso${codesOf(problem)}. Dé a su usuario del sistema whatsapp_business_management y la cuenta, genere otro token y defina CULPRIT_GRAPH_TOKEN.`,
  'not-found': (_, problem) =>
    `La plataforma no conoce esta cuenta, o pertenece a otra empresa${codesOf(problem)}. Revise CULPRIT_WABA_IDS y que la cuenta esté asignada al usuario del sistema del token.`,
  throttled: (f, problem) =>
    `Demasiadas llamadas por ahora${codesOf(problem)}. ${problem.waitMs === null ? 'Inténtelo más tarde' : `La plataforma pide esperar ${f.number(Math.ceil(problem.waitMs / MINUTE_MS))} min`}; otros programas con la misma aplicación comparten su límite.`,
  'insights-off': () =>
    'Los análisis de plantillas están desactivados en esta cuenta. Se pueden activar, para siempre: culprit connect --enable-insights',
  'insights-unavailable': () =>
    'La plataforma no ofrece análisis de plantillas a cuentas de esta región. No hay nada que hacer; todo lo demás funciona sin ellos.',
  temporary: (_, problem) =>
    `La plataforma tiene una falla pasajera${codesOf(problem)}. Inténtelo más tarde.`,
  unreachable: () =>
    'No se pudo llegar a la plataforma. Revise que esta máquina pueda abrir conexiones HTTPS a la dirección de CULPRIT_GRAPH_URL.',
  'half-answer': () =>
    'La respuesta de la plataforma se cortó a la mitad, varias veces. Revise qué hay entre esta máquina y la plataforma e inténtelo de nuevo.',
  'changed-field': (_, { place }) =>
    `La respuesta de la plataforma no es como está documentada: ${place ?? 'un campo'} falta o es de otro tipo. Revise CULPRIT_GRAPH_VERSION; una versión más nueva de este programa puede conocer la nueva forma.`,
  'too-large': () =>
    'La respuesta de la plataforma es más larga de lo que este programa lee. Revise CULPRIT_GRAPH_URL.',
  'budget-spent': () => 'Esta ejecución agotó las llamadas que se permite. Sigue la próxima vez.',
  other: (_, problem) =>
    `La plataforma rechazó la llamada${codesOf(problem)}. Su referencia de errores explica el código.`,
};

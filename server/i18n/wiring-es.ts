import type { WiringCatalogue } from './wiring-catalogue.ts';

const since = (text: string | null): string => (text === null ? '' : ` (${text})`);

export const wiringEs: WiringCatalogue = {
  watching: 'Siguiendo la conexión de la cuenta. Ctrl+C termina; no se cambia nada.',
  done: {
    handshake: (f, { at }) =>
      `La plataforma hizo la verificación${since(at === null ? null : f.instant(at))}.`,
    webhook: (f, { at }) => `Llegó un webhook firmado${since(at === null ? null : f.instant(at))}.`,
    linked: (f, { at }) => `Una entrega ya tiene su plantilla${since(at === null ? null : f.instant(at))}.`,
    topic: () => 'Una plantilla en uso tiene tema.',
    optOut: (f, { at }) => `Se conoce la primera baja${since(at === null ? null : f.instant(at))}.`,
  },
  waiting: {
    handshake: 'verificación de la plataforma',
    webhook: 'webhook firmado',
    linked: 'entrega con su plantilla',
    topic: 'tema de una plantilla',
    optOut: 'primera baja',
  },
  nextHeading: 'A continuación:',
  next: {
    handshake:
      'configure la URL de retorno y el token de verificación en la aplicación; docs/connect.md, sección 3.',
    webhook: 'suscriba la aplicación a la cuenta y al campo "messages" y envíese un mensaje; sección 3.',
    linked: 'registre los envíos o rellene los datos de retorno y espere la primera entrega; sección 4.',
    topic: 'indique el tema de las plantillas en uso; sección 6.',
    optOut: 'espere, o responda PARAR a uno de sus propios mensajes.',
  },
  allDone: 'Todo está conectado.',
  timeOut: 'Se acabó el tiempo; lo que falta está arriba.',
  from: {
    heading: 'Qué veredicto será posible, y cuándo:',
    soon: 'Las fechas llegan con la primera entrega.',
    anyVerdict: (f, { at }) =>
      `desde el ${f.instant(at)}: todo veredicto, si lo normal son al menos 3 bajas por semana (antes, solo cuando un tipo de plantilla haya traído 10)`,
    newTemplates: (f, { at }) =>
      `desde el ${f.instant(at)}: "nueva" también para plantillas que nadie anunció (las anunciadas, ya)`,
    settled: (f, { at }) => `desde el ${f.instant(at)}: tasas que ya no se apoyan en pocos días`,
    contacts: (f, { at }) =>
      `desde el ${f.instant(at)}: listas recién importadas y exceso de mensajes como otras explicaciones`,
  },
};

import type { OperatorCatalogue } from './operator-catalogue.ts';

export const operatorEs: OperatorCatalogue = {
  imported: (f, { accepted, refused }) =>
    `${f.number(accepted)} ${f.plural(accepted, { one: 'evento aceptado', other: 'eventos aceptados' })}, ${f.number(refused)} ${f.plural(refused, { one: 'línea rechazada', other: 'líneas rechazadas' })}.`,
  moreRefused: (f, { hidden }) => `… y ${f.number(hidden)} más.`,
  waitingForServer: 'Otro proceso está aplicando eventos; esperando hasta que aplique estos.',
  applied: (f, { events, fresh, quarantined }) =>
    `${f.number(events)} eventos aplicados, ${f.number(fresh)} de ellos nuevos; ${f.number(quarantined)} cuerpos apartados.`,
  appliedElsewhere: 'Otro proceso está aplicando eventos; no hay nada que hacer aquí.',
  replayed: (f, { events }) => `Reconstruido a partir de ${f.number(events)} eventos.`,
  migrated: 'El esquema está al día.',
  backedUp: (_, { path }) => `Copia escrita en ${path}.`,
  keysNotInside: (_, { path }) =>
    path === null
      ? 'Las claves no están dentro. Guarde CULPRIT_PEPPER y CULPRIT_ENCRYPTION_KEY en otro lugar seguro: sin ellas la copia no sirve.'
      : `Las claves no están dentro. Guarde una copia de ${path} en otro lugar seguro: sin ella la copia no sirve.`,
  usePgDump:
    'Para PostgreSQL use pg_dump. Las claves no están en la base: guarde el archivo de claves, o las variables, en otro lugar seguro.',
  serving: (_, { origin }) => `Culprit responde en ${origin}`,
  setting: { default: 'Valor inicial', notSet: 'sin definir', empty: 'vacío' },
  token: {
    created: (_, { id }) => `Token ${id} creado:`,
    once: 'Solo se muestra esta vez y no se puede recuperar.',
    revoked: (_, { id }) => `Token ${id} revocado.`,
    none: 'No hay tokens.',
    column: { id: 'Id', name: 'Nombre', scopes: 'Permisos', created: 'Creado', revoked: 'Revocado' },
  },
  doctor: {
    fine: 'No falta nada.',
    problems: (f, { count }) =>
      `${f.number(count)} ${f.plural(count, { one: 'punto', other: 'puntos' })} que revisar:`,
    noDatabase: 'Todavía no hay base de datos. Inicie el servicio una vez: culprit serve',
    oldSchema: 'El esquema es más antiguo que este programa. Actualícelo: culprit migrate',
    wrongSecrets: (_, { message }) => `Los secretos no coinciden: ${message}`,
    noSecrets: 'Todavía no hay archivo de claves; el primer inicio lo crea.',
    quarantine: (f, { count }) =>
      `${f.number(count)} ${f.plural(count, { one: 'cuerpo no se pudo leer y quedó apartado', other: 'cuerpos no se pudieron leer y quedaron apartados' })}: GET /v1/quarantine`,
    backlog: (f, { count, minutes }) =>
      `${f.number(count)} ${f.plural(count, { one: 'cuerpo espera', other: 'cuerpos esperan' })} a ser aplicado, el más antiguo desde hace ${f.number(minutes)} minutos. ¿Está en marcha el servicio?`,
    noJobs:
      'Ningún análisis se ejecutó en los últimos 10 minutos. ¿Está en marcha el servicio con el papel all o jobs?',
    failedJob: (_, { job, period }) =>
      `La tarea ${job} falló para ${period}; el registro dice por qué. Se reintenta sola.`,
    noToken: 'No hay token de API, así que nadie puede leer ni enviar nada. Cree uno: culprit tokens create',
    mail: {
      off: 'El correo está desactivado, nadie recibe informes ni alertas: CULPRIT_SMTP_URL no está definida.',
      on: (f, { at }) =>
        at === null
          ? 'El correo está configurado; todavía no se ha enviado ninguno.'
          : `El último correo salió ${f.instant(at)}.`,
      refused: (_, { problem }) =>
        `El servidor de correo de CULPRIT_SMTP_URL no deja entrar a este servicio (${problem}). Revisa dirección, puerto, usuario y contraseña.`,
      overdue: (f, { count, since, problem }) =>
        `${f.number(count)} ${f.plural(count, { one: 'correo espera', other: 'correos esperan' })} para salir, el más antiguo desde ${f.instant(since)}${problem === null ? '' : ` (${problem})`}. No se pierde nada; se reintenta solo.`,
      failed: (f, { count }) =>
        `Se ${f.plural(count, { one: 'abandonó', other: 'abandonaron' })} ${f.number(count)} ${f.plural(count, { one: 'correo', other: 'correos' })} en los últimos siete días: Ajustes, Correos`,
      unreachable: (f, { count }) =>
        `El servidor de correo no acepta correos para ${f.number(count)} ${f.plural(count, { one: 'destinatario', other: 'destinatarios' })}. Corrige la dirección o quítala: Ajustes, Correos`,
      bounced: (f, { count }) =>
        `Los correos a ${f.number(count)} ${f.plural(count, { one: 'destinatario', other: 'destinatarios' })} volvieron sin remedio y ya no se envían. Corrige la dirección, o indica que vuelve a recibir correos: Ajustes, Correos`,
    },
  },
  policy: {
    none: 'Ninguna plantilla parece infringir una regla.',
    severity: { high: 'grave', medium: 'media', advisory: 'aviso' },
    inValues: 'en los valores de sus variables',
    waived: (f, { by, at, reason }) => `exceptuado por ${by} el ${f.instant(at)}: ${reason}`,
    note: 'Encontrado solo por palabras y forma: un indicio que revisar, no una prueba.',
  },
  explain: {
    unknown: 'No se sabe nada de este mensaje.',
    template: 'Plantilla',
    topic: 'Tema',
    notKnown: 'no se sabe',
    linkedBy: {
      heading: 'Conocida por',
      registration: 'envío registrado',
      callback: 'datos de retorno (callback data)',
      inferred: 'archivo sin ids de mensaje; deducido de persona, plantilla y minuto',
      import: 'archivo importado',
      service: 'plataforma: no es mensaje de plantilla',
      status: 'solo un estado, que no dice la plantilla',
      reply: 'solo una respuesta, que no dice la plantilla',
    },
    sent: 'Enviado',
    delivered: 'Entregado',
    read: 'Leído',
    failed: 'Falló',
    consent: {
      heading: 'Consentimiento en el envío',
      granted: 'dado',
      withdrawn: 'retirado',
      never: 'nunca dado',
      unknown: 'no se sabe',
    },
    record: {
      heading: 'Registrado antes del envío',
      none: 'nada',
      grant: 'aceptó',
      withdraw: 'se echó atrás',
      'opt-in': 'volvió',
      stop: 'se dio de baja',
      erased: 'datos suprimidos',
    },
    optOuts: {
      heading: 'Bajas que pudo provocar',
      none: 'ninguna',
      exact: 'respondió a este mensaje',
      inferred: (f, { weight, settled }) =>
        `no dijo a qué respondía; ${f.percent(weight, 1)} se atribuye a este mensaje${settled ? '' : ' por ahora'}`,
    },
  },
  demo: {
    generating: 'Inventando una tienda con 20.000 clientes y 32 días de mensajes …',
    importing: (f, { lines }) => `${f.number(lines)} líneas de historial importadas.`,
    delivering: (f, { requests }) =>
      `${f.number(requests)} peticiones de los últimos dos días entregadas por HTTP.`,
    applying: 'Esperando a que todo esté aplicado …',
    took: (f, { seconds }) => `De la nada al veredicto en ${f.number(seconds, 1)} segundos.`,
    explore: (_, { origin, token }) =>
      `El servicio sigue en ${origin}. Por ejemplo:\n  curl -H 'Authorization: Bearer ${token}' ${origin}/v1/verdict`,
    stop: 'Deténgalo con Ctrl+C.',
  },
};

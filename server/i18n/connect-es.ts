import type { ConnectCatalogue } from './connect-catalogue.ts';

const app = (name: string | null): string => (name === null ? '' : ` de la aplicación ${name}`);
const called = (account: string, name: string | null): string =>
  name === null ? account : `${name} (${account})`;

export const connectEs: ConnectCatalogue = {
  title: 'Cómo está conectada su cuenta',
  says: {
    'not-connected': () => 'sin conectar',
    'token-valid': (f, { app: name, expiresAt }) =>
      `El token de acceso${app(name)} es válido${expiresAt === null ? ' y no vence' : ` hasta el ${f.instant(expiresAt)}`}.`,
    'token-expires-soon': (f, { app: name, expiresAt }) =>
      `El token de acceso${app(name)} vence el ${f.instant(expiresAt)}. Genere otro para un usuario del sistema, sin vencimiento, y defina CULPRIT_GRAPH_TOKEN.`,
    'token-refused': (_, { why }) => why,
    'token-unread': (_, { why }) => `No se pudo leer qué permite el token de acceso. ${why}`,
    'scopes-held': (_, { scopes }) => `El token de acceso tiene los permisos ${scopes.join(', ')}.`,
    'scopes-lacking': (_, { scopes }) =>
      `Al token de acceso le falta ${scopes.join(', ')}. Dé el permiso a su usuario del sistema, genere otro token y defina CULPRIT_GRAPH_TOKEN.`,
    'scopes-unread': () => 'No se pudieron leer los permisos del token de acceso.',
    'account-reached': (_, { account, name, business }) =>
      `La cuenta ${called(account, name)} se puede leer${business === null ? '' : `; es de ${business}`}.`,
    'account-not-reached': (_, { account, why }) => `La cuenta ${account} no se puede leer. ${why}`,
    'account-unread': (_, { account }) => `La cuenta ${account} no se consultó, porque el token no sirvió.`,
    'app-subscribed': (_, { account, app: name }) =>
      `La cuenta ${account} envía sus webhooks a su aplicación${name === null ? '' : ` ${name}`}.`,
    'app-not-subscribed': (_, { account, others }) =>
      `La cuenta ${account} no envía sus webhooks a la aplicación del token${others.length === 0 ? '' : `, solo a ${others.join(', ')}`}. Suscríbala: POST /${account}/subscribed_apps con este token. No hace falta si otro receptor reenvía los webhooks.`,
    'app-unread': (_, { account, why }) =>
      `No se pudo leer si la cuenta ${account} envía sus webhooks a su aplicación. ${why}`.trimEnd(),
    'callback-here': (_, { account, url }) =>
      `Los webhooks de la cuenta ${account} van a ${url}, que es este servicio.`,
    'callback-elsewhere': (_, { account, url, expected }) =>
      `Los webhooks de la cuenta ${account} van a ${url}, no a ${expected}. Solo es correcto si ese receptor los reenvía; si no, cambie la URL de retorno de la aplicación.`,
    'callback-unset': (_, { expected }) =>
      `La aplicación no tiene URL de retorno para cuentas de WhatsApp. Póngala en ${expected ?? 'https://<este servicio>/webhooks/meta'} en la configuración de WhatsApp de la aplicación.`,
    'callback-unread': (_, { reason }) =>
      ({
        'no-public-url':
          'No se puede saber si los webhooks llegan aquí. Defina en CULPRIT_PUBLIC_URL la dirección en la que la plataforma alcanza este servicio.',
        'no-secret':
          'A dónde van los webhooks solo se puede leer con el secreto de la aplicación. Defina CULPRIT_META_APP_SECRETS.',
        'no-app':
          'No se pudo leer a dónde van los webhooks, porque no se sabe de qué aplicación es el token.',
      })[reason],
    'callback-failed': (_, { why }) => `No se pudo leer a dónde van los webhooks. ${why}`,
    'secret-unset': () =>
      'No hay ningún secreto de aplicación definido y los webhooks se rechazan. Defina CULPRIT_META_APP_SECRETS.',
    'partner-webhooks': () =>
      'Se reciben webhooks de un socio; el de la propia plataforma no necesita secreto aquí.',
    'secret-proven': (f, { at }) =>
      `El secreto de la aplicación es correcto: llegó un webhook firmado el ${f.instant(at)}.`,
    'secret-unproven': () =>
      'Hay un secreto de aplicación definido; el primer webhook firmado mostrará si es correcto.',
    'secret-refused': (f, { at }) =>
      `Se rechazó un webhook el ${f.instant(at)}, porque su firma no corresponde a ningún secreto de aquí. Añada el secreto de la aplicación que lo envía a CULPRIT_META_APP_SECRETS; un receptor que reenvía webhooks debe dejar los bytes como están.`,
    'secret-of-another-app': () =>
      'El secreto no es el de la aplicación a la que pertenece el token. Copie el secreto de la configuración básica de esa aplicación en CULPRIT_META_APP_SECRETS.',
    'verify-unset': () =>
      'No hay ningún token de verificación definido y el webhook no se puede suscribir. Defina CULPRIT_META_VERIFY_TOKEN.',
    'verify-shaken': (f, { at }) =>
      `La plataforma hizo la verificación${at === null ? '' : ` (${f.instant(at)})`}.`,
    'verify-waiting': () =>
      'Hay un token de verificación definido; la plataforma aún no hizo la verificación. Ponga la URL de retorno y el token de verificación en la aplicación, docs/connect.md sección 3.',
    'webhook-recent': (f, { at }) => `El último webhook llegó el ${f.instant(at)}.`,
    'webhook-silent': (f, { hours, at }) =>
      `El último webhook llegó hace ${f.number(hours)} horas, el ${f.instant(at)}. Revise la suscripción y la dirección.`,
    'webhook-none': () => 'Aún no llegó ningún webhook. Suscríbalo como describe docs/connect.md.',
    'field-subscribed': (_, { field }) => `Campo de webhook ${field}: suscrito.`,
    'field-missing': (_, { field }) =>
      `El campo de webhook ${field} no está suscrito: ${connectEs.cost[field]}. Suscríbalo en la aplicación.`,
    'fields-unread': () => 'No se pudo leer qué campos de webhook están suscritos.',
    'sends-known': (f, { share }) =>
      `Del ${f.percent(share)} de las entregas de los últimos 7 días se conoce la plantilla.`,
    'sends-unlinked': (f, { share }) =>
      `Del ${f.percent(share)} de las entregas de los últimos 7 días no se conoce la plantilla. Registre los envíos con POST /v1/sends o use callback data.`,
    'sends-none': () =>
      'Aún no se conoce ninguna entrega de los últimos 7 días; nada se puede decir del registro de envíos.',
    'consent-known': () => 'Hay consentimientos registrados.',
    'consent-none': () =>
      'No hay ningún consentimiento registrado, así que no se puede culpar a ninguna plantilla de llegar a quien nunca aceptó. Traiga su lista: culprit import, docs/connect.md sección 5.',
    'topics-known': () => 'Toda plantilla enviada en los últimos 7 días tiene tema.',
    'topics-unmapped': (f, { names, count }) =>
      `${f.number(count)} ${f.plural(count, { one: 'plantilla no tiene', other: 'plantillas no tienen' })} tema, y no se puede juzgar el consentimiento: ${names.join(', ')}. Asígnelas con --topic-map o PUT /v1/templates/mapping.`,
    'topics-none': () => 'No se envió ninguna plantilla en los últimos 7 días; aún no falta ningún tema.',
    'insights-on': (_, { account }) => `Los análisis de plantillas de la cuenta ${account} están activados.`,
    'insights-off': (_, { account }) =>
      `Los análisis de plantillas de la cuenta ${account} están desactivados. Se pueden activar, para siempre: culprit connect --enable-insights`,
    'insights-unavailable': (_, { account }) =>
      `La plataforma no ofrece análisis de plantillas a la cuenta ${account}, por su región. Todo lo demás funciona sin ellos.`,
    'insights-unread': (_, { account }) =>
      `No se pudo leer si los análisis de plantillas de la cuenta ${account} están activados.`,
  },
  part: {
    token: 'Token de acceso (CULPRIT_GRAPH_TOKEN no está definido)',
    scopes: 'Permisos del token',
    account: 'Cuenta comercial',
    app: 'Suscripción de la aplicación',
    callback: 'URL de retorno en la plataforma',
    fields: 'Campos de webhook',
    insights: 'Análisis de plantillas',
  },
  cost: {
    messages: 'sin entregas, así que sin tasas, y sin bajas por respuesta',
    user_preferences:
      'faltan las bajas hechas en los ajustes de la propia plataforma, y los mensajes siguen hasta fallar con 131050',
    message_template_status_update:
      'la edad de las plantillas nuevas se deduce de su primer mensaje, y las pausas no se ven',
    message_template_quality_update: 'solo hay calificaciones de plantillas en las consultas periódicas',
    message_template_components_update: '“cambiada hace poco” es desconocido hasta la próxima consulta',
    template_category_update: 'la categoría queda como dice su lista o la última consulta',
    phone_number_quality_update: 'los límites de los números no aparecen junto al veredicto',
    account_update: 'las restricciones de la cuenta no aparecen junto al veredicto',
    account_alerts: 'las alertas de la cuenta no aparecen junto al veredicto',
    business_capability_update: 'los cambios del límite de mensajes no aparecen junto al veredicto',
  },
  state: {
    ok: 'bien',
    attention: 'atención',
    missing: 'falta',
    unknown: 'no se sabe',
    'not-connected': 'sin conectar',
    'not-offered': 'no se ofrece',
  },
  done: 'Todo está conectado.',
  open: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'punto pendiente', other: 'puntos pendientes' })}. Para seguirlos mientras los resuelve: culprit doctor --live`,
  ranking: {
    title: (_, { name }) => `Una primera mirada a ${name}: clasificación provisional`,
    basis: 'solo clics en botones, consentimiento desconocido',
    period: (f, { recentFrom, earlierFrom }) =>
      earlierFrom === null
        ? `Entregas desde el ${f.instant(recentFrom)}; antes no hay ninguna con que comparar, y lo habitual es una tasa común.`
        : `Entregas desde el ${f.instant(recentFrom)} comparadas con las anteriores, desde el ${f.instant(earlierFrom)}.`,
    column: {
      template: 'Plantilla',
      delivered: 'Entregadas',
      clicks: 'Clics',
      rate: 'Tasa',
      usual: 'Habitual',
      beyond: 'Más que azar',
    },
    ofGroup: '*',
    note: '* nueva: comparada con plantillas de su categoría. Más que azar: los clics por encima de lo que una plantilla de cada veinte supera por azar; 0 quiere decir que la diferencia puede ser azar. Aún llegan clics de los últimos días.',
    nothingStandsOut: 'Ninguna plantilla destaca.',
    empty: 'No se entregó ninguna plantilla en los últimos 7 días.',
    more: (f, { count }) => `Y ${f.number(count)} más: --json las trae todas.`,
    none: (_, { name, why }) => `Sin una primera mirada a ${name}. ${why}`,
    notConnected: 'Clasificación provisional: sin conectar. Necesita CULPRIT_GRAPH_TOKEN y CULPRIT_WABA_IDS.',
  },
  insights: {
    warning: (_, { account }) =>
      `Activar los análisis de plantillas de la cuenta ${account} no se puede deshacer: la plataforma contará para siempre lecturas y clics de sus plantillas.`,
    question: (_, { account }) => `Para seguir, escriba el id de la cuenta (${account}): `,
    notConfirmed: 'Sin confirmar; no se cambió nada.',
    done: (_, { account }) =>
      `Los análisis de plantillas de la cuenta ${account} ya están activados. Las primeras cuentas llegan con los próximos mensajes.`,
    alreadyOn: (_, { account }) => `Los análisis de plantillas de la cuenta ${account} ya estaban activados.`,
    failed: (_, { account, why }) =>
      `No se pudieron activar los análisis de plantillas de la cuenta ${account}. ${why} También se pueden confirmar en el Administrador de WhatsApp, en Insights.`,
  },
};

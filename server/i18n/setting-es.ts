import type { SettingCatalogue } from './setting-catalogue.ts';

export const settingEs: SettingCatalogue = {
  db: 'Base de datos: file:RUTA para SQLite, postgres://… para PostgreSQL.',
  host: 'Dirección en la que escucha el servicio; 0.0.0.0 para todas.',
  port: 'Puerto en el que escucha el servicio; 0 toma uno libre.',
  roles:
    'Qué hace este proceso: all (todo), http (aceptar y responder) o jobs (aplicar, analizar, mantener).',
  zone: 'Zona horaria IANA de los días de la cuenta.',
  lang: 'Idioma de los textos para personas: pt-BR, en o es.',
  logLevel:
    'Nivel mínimo de las líneas de registro que se escriben en stderr: debug, info, warn, error o silent.',
  keyFile:
    'Archivo con el pepper y la clave de cifrado; se crea en el primer inicio. Sin definir: junto al archivo SQLite, terminado en .key.',
  pepper: 'Clave de los hashes de personas y mensajes, 32 bytes en base64; en lugar del archivo de claves.',
  encryptionKey:
    'Clave de los cuerpos e identidades guardados, 32 bytes en base64; en lugar del archivo de claves.',
  metaAppSecrets: 'Secretos de la app que firman los webhooks, separados por comas; dos durante un cambio.',
  metaVerifyToken: 'Token que la plataforma repite cuando se suscribe el webhook.',
  graphUrl: 'Dónde responde la Graph API de la plataforma.',
  graphVersion: 'Versión de la Graph API.',
  graphToken:
    'Token de acceso de la Graph API con el permiso whatsapp_business_management; sin definir, no se pregunta nada a la plataforma.',
  wabaIds: 'Ids de las cuentas de WhatsApp Business para las que vale el token, separados por comas.',
  twilioAuthTokens:
    'Auth tokens de la cuenta de Twilio, que firman sus webhooks, separados por comas; dos durante un cambio.',
  twilioUrls:
    'Direcciones a las que llama Twilio, separadas por comas, cuando un receptor propio reenvía sus webhooks. Las de este servicio no hacen falta.',
  gupshupSecrets:
    'Secretos a elección que los webhooks de Gupshup llevan en Authorization o en la ruta, separados por comas.',
  infobipSecrets:
    'Contraseñas a elección que los webhooks de Infobip llevan en Authorization o en la ruta, separadas por comas.',
  callbackPatterns:
    'Expresiones regulares para los datos de callback, una por línea, con los grupos con nombre tpl, lang, id, topic, cmp.',
  payloads:
    'Qué significan los payloads, ids y rótulos de los botones: JSON, {"PAYLOAD":{"action":"opt-out","topic":"offers"}}.',
  stopScopes:
    'Qué abarca una baja cuando no lo dice, por canal: keyword=all,button=marketing. Fuera de la lista: marketing.',
  criticalRate:
    'Bajas por cada 100 entregas que son críticas por sí solas, a partir de 200 entregas y 5 bajas.',
  erasureList:
    'Archivo en el que se anota cada supresión, por hash, para suprimir de nuevo tras restaurar una copia. Sin definir: junto al archivo SQLite, terminado en .erasures.',
  auditDays: 'Días que se guarda el registro de auditoría.',
  inboxDays: 'Días que se guardan los cuerpos cifrados después de aplicarlos.',
  publicUrl:
    'Dirección por la que las personas llegan a este servicio, como https://mensajes.example.com; los enlaces de baja la necesitan.',
  senderName:
    'La empresa tal como la conocen sus clientes; se muestra en la página a la que llevan los enlaces de baja.',
  addressHeader:
    'Cabecera en la que su proxy nombra al visitante, p. ej. X-Forwarded-For (cuenta la última entrada). Sin definir: sin proxy.',
  sessionDays: 'Días que un miembro sigue con la sesión abierta después del último uso.',
  smtpUrl:
    'Servidor de correo: smtps://usuario:clave@host, o smtp:// con STARTTLS donde el servidor lo ofrece (smtp://host?requireTLS=true lo exige). Sin definir: sin correos.',
  mailFrom: 'Remitente de los correos: una dirección, o NOMBRE <dirección>.',
  dkimSelector:
    'Selector de la clave DKIM con la que se firman los correos, para el dominio de CULPRIT_MAIL_FROM. Sin definir: no se firman aquí.',
  dkimKeyFile: 'Archivo con la clave DKIM privada, en PEM.',
  queueBytes: 'Bytes que pueden esperar al disco antes de que las peticiones reciban 503.',
  queueItems: 'Cuerpos que pueden esperar al disco antes de que las peticiones reciban 503.',
};

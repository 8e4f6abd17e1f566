/** What each setting means, by its name in `server/config-keys.ts`. */
export const settingEn = {
  db: 'Database: file:PATH for SQLite, postgres://… for PostgreSQL.',
  host: 'Address to listen on; 0.0.0.0 for all.',
  port: 'Port to listen on; 0 takes a free one.',
  roles: 'What this process does: all, http (accept and answer) or jobs (apply, analyse, maintain).',
  zone: 'IANA time zone of business days.',
  lang: 'Language of text for people: pt-BR, en or es.',
  logLevel: 'Least important log line written to stderr: debug, info, warn, error or silent.',
  keyFile:
    'File with pepper and encryption key; made at first start. Not set: next to the SQLite file, ending in .key.',
  pepper: 'Key of the hashes of people and messages, 32 bytes as base64; instead of the key file.',
  encryptionKey: 'Key of stored bodies and identities, 32 bytes as base64; instead of the key file.',
  metaAppSecrets: 'App secrets that sign webhooks, comma-separated; two during a rotation.',
  metaVerifyToken: 'Token the platform repeats when the webhook is subscribed.',
  graphUrl: 'Where the Graph API of the platform answers.',
  graphVersion: 'Version of the Graph API.',
  graphToken:
    'Access token of the Graph API with the permission whatsapp_business_management; not set: nothing is asked of the platform.',
  wabaIds: 'Ids of the WhatsApp business accounts that the token is for, comma-separated.',
  twilioAuthTokens:
    'Auth tokens of the Twilio account, which sign its webhooks, comma-separated; two during a rotation.',
  twilioUrls:
    'Addresses that Twilio calls, comma-separated, where a receiver of yours hands its webhooks on. Not needed for those of this service.',
  gupshupSecrets:
    "Secrets of your choice that Gupshup's webhooks carry in Authorization or in the path, comma-separated.",
  infobipSecrets:
    "Passwords of your choice that Infobip's webhooks carry in Authorization or in the path, comma-separated.",
  callbackPatterns:
    'Regular expressions for callback data, one a line, with the named groups tpl, lang, id, topic, cmp.',
  payloads:
    'What button payloads, ids and labels mean: JSON, {"PAYLOAD":{"action":"opt-out","topic":"offers"}}.',
  stopScopes:
    'What a stop covers when it does not say, per channel: keyword=all,button=marketing. Not listed: marketing.',
  criticalRate:
    'Opt-outs per 100 deliveries that are critical by themselves, from 200 deliveries and 5 opt-outs on.',
  erasureList:
    'File that every erasure is written to, by hash, to erase again after a backup was restored. Not set: next to the SQLite file, ending in .erasures.',
  auditDays: 'Days that the audit trail is kept.',
  inboxDays: 'Days that encrypted bodies are kept after they were applied.',
  publicUrl:
    'Address under which people reach this service, such as https://messages.example.com; opt-out links need it.',
  senderName: 'The business as its customers know it, shown on the page that opt-out links lead to.',
  addressHeader:
    'Header in which your proxy names the visitor, e.g. X-Forwarded-For (its last entry counts). Not set: no proxy.',
  sessionDays: 'Days that a member stays signed in after the last use.',
  smtpUrl:
    'Mail server: smtps://user:password@host, or smtp:// with STARTTLS where the server has it (smtp://host?requireTLS=true insists). Not set: no mail.',
  mailFrom: 'Sender of mails: an address, or NAME <address>.',
  dkimSelector:
    'Selector of the DKIM key that mails are signed with, for the domain of CULPRIT_MAIL_FROM. Not set: not signed here.',
  dkimKeyFile: 'File with the private DKIM key, as PEM.',
  queueBytes: 'Bytes that may wait for the disk before requests are answered 503.',
  queueItems: 'Bodies that may wait for the disk before requests are answered 503.',
};

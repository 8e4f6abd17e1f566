import type { SettingCatalogue } from './setting-catalogue.ts';

export const settingPtBr: SettingCatalogue = {
  db: 'Banco de dados: file:CAMINHO para SQLite, postgres://… para PostgreSQL.',
  host: 'Endereço em que o serviço escuta; 0.0.0.0 para todos.',
  port: 'Porta em que o serviço escuta; 0 usa uma livre.',
  roles:
    'O que este processo faz: all (tudo), http (aceitar e responder) ou jobs (aplicar, analisar, manter).',
  zone: 'Fuso horário IANA dos dias úteis da conta.',
  lang: 'Idioma dos textos para pessoas: pt-BR, en ou es.',
  logLevel: 'Nível mínimo das linhas de log escritas em stderr: debug, info, warn, error ou silent.',
  keyFile:
    'Arquivo com o pepper e a chave de criptografia; criado no primeiro início. Se não definido: ao lado do arquivo SQLite, com final .key.',
  pepper: 'Chave dos hashes de pessoas e mensagens, 32 bytes em base64; no lugar do arquivo de chaves.',
  encryptionKey:
    'Chave dos corpos e identidades guardados, 32 bytes em base64; no lugar do arquivo de chaves.',
  metaAppSecrets: 'Segredos do app que assinam os webhooks, separados por vírgula; dois durante uma troca.',
  metaVerifyToken: 'Token que a plataforma repete quando o webhook é assinado.',
  graphUrl: 'Onde a Graph API da plataforma responde.',
  graphVersion: 'Versão da Graph API.',
  graphToken:
    'Token de acesso da Graph API com a permissão whatsapp_business_management; se não definido, nada é perguntado à plataforma.',
  wabaIds: 'Ids das contas WhatsApp Business às quais o token dá acesso, separados por vírgula.',
  twilioAuthTokens:
    'Auth tokens da conta Twilio, que assinam os webhooks dela, separados por vírgula; dois durante uma troca.',
  twilioUrls:
    'Endereços que a Twilio chama, separados por vírgula, quando um receptor seu repassa os webhooks dela. Os deste serviço não são necessários.',
  gupshupSecrets:
    'Segredos à sua escolha que os webhooks da Gupshup levam em Authorization ou no caminho, separados por vírgula.',
  infobipSecrets:
    'Senhas à sua escolha que os webhooks da Infobip levam em Authorization ou no caminho, separadas por vírgula.',
  callbackPatterns:
    'Expressões regulares para os dados de callback, uma por linha, com os grupos nomeados tpl, lang, id, topic, cmp.',
  payloads:
    'O que significam payloads, ids e rótulos de botões: JSON, {"PAYLOAD":{"action":"opt-out","topic":"offers"}}.',
  stopScopes:
    'O que um pedido de parada abrange quando não diz, por canal: keyword=all,button=marketing. Fora da lista: marketing.',
  criticalRate:
    'Descadastros por 100 entregas que são críticos por si sós, a partir de 200 entregas e 5 descadastros.',
  erasureList:
    'Arquivo em que cada exclusão é anotada, por hash, para excluir de novo depois de restaurar um backup. Se não definido: ao lado do arquivo SQLite, com final .erasures.',
  auditDays: 'Dias pelos quais a trilha de auditoria é guardada.',
  inboxDays: 'Dias pelos quais os corpos criptografados são guardados depois de aplicados.',
  publicUrl:
    'Endereço pelo qual as pessoas chegam a este serviço, como https://mensagens.example.com; os links de descadastro precisam dele.',
  senderName: 'A empresa como os clientes a conhecem, mostrada na página aberta pelos links de descadastro.',
  addressHeader:
    'Cabeçalho em que o seu proxy informa o visitante, p. ex. X-Forwarded-For (vale a última entrada). Se não definido: sem proxy.',
  sessionDays: 'Dias em que um membro continua conectado depois do último uso.',
  smtpUrl:
    'Servidor de e-mail: smtps://usuario:senha@host, ou smtp:// com STARTTLS onde o servidor o oferece (smtp://host?requireTLS=true o exige). Se não definido: sem e-mails.',
  mailFrom: 'Remetente dos e-mails: um endereço, ou NOME <endereço>.',
  dkimSelector:
    'Seletor da chave DKIM com que os e-mails são assinados, para o domínio de CULPRIT_MAIL_FROM. Se não definido: não são assinados aqui.',
  dkimKeyFile: 'Arquivo com a chave DKIM privada, em PEM.',
  queueBytes: 'Bytes que podem esperar pelo disco antes que os pedidos recebam 503.',
  queueItems: 'Corpos que podem esperar pelo disco antes que os pedidos recebam 503.',
};

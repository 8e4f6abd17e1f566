import type { ConnectCatalogue } from './connect-catalogue.ts';

const app = (name: string | null): string => (name === null ? '' : ` do app ${name}`);
const called = (account: string, name: string | null): string =>
  name === null ? account : `${name} (${account})`;

export const connectPtBr: ConnectCatalogue = {
  title: 'Como a sua conta está conectada',
  says: {
    'not-connected': () => 'não conectado',
    'token-valid': (f, { app: name, expiresAt }) =>
      `O token de acesso${app(name)} é válido${expiresAt === null ? ' e não vence' : ` até ${f.instant(expiresAt)}`}.`,
    'token-expires-soon': (f, { app: name, expiresAt }) =>
      `O token de acesso${app(name)} vence em ${f.instant(expiresAt)}. Gere outro para um usuário do sistema, sem vencimento, e defina CULPRIT_GRAPH_TOKEN.`,
    'token-refused': (_, { why }) => why,
    'token-unread': (_, { why }) => `Não foi possível ler o que o token de acesso permite. ${why}`,
    'scopes-held': (_, { scopes }) => `O token de acesso tem as permissões ${scopes.join(', ')}.`,
    'scopes-lacking': (_, { scopes }) =>
      `Falta ao token de acesso ${scopes.join(', ')}. Dê a permissão ao usuário do sistema, gere outro token e defina CULPRIT_GRAPH_TOKEN.`,
    'scopes-unread': () => 'Não foi possível ler as permissões do token de acesso.',
    'account-reached': (_, { account, name, business }) =>
      `A conta ${called(account, name)} pode ser lida${business === null ? '' : `; ela é de ${business}`}.`,
    'account-not-reached': (_, { account, why }) => `A conta ${account} não pode ser lida. ${why}`,
    'account-unread': (_, { account }) => `A conta ${account} não foi consultada, porque o token não serviu.`,
    'app-subscribed': (_, { account, app: name }) =>
      `A conta ${account} envia os webhooks ao seu app${name === null ? '' : ` ${name}`}.`,
    'app-not-subscribed': (_, { account, others }) =>
      `A conta ${account} não envia os webhooks ao app do token${others.length === 0 ? '' : `, só a ${others.join(', ')}`}. Inscreva-o: POST /${account}/subscribed_apps com este token. Dispensável se outro receptor repassa os webhooks.`,
    'app-unread': (_, { account, why }) =>
      `Não foi possível ler se a conta ${account} envia os webhooks ao seu app. ${why}`.trimEnd(),
    'callback-here': (_, { account, url }) =>
      `Os webhooks da conta ${account} vão para ${url}, que é este serviço.`,
    'callback-elsewhere': (_, { account, url, expected }) =>
      `Os webhooks da conta ${account} vão para ${url}, não para ${expected}. Só está certo se aquele receptor os repassa; senão, ajuste a URL de retorno do app.`,
    'callback-unset': (_, { expected }) =>
      `O app não tem URL de retorno para contas do WhatsApp. Defina-a como ${expected ?? 'https://<este serviço>/webhooks/meta'} na configuração de WhatsApp do app.`,
    'callback-unread': (_, { reason }) =>
      ({
        'no-public-url':
          'Não dá para saber se os webhooks vêm para cá. Defina em CULPRIT_PUBLIC_URL o endereço em que a plataforma alcança este serviço.',
        'no-secret':
          'Só com o segredo do app é possível ler para onde vão os webhooks. Defina CULPRIT_META_APP_SECRETS.',
        'no-app': 'Não foi possível ler para onde vão os webhooks, porque não se sabe de que app é o token.',
      })[reason],
    'callback-failed': (_, { why }) => `Não foi possível ler para onde vão os webhooks. ${why}`,
    'secret-unset': () =>
      'Nenhum segredo de app está definido e os webhooks são recusados. Defina CULPRIT_META_APP_SECRETS.',
    'partner-webhooks': () =>
      'São recebidos webhooks de um parceiro; o da própria plataforma não precisa de segredo aqui.',
    'secret-proven': (f, { at }) =>
      `O segredo do app confere: um webhook assinado chegou em ${f.instant(at)}.`,
    'secret-unproven': () =>
      'Há um segredo de app definido; o primeiro webhook assinado mostrará se ele confere.',
    'secret-refused': (f, { at }) =>
      `Um webhook foi recusado em ${f.instant(at)}, porque a assinatura não confere com nenhum segredo daqui. Acrescente o segredo do app que o envia a CULPRIT_META_APP_SECRETS; um receptor que repassa webhooks deve manter os bytes como são.`,
    'secret-of-another-app': () =>
      'O segredo não é o do app a que o token pertence. Copie o segredo das configurações básicas desse app para CULPRIT_META_APP_SECRETS.',
    'verify-unset': () =>
      'Nenhum token de verificação está definido e o webhook não pode ser assinado. Defina CULPRIT_META_VERIFY_TOKEN.',
    'verify-shaken': (f, { at }) =>
      `A plataforma fez a verificação${at === null ? '' : ` (${f.instant(at)})`}.`,
    'verify-waiting': () =>
      'Há um token de verificação definido; a plataforma ainda não fez a verificação. Configure a URL de retorno e o token de verificação no app, docs/connect.md seção 3.',
    'webhook-recent': (f, { at }) => `O último webhook chegou em ${f.instant(at)}.`,
    'webhook-silent': (f, { hours, at }) =>
      `O último webhook chegou há ${f.number(hours)} horas, em ${f.instant(at)}. Confira a assinatura e o endereço.`,
    'webhook-none': () => 'Ainda não chegou nenhum webhook. Assine-o como descreve docs/connect.md.',
    'field-subscribed': (_, { field }) => `Campo de webhook ${field}: assinado.`,
    'field-missing': (_, { field }) =>
      `O campo de webhook ${field} não está assinado: ${connectPtBr.cost[field]}. Assine-o no app.`,
    'fields-unread': () => 'Não foi possível ler que campos de webhook estão assinados.',
    'sends-known': (f, { share }) =>
      `De ${f.percent(share)} das entregas dos últimos 7 dias se sabe o modelo.`,
    'sends-unlinked': (f, { share }) =>
      `De ${f.percent(share)} das entregas dos últimos 7 dias não se sabe o modelo. Registre os envios com POST /v1/sends ou use callback data.`,
    'sends-none': () =>
      'Ainda não se conhece nenhuma entrega dos últimos 7 dias; nada se pode dizer do registro de envios.',
    'consent-known': () => 'Há consentimentos registrados.',
    'consent-none': () =>
      'Não há nenhum consentimento registrado, então nenhum modelo pode ser responsabilizado por chegar a quem nunca aceitou. Traga a sua lista: culprit import, docs/connect.md seção 5.',
    'topics-known': () => 'Todo modelo enviado nos últimos 7 dias tem assunto.',
    'topics-unmapped': (f, { names, count }) =>
      `${f.number(count)} ${f.plural(count, { one: 'modelo não tem', other: 'modelos não têm' })} assunto, e o consentimento não pode ser julgado: ${names.join(', ')}. Associe com --topic-map ou PUT /v1/templates/mapping.`,
    'topics-none': () => 'Nenhum modelo foi enviado nos últimos 7 dias; ainda não falta assunto.',
    'insights-on': (_, { account }) => `As análises de modelos da conta ${account} estão ativadas.`,
    'insights-off': (_, { account }) =>
      `As análises de modelos da conta ${account} estão desativadas. É possível ativá-las, em definitivo: culprit connect --enable-insights`,
    'insights-unavailable': (_, { account }) =>
      `A plataforma não oferece análises de modelos à conta ${account}, por causa da região. Todo o resto funciona sem elas.`,
    'insights-unread': (_, { account }) =>
      `Não foi possível ler se as análises de modelos da conta ${account} estão ativadas.`,
  },
  part: {
    token: 'Token de acesso (CULPRIT_GRAPH_TOKEN não está definido)',
    scopes: 'Permissões do token',
    account: 'Conta comercial',
    app: 'Inscrição do app',
    callback: 'URL de retorno na plataforma',
    fields: 'Campos de webhook',
    insights: 'Análises de modelos',
  },
  cost: {
    messages: 'sem entregas, portanto sem taxas, e sem descadastros por resposta',
    user_preferences:
      'faltam os bloqueios feitos nas configurações da própria plataforma, e as mensagens seguem até falhar com 131050',
    message_template_status_update:
      'a idade de modelos novos é deduzida da primeira mensagem, e pausas não são vistas',
    message_template_quality_update: 'só há classificações de modelos nas consultas periódicas',
    message_template_components_update: '“alterado há pouco” é desconhecido até a próxima consulta',
    template_category_update: 'a categoria fica como diz a sua lista ou a última consulta',
    phone_number_quality_update: 'limites de números não aparecem ao lado do veredito',
    account_update: 'restrições da conta não aparecem ao lado do veredito',
    account_alerts: 'alertas da conta não aparecem ao lado do veredito',
    business_capability_update: 'mudanças do limite de mensagens não aparecem ao lado do veredito',
  },
  state: {
    ok: 'certo',
    attention: 'atenção',
    missing: 'falta',
    unknown: 'não se sabe',
    'not-connected': 'não conectado',
    'not-offered': 'não oferecido',
  },
  done: 'Tudo está conectado.',
  open: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'ponto em aberto', other: 'pontos em aberto' })}. Para acompanhar enquanto resolve: culprit doctor --live`,
  ranking: {
    title: (_, { name }) => `Um primeiro olhar sobre ${name}: classificação provisória`,
    basis: 'apenas cliques em botões, consentimento desconhecido',
    period: (f, { recentFrom, earlierFrom }) =>
      earlierFrom === null
        ? `Entregas desde ${f.instant(recentFrom)}; antes não há nenhuma para comparar, e o habitual é uma taxa comum.`
        : `Entregas desde ${f.instant(recentFrom)} comparadas às anteriores, desde ${f.instant(earlierFrom)}.`,
    column: {
      template: 'Modelo',
      delivered: 'Entregues',
      clicks: 'Cliques',
      rate: 'Taxa',
      usual: 'Habitual',
      beyond: 'Além do acaso',
    },
    ofGroup: '*',
    note: '* novo: comparado a modelos da mesma categoria. Além do acaso: os cliques acima do que um modelo em vinte ultrapassa por acaso; 0 quer dizer que a diferença pode ser acaso. Cliques dos últimos dias ainda estão chegando.',
    nothingStandsOut: 'Nenhum modelo se destaca.',
    empty: 'Nenhum modelo foi entregue nos últimos 7 dias.',
    more: (f, { count }) => `E mais ${f.number(count)}: --json traz todos.`,
    none: (_, { name, why }) => `Sem um primeiro olhar sobre ${name}. ${why}`,
    notConnected:
      'Classificação provisória: não conectado. Ela precisa de CULPRIT_GRAPH_TOKEN e CULPRIT_WABA_IDS.',
  },
  insights: {
    warning: (_, { account }) =>
      `Ativar as análises de modelos da conta ${account} não pode ser desfeito: a plataforma passa a contar leituras e cliques dos modelos em definitivo.`,
    question: (_, { account }) => `Para continuar, digite o id da conta (${account}): `,
    notConfirmed: 'Não confirmado; nada foi alterado.',
    done: (_, { account }) =>
      `As análises de modelos da conta ${account} agora estão ativadas. As primeiras contagens vêm com as próximas mensagens.`,
    alreadyOn: (_, { account }) => `As análises de modelos da conta ${account} já estão ativadas.`,
    failed: (_, { account, why }) =>
      `Não foi possível ativar as análises de modelos da conta ${account}. ${why} Também é possível confirmá-las no Gerenciador do WhatsApp, em Insights.`,
  },
};

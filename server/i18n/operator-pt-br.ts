import type { OperatorCatalogue } from './operator-catalogue.ts';

export const operatorPtBr: OperatorCatalogue = {
  imported: (f, { accepted, refused }) =>
    `${f.number(accepted)} ${f.plural(accepted, { one: 'evento aceito', other: 'eventos aceitos' })}, ${f.number(refused)} ${f.plural(refused, { one: 'linha recusada', other: 'linhas recusadas' })}.`,
  moreRefused: (f, { hidden }) => `… e mais ${f.number(hidden)}.`,
  waitingForServer: 'Outro processo está aplicando eventos; aguardando até que ele aplique estes.',
  applied: (f, { events, fresh, quarantined }) =>
    `${f.number(events)} eventos aplicados, ${f.number(fresh)} deles novos; ${f.number(quarantined)} corpos postos de lado.`,
  appliedElsewhere: 'Outro processo está aplicando eventos; não há nada a fazer aqui.',
  replayed: (f, { events }) => `Reconstruído a partir de ${f.number(events)} eventos.`,
  migrated: 'O esquema está atualizado.',
  backedUp: (_, { path }) => `Cópia gravada em ${path}.`,
  keysNotInside: (_, { path }) =>
    path === null
      ? 'As chaves não estão nela. Guarde CULPRIT_PEPPER e CULPRIT_ENCRYPTION_KEY em outro lugar seguro: sem elas a cópia não serve.'
      : `As chaves não estão nela. Guarde uma cópia de ${path} em outro lugar seguro: sem ela a cópia não serve.`,
  usePgDump:
    'Para PostgreSQL use pg_dump. As chaves não estão no banco: guarde o arquivo de chaves, ou as variáveis, em outro lugar seguro.',
  serving: (_, { origin }) => `O Culprit responde em ${origin}`,
  setting: { default: 'Padrão', notSet: 'não definido', empty: 'vazio' },
  token: {
    created: (_, { id }) => `Token ${id} criado:`,
    once: 'Ele só aparece desta vez e não pode ser recuperado.',
    revoked: (_, { id }) => `Token ${id} revogado.`,
    none: 'Não há tokens.',
    column: { id: 'Id', name: 'Nome', scopes: 'Permissões', created: 'Criado', revoked: 'Revogado' },
  },
  doctor: {
    fine: 'Não falta nada.',
    problems: (f, { count }) =>
      `${f.number(count)} ${f.plural(count, { one: 'ponto', other: 'pontos' })} de atenção:`,
    noDatabase: 'Ainda não há banco de dados. Inicie o serviço uma vez: culprit serve',
    oldSchema: 'O esquema é mais antigo que este programa. Atualize-o: culprit migrate',
    wrongSecrets: (_, { message }) => `Os segredos não conferem: ${message}`,
    noSecrets: 'Ainda não há arquivo de chaves; o primeiro início o cria.',
    quarantine: (f, { count }) =>
      `${f.number(count)} ${f.plural(count, { one: 'corpo não pôde ser lido e foi posto', other: 'corpos não puderam ser lidos e foram postos' })} de lado: GET /v1/quarantine`,
    backlog: (f, { count, minutes }) =>
      `${f.number(count)} ${f.plural(count, { one: 'corpo espera', other: 'corpos esperam' })} para ser aplicado, o mais antigo há ${f.number(minutes)} minutos. O serviço está rodando?`,
    noJobs: 'Nenhuma análise rodou nos últimos 10 minutos. O serviço está rodando com o papel all ou jobs?',
    failedJob: (_, { job, period }) =>
      `A tarefa ${job} falhou para ${period}; o log diz por quê. Ela é tentada de novo sozinha.`,
    noToken: 'Não há token de API, então ninguém pode ler nem enviar nada. Crie um: culprit tokens create',
    mail: {
      off: 'O e-mail está desligado, ninguém recebe relatórios nem alertas: CULPRIT_SMTP_URL não está definida.',
      on: (f, { at }) =>
        at === null
          ? 'O e-mail está configurado; nenhum foi enviado ainda.'
          : `O último e-mail saiu ${f.instant(at)}.`,
      refused: (_, { problem }) =>
        `O servidor de e-mail de CULPRIT_SMTP_URL não deixa este serviço entrar (${problem}). Confira endereço, porta, usuário e senha.`,
      overdue: (f, { count, since, problem }) =>
        `${f.number(count)} ${f.plural(count, { one: 'e-mail espera', other: 'e-mails esperam' })} para sair, o mais antigo desde ${f.instant(since)}${problem === null ? '' : ` (${problem})`}. Nada se perde; a nova tentativa é automática.`,
      failed: (f, { count }) =>
        `${f.number(count)} ${f.plural(count, { one: 'e-mail foi abandonado', other: 'e-mails foram abandonados' })} nos últimos sete dias: Configurações, E-mails`,
      unreachable: (f, { count }) =>
        `O servidor de e-mail não aceita mensagens para ${f.number(count)} ${f.plural(count, { one: 'destinatário', other: 'destinatários' })}. Corrija o endereço ou remova-o: Configurações, E-mails`,
      bounced: (f, { count }) =>
        `Os e-mails para ${f.number(count)} ${f.plural(count, { one: 'destinatário', other: 'destinatários' })} voltaram em definitivo e não são mais enviados. Corrija o endereço, ou diga que ele recebe de novo: Configurações, E-mails`,
    },
  },
  policy: {
    none: 'Nenhum modelo parece ferir uma regra.',
    severity: { high: 'grave', medium: 'média', advisory: 'aviso' },
    inValues: 'nos valores das variáveis',
    waived: (f, { by, at, reason }) => `dispensado por ${by} em ${f.instant(at)}: ${reason}`,
    note: 'Encontrado só por palavras e forma: um indício a conferir, não uma prova.',
  },
  explain: {
    unknown: 'Nada se sabe desta mensagem.',
    template: 'Modelo',
    topic: 'Assunto',
    notKnown: 'não se sabe',
    linkedBy: {
      heading: 'Conhecido por',
      registration: 'envio registrado',
      callback: 'dados de retorno (callback data)',
      inferred: 'arquivo sem ids de mensagem; deduzido de pessoa, modelo e minuto',
      import: 'arquivo importado',
      service: 'plataforma: não é mensagem de modelo',
      status: 'apenas um status, que não diz o modelo',
      reply: 'apenas uma resposta, que não diz o modelo',
    },
    sent: 'Enviada',
    delivered: 'Entregue',
    read: 'Lida',
    failed: 'Falhou',
    consent: {
      heading: 'Consentimento no envio',
      granted: 'dado',
      withdrawn: 'retirado',
      never: 'nunca dado',
      unknown: 'não se sabe',
    },
    record: {
      heading: 'Registrado antes do envio',
      none: 'nada',
      grant: 'aceitou',
      withdraw: 'voltou atrás',
      'opt-in': 'voltou',
      stop: 'saiu',
      erased: 'dados eliminados',
    },
    optOuts: {
      heading: 'Saídas que pode ter provocado',
      none: 'nenhuma',
      exact: 'respondeu a esta mensagem',
      inferred: (f, { weight, settled }) =>
        `não disse a que respondia; ${f.percent(weight, 1)} é atribuído a esta mensagem${settled ? '' : ' até agora'}`,
    },
  },
  demo: {
    generating: 'Inventando uma loja com 20.000 clientes e 32 dias de mensagens …',
    importing: (f, { lines }) => `${f.number(lines)} linhas de histórico importadas.`,
    delivering: (f, { requests }) =>
      `${f.number(requests)} requisições dos últimos dois dias entregues por HTTP.`,
    applying: 'Aguardando até que tudo esteja aplicado …',
    took: (f, { seconds }) => `Do nada ao veredito em ${f.number(seconds, 1)} segundos.`,
    explore: (_, { origin, token }) =>
      `O serviço continua em ${origin}. Por exemplo:\n  curl -H 'Authorization: Bearer ${token}' ${origin}/v1/verdict`,
    stop: 'Encerre com Ctrl+C.',
  },
};

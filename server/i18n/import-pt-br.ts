import type { ImportCatalogue } from './import-catalogue.ts';
import { countList } from './count-list.ts';

export const importPtBr: ImportCatalogue = {
  dryRun: (f, { accepted, refused }) =>
    `Nada foi guardado. ${f.number(accepted)} ${f.plural(accepted, { one: 'evento seria aceito', other: 'eventos seriam aceitos' })} e ${f.number(refused)} ${f.plural(refused, { one: 'linha recusada', other: 'linhas recusadas' })}.`,
  events: (f, { counts }) => `Eventos: ${countList(f, counts)}.`,
  statuses: (f, { counts }) => `Status: ${countList(f, counts)}.`,
  period: (f, { from, to }) => `De ${f.instant(from)} a ${f.instant(to)}.`,
  templates: (f, { count, largest }) =>
    `${f.number(count)} ${f.plural(count, { one: 'modelo', other: 'modelos' })}; os mais enviados: ${largest.map(({ name, count: sends }) => `${name} (${f.number(sends)})`).join(', ')}.`,
  noTemplates: 'Nenhum envio diz o modelo.',
  inferred: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'envio não tem', other: 'envios não têm' })} id de mensagem: ${f.plural(count, { one: 'é deduzido', other: 'são deduzidos' })} de pessoa, modelo e minuto, e assim marcados onde quer que contem.`,
  invalidContacts: (f, { count }) =>
    `${f.number(count)} das linhas recusadas não indicam ninguém que se possa alcançar.`,
  optOuts: (f, { count, exact }) =>
    `${f.number(count)} ${f.plural(count, { one: 'descadastro reconhecido', other: 'descadastros reconhecidos' })}, ${f.number(exact)} com a mensagem a que respondem.`,
  consent: (f, { count }) =>
    count === 0
      ? 'Consentimento: nada nestes arquivos.'
      : `Consentimento: ${f.number(count)} ${f.plural(count, { one: 'registro', other: 'registros' })}.`,
  prospects: 'Só com estes arquivos, um veredito poderia dizer:',
  prospect: {
    rates: {
      yes: 'quais modelos fazem as pessoas sair mais do que o normal',
      no: 'nada sobre taxas: isso exige entregas e descadastros',
    },
    settled: {
      yes: 'todo resultado: há sete dias e ao menos 3 descadastros por semana',
      no: 'muitas vezes só "poucos dados": todo resultado exige sete dias e ao menos 3 descadastros por semana',
    },
    exact: {
      yes: 'de alguns descadastros, exatamente a que mensagem responderam',
      no: 'de nenhum descadastro, exatamente a que mensagem respondeu; cada um é repartido pelo que a pessoa recebeu antes',
    },
    'outside-consent': {
      yes: 'o que chegou a quem nunca consentiu',
      no: 'nada sobre quem nunca consentiu: isso exige consentimentos e os assuntos dos modelos',
    },
    'new-templates': {
      yes: 'quais modelos são novos',
      no: 'não quais modelos são novos: isso exige quando foram adicionados, ou mais de sete dias',
    },
  },
  gaps: (_, { names }) => `O que este formato não traz (${names.join(', ')}):`,
  gap: {
    sends: () => 'envios: qual modelo era cada mensagem tem de vir de outro lugar',
    'message-ids': () =>
      'ids de mensagem: os envios são deduzidos, e dois de um modelo a uma pessoa no mesmo minuto contam como um',
    templates: () => 'modelos: indique um com --set template.name=NOME, ou associe a coluna que os distingue',
    'campaign-as-template': () =>
      'modelos: a campanha faz as vezes do modelo; dê os nomes no perfil, em values, ou com --set template.name=NOME',
    languages: () =>
      'idiomas dos modelos: basta enquanto um nome tiver um só; senão, --set template.language=pt_BR',
    deliveries: () => 'entregas: sem elas não há taxas nem veredito',
    'last-status': () =>
      'status anteriores: cada linha traz só o último; de uma mensagem lida, a hora da leitura vale como entrega',
    reads: () => 'leituras',
    failures: () => 'falhas: não se veem quedas nem os descadastros que só uma falha revela',
    'error-codes': () => 'códigos de erro: de uma falha não se sabe o motivo',
    replies: () => 'descadastros: as respostas têm de vir do webhook ou de outro arquivo',
    contexts: () =>
      'a que mensagem cada resposta responde: nenhum descadastro é exato; cada um é repartido pelas últimas 72 horas',
    buttons: () => 'toques em botões: são lidos pelas palavras, como respostas digitadas',
    consent: () => 'consentimento: importe uma lista com --consent ou --grants',
    topics: () => 'assuntos dos modelos: associe com --topic-map',
    'template-life': () =>
      'quando os modelos foram adicionados ou mudados, sua categoria e seu texto: um novo só se nota pela primeira mensagem',
    offsets: (_, { zone }) =>
      `o fuso das horas: são lidas como ${zone}; de uma hora que ocorre duas vezes vale a primeira, a não ser que fique antes do envio`,
  },
  missing: (_, { places }) => `No perfil, mas não no arquivo: ${places.join('; ')}.`,
  otherValues: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'célula tem', other: 'células têm' })} um valor a que o perfil não dá significado em values; ${f.plural(count, { one: 'fica', other: 'ficam' })} como está.`,
  unfitting: (f, { count }) =>
    `${f.number(count)} ${f.plural(count, { one: 'linha não cabe', other: 'linhas não cabem' })} em nenhum evento do perfil e ${f.plural(count, { one: 'ficou', other: 'ficaram' })} de fora.`,
  profiles: {
    heading: 'Perfis incluídos:',
    use: 'culprit import --map NOME ARQUIVO lê com um deles; culprit profiles NOME o mostra, para servir de base.',
    leftOut: 'Sem perfil:',
    why: {
      'whatsapp-manager':
        'WhatsApp Manager, estatísticas de modelos: contagens por dia, sem mensagens; delas não sai nenhum evento',
      twilio:
        'Twilio, registro de mensagens: colunas não confirmadas; escreva um perfil a partir da sua exportação',
      unifonic: 'Unifonic: Excel com títulos não confirmados; salve como CSV e escreva um perfil',
    },
  },
};

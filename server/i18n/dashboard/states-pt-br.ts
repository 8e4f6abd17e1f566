import type { StatesCatalogue } from './states-catalogue.ts';

export const statesPtBr: StatesCatalogue = {
  loading: 'Carregando…',
  retry: 'Tentar de novo',
  offline: 'O servidor não responde.',
  trouble: 'O servidor respondeu com um erro.',
  requestId: (_, { id }) => `Pedido ${id}`,
  stillShown: (f, { at }) => `O que se vê aqui chegou em ${f.instant(at)}.`,
  partial: 'Estes números não estão completos: são no mínimo estes.',
  checked: (f, { at }) => `Última consulta: ${f.instant(at)}; repete-se sozinha.`,
  broken: {
    title: 'Não foi possível mostrar esta página',
    text: 'Algo nela deu errado. Os seus dados não foram afetados.',
    reload: 'Carregar a página de novo',
  },
  forbidden: {
    title: 'Você não pode ver isto',
    text: (_, { scope }) =>
      scope === null
        ? 'Quem administra o Culprit pode lhe dar a permissão.'
        : `É preciso a permissão “${scope}”. Quem administra o Culprit pode concedê-la.`,
  },
  firstRun: {
    title: 'Três passos até o primeiro veredito',
    text: 'Cada um é marcado aqui assim que der certo.',
    step: {
      webhook: {
        title: 'Conectar o webhook',
        how: 'Por ele chegam mensagens, status e respostas.',
      },
      template: {
        title: 'O primeiro modelo',
        how: 'Aparece sozinho com a primeira mensagem, ou quando os modelos são importados.',
      },
      topic: {
        title: 'Dar um assunto a um modelo',
        how: 'Só assim dá para comparar o consentimento com o que foi enviado.',
      },
    },
    done: 'feito',
    waiting: 'esperando',
    demo: 'Para olhar antes, veja uma loja inventada com',
  },
  notEnough: {
    title: 'Ainda há poucos dados para julgar',
    text: 'Com tão poucos descadastros, um a mais ou a menos decidiria. O veredito vem sozinho assim que houver o bastante:',
    expected: 'Descadastros esperados em sete dias',
    history: 'Dias de histórico',
    of: (f, { have, need }) => `${f.number(have, 1)} de ${f.number(need)}`,
  },
};

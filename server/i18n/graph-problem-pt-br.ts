import { MINUTE_MS } from '../core/time.ts';
import { codesOf, type GraphProblemCatalogue } from './graph-problem-catalogue.ts';

export const graphProblemPtBr: GraphProblemCatalogue = {
  'token-expired': (_, problem) =>
    `O token de acesso venceu ou foi revogado${codesOf(problem)}. Gere outro para um usuário do sistema e defina CULPRIT_GRAPH_TOKEN.`,
  'token-invalid': (_, problem) =>
    `A plataforma não aceita o token de acesso${codesOf(problem)}. Confira CULPRIT_GRAPH_TOKEN: copiado por inteiro e de um app que ainda existe.`,
  'scope-missing': (_, problem) =>
    `Falta uma permissão ao token de acesso${codesOf(problem)}. Dê ao usuário do sistema whatsapp_business_management e a conta, gere outro token e defina CULPRIT_GRAPH_TOKEN.`,
  'not-found': (_, problem) =>
    `A plataforma não conhece esta conta, ou ela é de outra empresa${codesOf(problem)}. Confira CULPRIT_WABA_IDS e se a conta está atribuída ao usuário do sistema do token.`,
  throttled: (f, problem) =>
    `Chamadas demais no momento${codesOf(problem)}. ${problem.waitMs === null ? 'Tente mais tarde' : `A plataforma pede para esperar ${f.number(Math.ceil(problem.waitMs / MINUTE_MS))} min`}; outros programas com o mesmo app dividem o limite dele.`,
  'insights-off': () =>
    'As análises de modelos estão desativadas nesta conta. É possível ativá-las, em definitivo: culprit connect --enable-insights',
  'insights-unavailable': () =>
    'A plataforma não oferece análises de modelos a contas desta região. Não há o que fazer; todo o resto funciona sem elas.',
  temporary: (_, problem) =>
    `A plataforma está com uma falha passageira${codesOf(problem)}. Tente mais tarde.`,
  unreachable: () =>
    'Não foi possível alcançar a plataforma. Confira se esta máquina pode abrir conexões HTTPS com o endereço de CULPRIT_GRAPH_URL.',
  'half-answer': () =>
    'A resposta da plataforma foi interrompida no meio, várias vezes. Confira o que há entre esta máquina e a plataforma e tente de novo.',
  'changed-field': (_, { place }) =>
    `A resposta da plataforma não é como está documentada: ${place ?? 'um campo'} falta ou é de outro tipo. Confira CULPRIT_GRAPH_VERSION; uma versão mais nova deste programa pode conhecer a nova forma.`,
  'too-large': () =>
    'A resposta da plataforma é mais longa do que este programa lê. Confira CULPRIT_GRAPH_URL.',
  'budget-spent': () => 'Esta execução usou todas as chamadas que se permite. Ela continua na próxima vez.',
  other: (_, problem) =>
    `A plataforma recusou a chamada${codesOf(problem)}. A referência de erros dela explica o código.`,
};

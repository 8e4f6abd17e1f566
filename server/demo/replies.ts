import type { Sent, Reply } from './fact.ts';
import type { Random } from './random.ts';

/** How a person makes it known that they want no more messages. */
export type Departure = { kind: 'reply'; reply: Reply; hasContext: boolean } | { kind: 'preference' };

const STOP_TEXTS = [
  'PARAR',
  'Parar',
  'parar',
  'Pare',
  'Me descadastra',
  'Descadastrar',
  'não quero mais receber',
  'Não quero mais receber mensagens',
  'Quero parar de receber',
];

/** Small talk and questions, without any wish to stop. */
const OTHER_TEXTS = [
  'Obrigada!',
  'Obrigado',
  'ok',
  'Valeu!',
  'Qual o horário da loja?',
  'Tem no tamanho M?',
  'Chegou certinho',
  'Bom dia',
];

/** May be about the order as well as about the messages. */
const AMBIGUOUS_TEXTS = ['CANCELAR', 'Cancelar', 'cancelar'];

/** Taps on an opt-out button where there is one; of them the platform leaves the context out now and then. */
const TAP_SHARE = 0.79;
const TAP_WITH_CONTEXT = 0.95;

/** Swiped answers quote the message; typed ones do not. */
const QUOTED_SHARE = 0.2;

/** Of those who neither tap nor quote, this many use the platform's own setting. */
const PREFERENCE_SHARE = 0.5;

/** The way one person leaves after a message; null: after none. */
export function departure(sent: Sent | null, random: Random): Departure {
  const label = sent?.template.stopButton ?? null;
  if (sent !== null && label !== null && random.uniform() < TAP_SHARE) {
    const payload = `OPTOUT_${sent.template.topic}`;
    const hasContext = random.uniform() < TAP_WITH_CONTEXT;
    return { kind: 'reply', reply: { kind: 'button', label, payload }, hasContext };
  }
  const hasContext = sent !== null && label === null && random.uniform() < QUOTED_SHARE;
  if (!hasContext && random.uniform() < PREFERENCE_SHARE) return { kind: 'preference' };
  return { kind: 'reply', reply: { kind: 'text', text: random.pick(STOP_TEXTS) }, hasContext };
}

/** An answer that says nothing about stopping. */
export function smallTalk(random: Random): Reply {
  return random.uniform() < 0.05 ? { kind: 'sticker' } : { kind: 'text', text: random.pick(OTHER_TEXTS) };
}

/** An answer that a person has to judge. */
export function ambiguousReply(random: Random): Reply {
  return { kind: 'text', text: random.pick(AMBIGUOUS_TEXTS) };
}

import { worldWithEvents, type EventLine } from '../../../bench/accuracy/feed/event-lines.ts';
import { DEFAULT_PARAMETERS } from '../../../bench/accuracy/world/parameters.ts';
import { DAY_MS, MINUTE_MS, SECOND_MS } from '../../../server/core/time.ts';

/** A sent message with all that became of it; instants are whole seconds. */
export type SentMessage = {
  id: string;
  phone: string;
  template: string;
  topic: string;
  sentAt: number;
  deliveredAt: number | null;
  readAt: number | null;
  failedAt: number | null;
};
/** An opt-out by reply; `answered`: the message it is a reply to, where it says so. */
export type Reply = { id: string; phone: string; at: number; text: string; answered: string | null };

/** One simulated account in which a new template makes people leave: what its sender and its partner know. */
export type Account = {
  zone: string;
  /** Three days after the culprit began. */
  asOf: number;
  culprit: string;
  /** Topics, templates, consent. */
  registry: EventLine[];
  messages: SentMessage[];
  replies: Reply[];
};

export const ZONE = 'America/Sao_Paulo';
const READ_AFTER_MS = 300 * SECOND_MS;

/** Three weeks of 1,000 invented people. */
export function partnerAccount(): Account {
  const { world, events } = worldWithEvents({
    seed: 7,
    scenario: 'mixed',
    parameters: {
      ...DEFAULT_PARAMETERS,
      weeks: 4,
      warmupWeeks: 2,
      firstIncidentDay: 15,
      incidents: 1,
      doubleProbability: 0,
      accountWides: 0,
      outages: 0,
      innocentEdit: 0,
      incidentKinds: { newBad: 1 },
      decoyNew: 0,
      decoySurge: 0,
      decoyMismatch: 0,
      marketingRate: 0.02,
      utilityRate: 0.006,
    },
    contacts: 997,
    templateCount: 6,
    zone: ZONE,
    start: Date.parse('2025-01-06T03:00:00Z'),
  });
  const [incident] = world.incidents;
  const culprit = world.templates[incident?.culprits[0] ?? -1];
  if (!incident || !culprit) throw new RangeError('the account has its culprit');
  const templates = new Map(
    world.templates.map(({ key, name, topic }) => [key.slice('id:'.length), { name, topic }]),
  );
  const messages = new Map<string, SentMessage>();
  const minutes = new Set<string>();
  const replies: Reply[] = [];
  const registry: EventLine[] = [];
  for (const event of events) {
    const at = Math.floor(event.at / SECOND_MS) * SECOND_MS;
    const id = String(event['message']);
    const message = messages.get(id);
    switch (event.type) {
      case 'send': {
        const { name, topic } = templates.get(String(event['template'])) ?? { name: '', topic: '' };
        // This sender never sends a template to somebody twice in a minute.
        const minute = `${String(event['contact'])} ${name} ${Math.floor(at / MINUTE_MS)}`;
        if (minutes.has(minute)) break;
        minutes.add(minute);
        messages.set(id, {
          id,
          phone: String(event['contact']),
          template: name,
          topic,
          sentAt: at,
          deliveredAt: null,
          readAt: null,
          failedAt: null,
        });
        break;
      }
      case 'status':
        if (!message) break;
        if (event['status'] === 'failed') message.failedAt = at;
        else {
          message.deliveredAt = at;
          // Every third message was seen to be read.
          if (messages.size % 3 === 0) message.readAt = at + READ_AFTER_MS;
        }
        break;
      case 'inbound': {
        const answered = messages.get(String(event['repliedTo']))?.id ?? null;
        replies.push({ id, phone: String(event['contact']), at, text: 'PARAR', answered });
        break;
      }
      default:
        registry.push({ ...event, at });
    }
  }
  const asOf = incident.from + 3 * DAY_MS;
  return {
    zone: ZONE,
    asOf,
    culprit: culprit.name,
    registry,
    messages: [...messages.values()].filter(({ sentAt }) => sentAt < asOf),
    replies: replies.filter(({ at }) => at < asOf),
  };
}

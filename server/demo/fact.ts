import type { EpochMs } from '../core/time.ts';
import type { Person } from './people.ts';
import type { DemoTemplate } from './templates.ts';

/** One message the shop sent. */
export type Sent = {
  at: EpochMs;
  message: string;
  person: Person;
  template: DemoTemplate;
  campaign: string;
  /** How Culprit can learn the template: the shop registers the send, sets callback data, both, or neither. */
  known: 'registration' | 'callback' | 'both' | 'neither';
};

/** What a person says or taps. */
export type Reply =
  | { kind: 'text'; text: string }
  | { kind: 'button'; label: string; payload: string }
  | { kind: 'sticker' };

/** What the platform reports about a sent message. */
export type StatusFact = {
  kind: 'status';
  at: EpochMs;
  sent: Sent;
  status: 'sent' | 'delivered' | 'read' | 'failed';
  errorCode: number | null;
};

/** Something that happened in the demonstration's world; instants are whole seconds. */
export type Fact =
  | { kind: 'send'; at: EpochMs; sent: Sent }
  | StatusFact
  | {
      kind: 'reply';
      at: EpochMs;
      person: Person;
      message: string;
      /** The number the person writes to. */
      category: DemoTemplate['category'];
      repliedTo: string | null;
      reply: Reply;
    }
  | { kind: 'preference'; at: EpochMs; person: Person }
  | { kind: 'moved'; at: EpochMs; person: Person; message: string };

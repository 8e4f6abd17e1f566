import type {
  ConnectFinding,
  ConnectSays,
  ConnectState,
  PlatformPart,
} from '../core/connect/connect-check.ts';
import type { WebhookField } from '../core/connect/webhook-fields.ts';
import type { Sentence } from './catalogue.ts';

type Finding<Says extends ConnectSays> = Omit<Extract<ConnectFinding, { says: Says }>, 'says'>;
/** Findings whose problem is told beside them, in words of its own. */
type Told<Says extends ConnectSays> = Finding<Says> & { why: string };

/** Every text of `culprit connect`, in one language. A language that lacks one does not compile. */
export type ConnectCatalogue = {
  title: string;
  /** `why`: what is wrong with the platform's answer and what to do; empty where nothing is. */
  says: { [Says in ConnectSays]: Sentence<Told<Says>> };
  part: Record<PlatformPart, string>;
  /** What is lost without a field, as the end of a sentence. */
  cost: Record<WebhookField, string>;
  state: Record<ConnectState, string>;
  done: string;
  open: Sentence<{ count: number }>;
  ranking: {
    title: Sentence<{ name: string }>;
    /** The label that every ranking stands under. */
    basis: string;
    /** `earlierFrom` null: there is nothing to compare with. */
    period: Sentence<{ recentFrom: number; earlierFrom: number | null }>;
    column: {
      template: string;
      delivered: string;
      clicks: string;
      rate: string;
      usual: string;
      beyond: string;
    };
    ofGroup: string;
    note: string;
    nothingStandsOut: string;
    empty: string;
    more: Sentence<{ count: number }>;
    none: Sentence<{ name: string; why: string }>;
    notConnected: string;
  };
  insights: {
    warning: Sentence<{ account: string }>;
    question: Sentence<{ account: string }>;
    notConfirmed: string;
    done: Sentence<{ account: string }>;
    alreadyOn: Sentence<{ account: string }>;
    failed: Sentence<{ account: string; why: string }>;
  };
};

import type { StatedReason } from './languages/language.ts';

/** The parts of an inbound event that can carry a wish; an `InboundEvent` is one. */
export type Reply = {
  text?: string;
  button?: { payload?: string; text?: string };
  interactive?: { kind: 'button' | 'list' | 'flow'; id?: string; title?: string; response?: unknown };
};

/** What a reply asks for, and by which rule we think so. */
export type Recognition = {
  /** `ambiguous`: the words mean stopping in some places only; `resolveAmbiguous` decides by the template. */
  action: 'opt-out' | 'opt-in' | 'ambiguous';
  channel: 'button' | 'interactive' | 'keyword';
  scopeHint: 'all' | 'marketing' | null;
  /** Topic as the payload or the form spells it; whether the account has such a topic is checked elsewhere. */
  topicHint: string | null;
  /** Every topic a form named, the first being `topicHint`. */
  topics: readonly string[];
  reason: StatedReason | 'unknown';
  /** Language of the matching words, null for payloads. */
  language: string | null;
  /** Stable, free of the person's own words, e.g. `pt/word/parar`. */
  rule: string;
  /** 0..1; an ordering of rules by how rarely they are wrong, not a measured probability. */
  confidence: number;
};

/** What the operator says a payload, id or label means; `ignore` silences a false alarm. */
export type ConfiguredReply = {
  action: 'opt-out' | 'opt-in' | 'ignore';
  scope?: 'all' | 'marketing';
  topic?: string;
  reason?: StatedReason;
};

import type { QualityEvent, TemplateEvent, TemplateStatusEvent, TopicEvent } from './registry-event.ts';
import type { EpochMs } from './time.ts';

/** One event about the registry of templates and topics; `order` (a content hash) breaks ties of `at`. */
export type RegistryFact = {
  at: EpochMs;
  order: string;
  event: TopicEvent | TemplateEvent | TemplateStatusEvent | QualityEvent;
};

/** The same facts in the one order that does not depend on how they arrived. */
export function inOrder(facts: readonly RegistryFact[]): RegistryFact[] {
  return [...facts].sort((left, right) => {
    if (left.at !== right.at) return left.at - right.at;
    if (left.order === right.order) return 0;
    return left.order < right.order ? -1 : 1;
  });
}

import { templateAlias } from '../core/alias.ts';
import type { ConfirmationEvent, WaiverEvent } from '../core/decision-event.ts';
import { EVENT_KIND } from '../core/event-kind.ts';
import type {
  AccountEvent,
  ComparisonEvent,
  QualityEvent,
  TemplateEvent,
  TemplateStatusEvent,
  TopicEvent,
} from '../core/registry-event.ts';
import type { LogEntry } from './log-entry.ts';
import { present } from './present.ts';

/** What is said of the account itself, or decided about it: no customer is in it. */
export type RegistryEvent =
  | TopicEvent
  | TemplateEvent
  | TemplateStatusEvent
  | QualityEvent
  | AccountEvent
  | ComparisonEvent
  | WaiverEvent
  | ConfirmationEvent;

/** The members of the log entry that such an event becomes; those that are left out are empty. */
export function minimiseRegistry(event: RegistryEvent): Partial<LogEntry> {
  switch (event.type) {
    case 'topic':
      return {
        kind: EVENT_KIND.topic,
        topic: event.topic,
        data: present({
          category: event.category,
          basis: event.basis,
          complete: event.complete,
          names: event.names,
        }),
      };
    case 'template': {
      const { type: _type, at: _at, id: _id, template, ...rest } = event;
      return {
        kind: EVENT_KIND.template,
        template: templateAlias(template),
        data: present(rest),
      };
    }
    case 'template-status':
      return {
        kind: EVENT_KIND.templateStatus,
        template: templateAlias(event.template),
        data: present({
          status: event.status,
          reason: event.reason,
          detail: event.detail,
          category: event.category,
          seen: event.seen,
        }),
      };
    case 'quality':
      return {
        kind: EVENT_KIND.quality,
        template: event.template ? templateAlias(event.template) : null,
        data: present({
          rating: event.rating,
          previous: event.previous,
          phoneNumberId: event.phoneNumberId,
          displayPhone: event.displayPhone,
          seen: event.seen,
        }),
      };
    case 'account':
      return {
        kind: EVENT_KIND.account,
        data: present({
          field: event.field,
          event: event.event,
          subject: event.subject,
          detail: event.detail,
        }),
      };
    case 'waiver':
      return {
        kind: EVENT_KIND.waiver,
        template: templateAlias(event.template),
        data: present({ rule: event.rule, waived: event.waived, reason: event.reason, by: event.by }),
      };
    case 'confirmation':
      return {
        kind: EVENT_KIND.confirmation,
        template: templateAlias(event.template),
        data: present({
          decision: event.decision,
          incident: event.incident,
          rate: event.rate,
          by: event.by,
        }),
      };
    case 'comparison':
      return {
        kind: EVENT_KIND.comparison,
        data: present({
          windowDays: event.windowDays,
          blockOrder: event.blockOrder,
          sends: event.sends,
          reasons: event.reasons,
        }),
      };
  }
}

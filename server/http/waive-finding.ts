import { AppError } from '../core/errors.ts';
import { isPolicyRule, type PolicyRuleId } from '../core/policy-finding.ts';
import type { TemplateRef } from '../core/event.ts';
import type { EpochMs } from '../core/time.ts';
import { textOf, type JsonObject } from '../core/json/json-members.ts';
import type { ListedTemplate } from './fold-templates.ts';

/** A person's word on one rule of one template. */
export type Waiving = { rule: PolicyRuleId; waived: boolean; reason: string; by: string };

const LONGEST_NAME = 100;
const LONGEST_REASON = 500;

/** Reads `{ "rule", "reason", "by", "waived"? }`; without `waived` the rule is waived. Errors: `invalid`. */
export function readWaiving(body: JsonObject): Waiving {
  const { rule, waived = true } = body;
  const reason = textOf(body['reason'])?.trim();
  const by = textOf(body['by'])?.trim();
  if (typeof rule !== 'string' || !isPolicyRule(rule)) {
    throw invalid('rule', 'is no check; take it from the findings of GET /v1/templates');
  }
  if (typeof waived !== 'boolean') {
    throw invalid('waived', 'is neither true nor false; false takes a waiver back');
  }
  if (reason === undefined || reason.length > LONGEST_REASON) {
    throw invalid('reason', 'is missing or longer than 500 characters; say why');
  }
  if (by === undefined || by.length > LONGEST_NAME) {
    throw invalid('by', 'is missing or longer than 100 characters; name who decided');
  }
  return { rule, waived, reason, by };
}

/** The same as a line of the event format. */
export function waivingLine(template: ListedTemplate, waiving: Waiving, at: EpochMs): string {
  return JSON.stringify({ type: 'waiver', at, template: refOf(template), ...waiving });
}

/** By id where it is known: names may pass to another template. */
function refOf({ id, waba, name, language }: ListedTemplate): TemplateRef {
  if (id !== null) return { id };
  return {
    ...(waba !== null && { waba }),
    ...(name !== null && { name }),
    ...(language !== null && { language }),
  };
}

function invalid(field: string, message: string): AppError {
  return new AppError('invalid', `${field} ${message}`, { details: { field } });
}

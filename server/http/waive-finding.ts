import { z } from 'zod';
import { POLICY_RULE_IDS } from '../core/policy-finding.ts';
import type { TemplateRef } from '../core/event-parts.ts';
import type { EpochMs } from '../core/time.ts';
import type { ListedTemplate } from './fold-templates.ts';
import { BY } from './decided-by.ts';
import { limitedText } from './limited-text.ts';

/** A person's word on one rule of one template; without `waived` the rule is waived. */
export const WAIVING = z.object({
  rule: z.enum(POLICY_RULE_IDS, { error: 'is no check; take it from the findings of GET /v1/templates' }),
  waived: z.boolean({ error: 'is neither true nor false; false takes a waiver back' }).default(true),
  reason: limitedText(500, 'say why'),
  by: BY,
});

export type Waiving = z.output<typeof WAIVING> & { by: string };

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

import type { Sent } from './fact.ts';
import { LANGUAGE } from './registry-lines.ts';

/** What the shop writes into `biz_opaque_callback_data` of a send; null where it writes nothing. */
export function callbackData({ template, campaign, known }: Sent): string | null {
  if (known === 'registration' || known === 'neither') return null;
  return `v1|tpl=${template.name}|lang=${LANGUAGE}|topic=${template.topic}|cmp=${campaign}`;
}

import type { TemplateRef } from '../../core/event-parts.ts';
import { eachObject } from '../meta/each-object.ts';
import { idOf, objectOf, textOf, wordOf } from '../../core/json/json-members.ts';
import { languageCode } from '../meta/language-code.ts';
import { capitals, member, unsupported, type PageRead } from './page-read.ts';
import type { PlatformPoll } from './platform-poll.ts';

const PATH = 'message_templates.data[]';
const STATUSES = new Set([
  'APPROVED',
  'ARCHIVED',
  'DELETED',
  'DISABLED',
  'IN_APPEAL',
  'LIMIT_EXCEEDED',
  'PAUSED',
  'PENDING',
  'PENDING_DELETION',
  'REJECTED',
]);

/** `GET /<WABA>/message_templates`: of each template its category and text, its status and its rating. */
export function readTemplates({ page, at, waba }: PlatformPoll, into: PageRead): void {
  const drops = { events: [], drops: into.drops };
  eachObject({ value: page['data'], path: 'message_templates.data' }, drops, (entry) => {
    const id = idOf(entry['id']);
    if (id === undefined) {
      into.drops.push(unsupported(`${PATH}.id`));
      return;
    }
    const word = (name: string): string | undefined =>
      member(entry, { name, path: PATH, read: capitals(wordOf) }, into);
    const name = member(entry, { name: 'name', path: PATH, read: textOf }, into);
    const language = member(entry, { name: 'language', path: PATH, read: languageCode }, into);
    const template: TemplateRef = {
      id,
      waba,
      ...(name !== undefined && { name }),
      ...(language !== undefined && { language }),
    };
    const category = word('category');
    const components = member(entry, { name: 'components', path: PATH, read: withoutSamples }, into);
    into.facts.push({
      subject: id,
      fact: 'template',
      event: {
        type: 'template',
        at,
        template,
        ...(category !== undefined && { category }),
        ...(components !== undefined && { components }),
      },
    });
    const status = word('status');
    if (status !== undefined) {
      if (!STATUSES.has(status))
        into.drops.push({ reason: 'unknown-status', detail: `${PATH}.status ${status}` });
      const rejected = word('rejected_reason');
      const reason = rejected !== undefined && rejected !== 'NONE' ? { reason: rejected } : {};
      into.facts.push({
        subject: id,
        fact: 'status',
        event: { type: 'template-status', at, template, status, ...reason },
      });
    }
    const rating = scoreOf(entry, into);
    if (rating !== undefined)
      into.facts.push({ subject: id, fact: 'rating', event: { type: 'quality', at, template, rating } });
  });
}

function scoreOf(entry: Readonly<Record<string, unknown>>, into: PageRead): string | undefined {
  const path = `${PATH}.quality_score`;
  const score = member(entry, { name: 'quality_score', path: PATH, read: objectOf }, into);
  return score && member(score, { name: 'score', path, read: capitals(wordOf) }, into);
}

/** A template's components without the samples given at its review: their links change with every read, and they may show
 *  a customer. */
function withoutSamples(components: unknown): unknown[] | undefined {
  return Array.isArray(components) ? components.map(stripped) : undefined;
}

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  const object = objectOf(value);
  if (object === undefined) return value;
  return Object.fromEntries(
    Object.entries(object)
      .filter(([name]) => name !== 'example')
      .map(([name, entry]) => [name, stripped(entry)]),
  );
}

import { inOrder } from './registry-fact.ts';
import type { RegistryFact } from './registry-fact.ts';
import type { TemplateHistory } from './template.ts';
import { learnTemplateNames, type TemplateNames } from './template-names.ts';
import { emptyRecord, recordFact } from './template-record.ts';
import type { TemplateRecord } from './template-record.ts';

/**
 * `histories` by key. `resolve` gives the key a reference meant at an instant: `id:<id>`, or
 * `name:<waba>/<name>/<language>` when no id is known; null when it names nothing. A key may have no history, when
 * the template is known from messages only.
 */
export type FoldedTemplates = {
  histories: Map<string, TemplateHistory>;
  resolve: TemplateNames;
};

/** Folds registry events, in whatever order they come, into one history a template. */
export function foldTemplateHistories(facts: readonly RegistryFact[]): FoldedTemplates {
  const ordered = inOrder(facts);
  const resolve = learnTemplateNames(
    ordered.flatMap(({ at, event }) =>
      event.type !== 'topic' && event.template !== undefined ? [{ at, ref: event.template }] : [],
    ),
  );
  const records = new Map<string, TemplateRecord>();
  for (const { at, event } of ordered) {
    if (event.type === 'topic' || event.template === undefined) continue;
    const key = resolve(event.template)(at);
    if (key === null) continue;
    const record = records.get(key) ?? emptyRecord(key);
    recordFact(record, event, at);
    records.set(key, record);
  }
  return {
    histories: new Map([...records].map(([key, { history }]) => [key, history])),
    resolve,
  };
}

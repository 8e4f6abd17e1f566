import { canonicalLanguage } from './canonical-language.ts';
import type { QualityEvent, TemplateEvent, TemplateStatusEvent } from './registry-event.ts';
import type { TemplateRef } from './event-parts.ts';
import type { Dated, TemplateHistory } from './template.ts';
import { componentsOf, isEdited, mergeContent, templateContent } from './template-content.ts';
import type { TemplateContent } from './template-content.ts';
import type { EpochMs } from './time.ts';

/** A history in the making: fed with the facts of one template in time order. */
export type TemplateRecord = { history: TemplateHistory; content: TemplateContent | null; isPaused: boolean };

/** A record without facts. */
export function emptyRecord(key: string): TemplateRecord {
  const history: TemplateHistory = {
    key,
    id: key.startsWith('id:') ? key.slice('id:'.length) : null,
    waba: null,
    name: null,
    language: null,
    addedAt: null,
    addedBy: null,
    owner: null,
    firstSeenAt: null,
    announcedAt: null,
    changes: [],
    categories: [],
    topics: [],
    statuses: [],
    ratings: [],
    components: [],
  };
  return { history, content: null, isPaused: false };
}

/** Adds one fact; its instant must not lie before the last one's. Changes the record in place. */
export function recordFact(
  record: TemplateRecord,
  event: TemplateEvent | TemplateStatusEvent | QualityEvent,
  at: EpochMs,
): void {
  if (event.template !== undefined) recordNames(record.history, event.template);
  if (record.history.firstSeenAt === null && event.seen === 'listed') record.history.listedAt = at;
  record.history.firstSeenAt ??= at;
  switch (event.type) {
    case 'template':
      return recordTemplate(record, event, at);
    case 'template-status':
      return recordStatus(record, event, at);
    case 'quality':
      append(record.history.ratings, at, event.rating.toUpperCase());
  }
}

/** The latest name wins: a template may be renamed by deleting and adding it again under its id. */
function recordNames(history: TemplateHistory, { waba, name, language }: TemplateRef): void {
  if (waba) history.waba = waba;
  if (name) history.name = name;
  if (language) history.language = canonicalLanguage(language);
}

function recordTemplate(record: TemplateRecord, event: TemplateEvent, at: EpochMs): void {
  const { history } = record;
  // A later statement about the same fact is a correction.
  history.addedAt = event.addedAt ?? history.addedAt;
  history.addedBy = event.addedBy ?? history.addedBy;
  history.owner = event.owner ?? history.owner;
  if (event.category !== undefined) recordCategory(history, event.category, at);
  if (event.unmap === true) takeMappingBack(history);
  if (event.topic !== undefined) {
    const from = append(history.topics, at, event.topic);
    if (from !== null) history.changes.push({ at, kind: 'topic', from, to: event.topic });
  }
  if (event.components !== undefined)
    recordContent(record, event.components, { at, isPartial: event.partial === true });
}

function takeMappingBack(history: TemplateHistory): void {
  const mistake = history.topics.pop();
  const change = history.changes.findLastIndex(({ kind }) => kind === 'topic');
  if (change >= 0 && history.changes[change]?.at === mistake?.at) history.changes.splice(change, 1);
}

function recordContent(
  record: TemplateRecord,
  components: readonly unknown[],
  { at, isPartial }: { at: EpochMs; isPartial: boolean },
): void {
  const given = templateContent(components, isPartial);
  const before = record.content;
  const isChange = before !== null && isEdited(before, given);
  record.content = before !== null && isPartial ? mergeContent(before, given) : given;
  if (isChange) record.history.changes.push({ at, kind: 'edited' });
  if (isChange || before === null || before.isPartial !== record.content.isPartial) {
    record.history.components.push({
      at,
      value: componentsOf(record.content),
      ...(record.content.isPartial && { isPartial: true as const }),
    });
  }
}

function recordStatus(record: TemplateRecord, event: TemplateStatusEvent, at: EpochMs): void {
  const { history } = record;
  const status = event.status.toUpperCase();
  append(history.statuses, at, status);
  const isAnnounced = status === 'PENDING' || status === 'APPROVED';
  if (isAnnounced && event.seen !== 'listed') history.announcedAt ??= at;
  if (event.category !== undefined) recordCategory(history, event.category, at);
  const isBack = event.detail?.toUpperCase() === 'UNPAUSE';
  if (isBack || (record.isPaused && (status === 'APPROVED' || status === 'REINSTATED'))) {
    history.changes.push({ at, kind: 'unpaused' });
    record.isPaused = false;
  } else if (status === 'PAUSED') {
    record.isPaused = true;
  }
}

function recordCategory(history: TemplateHistory, given: string, at: EpochMs): void {
  const category = given.toUpperCase();
  const from = append(history.categories, at, category);
  if (from !== null) history.changes.push({ at, kind: 'category', from, to: category });
}

/** Appends a value that differs from the last; returns the value it replaced, null when none was replaced. */
function append(values: Dated<string>[], at: EpochMs, value: string): string | null {
  const last = values.at(-1);
  if (last?.value === value) return null;
  values.push({ at, value });
  return last?.value ?? null;
}

import { readRating, ratingChanges, type QualityRating } from '../../core/quality-rating.ts';
import type { TemplateChange, TemplateHistory } from '../../core/template.ts';
import type { EpochMs } from '../../core/time.ts';
import type { NamedTemplate } from '../verdict.ts';

/** Something that happened to a template or a number. `status`: the platform's word. */
export type ReportChange = { at: EpochMs } & (
  | { kind: 'added'; template: NamedTemplate; addedBy: string | null }
  | {
      kind: 'changed';
      template: NamedTemplate;
      what: TemplateChange['kind'];
      from: string | null;
      to: string | null;
    }
  | { kind: 'status'; template: NamedTemplate; status: string }
  | { kind: 'template-rating'; template: NamedTemplate; from: QualityRating; to: QualityRating }
  | { kind: 'number-rating'; number: string; from: QualityRating; to: QualityRating }
);

/** States in which a template cannot be sent, or no longer will be. */
const STOPPED = /^(PAUSED|DISABLED|REJECTED|PENDING_DELETION|DELETED)$/i;

type Rated = { history: readonly { at: EpochMs; value: QualityRating }[] };
type Range = { from: EpochMs; to: EpochMs };

/** What changed in `[from, to)`, oldest first: templates that were added, edited, recategorised, remapped, stopped or set
 *  free, and moves of ratings. What the first listing of an account brings up is not told: it may be far older. */
export function changesOfPeriod(
  {
    templates,
    numbers,
  }: {
    templates: Iterable<TemplateHistory>;
    numbers: readonly (Rated & { number: string })[];
  },
  range: Range,
): ReportChange[] {
  const changes: ReportChange[] = [];
  for (const history of templates) changes.push(...templateChanges(history, range));
  for (const { number, history } of numbers) {
    changes.push(
      ...moves(history, range).map((move) => ({ kind: 'number-rating' as const, number, ...move })),
    );
  }
  return changes.sort((a, b) => a.at - b.at || (nameOf(a) < nameOf(b) ? -1 : 1));
}

function templateChanges(history: TemplateHistory, range: Range): ReportChange[] {
  const { key, id, name, language, addedBy } = history;
  const template = { key, id, name, language };
  const isIn = (at: EpochMs | null): at is EpochMs => at !== null && at >= range.from && at < range.to;
  const added =
    history.addedAt ?? history.announcedAt ?? (history.listedAt === undefined ? history.firstSeenAt : null);
  return [
    ...(isIn(added) ? [{ kind: 'added' as const, at: added, template, addedBy }] : []),
    ...history.changes
      .filter(({ at }) => isIn(at))
      .map(({ at, kind, from = null, to = null }) => ({
        kind: 'changed' as const,
        at,
        template,
        what: kind,
        from,
        to,
      })),
    ...history.statuses
      .filter(({ at, value }) => isIn(at) && STOPPED.test(value))
      .map(({ at, value }) => ({ kind: 'status' as const, at, template, status: value })),
    ...moves(ratingChanges(history.ratings), range).map((move) => ({
      kind: 'template-rating' as const,
      template,
      ...move,
    })),
  ];
}

function moves(
  history: Rated['history'],
  { from, to }: Range,
): { at: EpochMs; from: QualityRating; to: QualityRating }[] {
  return history.flatMap(({ at, value }, index) =>
    at >= from && at < to
      ? [{ at, from: history[index - 1]?.value ?? readRating('UNKNOWN'), to: value }]
      : [],
  );
}

function nameOf(change: ReportChange): string {
  return change.kind === 'number-rating' ? change.number : change.template.key;
}

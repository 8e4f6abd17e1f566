import type { NamedTemplate, Verdict } from '../../analysis/verdict.ts';
import type { CsvCell } from '../../core/csv.ts';
import { AppError } from '../../core/errors.ts';
import type { AuditEntry } from '../../store/read-ports.ts';
import { NO_INCIDENT } from '../incidents/incident-routes.ts';
import { readIncident, type ReadIncidentDeps } from '../incidents/read-incident.ts';
import { listTemplates } from '../list-templates.ts';
import type { IncidentPage } from '../shares/mask-incident.ts';

/** A verdict lists more than anybody appeals about. */
const MOST_TEMPLATES = 20;

export type EvidenceSubject = {
  /** Templates that a pack has all of. */
  templates: NamedTemplate[];
  about: { template: NamedTemplate } | { incident: IncidentPage } | null;
};

/** What a pack is about: one template, one incident, or the whole verdict. Errors: `not-found`. */
export async function evidenceSubject(
  deps: ReadIncidentDeps,
  {
    verdict,
    template: key,
    incident: id,
  }: { verdict: Verdict; template: string | undefined; incident: number | undefined },
): Promise<EvidenceSubject> {
  if (id !== undefined) {
    const incident = await readIncident(deps, id);
    if (incident === null) throw new AppError('not-found', NO_INCIDENT);
    return { templates: incident.incident.suspects.map(({ template }) => template), about: { incident } };
  }
  if (key !== undefined) {
    const listed = await listTemplates(deps.stores.templates, deps.clock());
    const template = listed.find((one) => one.key === key);
    if (template === undefined)
      throw new AppError('not-found', 'no template has this key; take it from GET /v1/templates');
    return { templates: [template], about: { template } };
  }
  return {
    templates: verdict.culprits.slice(0, MOST_TEMPLATES).map(({ template }) => template),
    about: null,
  };
}

/** Whether an entry of the audit trail belongs to what a pack is about. */
export function concerns({ about, templates }: EvidenceSubject, { action, subject }: AuditEntry): boolean {
  if (about === null) return true;
  if (templates.some(({ key }) => key === subject)) return true;
  return (
    'incident' in about && action.startsWith('incident.') && subject === String(about.incident.incident.id)
  );
}

/** Rows of a table that are about its templates, below the heading; `mayBe`: those of nobody known as well. */
export function rowsOf(
  { about, templates }: EvidenceSubject,
  [heading, ...rows]: CsvCell[][],
  { column, mayBe }: { column: string; mayBe: boolean },
): CsvCell[][] {
  if (heading === undefined) return [];
  if (about === null) return [heading, ...rows];
  const at = heading.indexOf(column);
  const keys = new Set<CsvCell | undefined>(templates.map(({ key }) => key));
  return [heading, ...rows.filter((row) => keys.has(row[at]) || (mayBe && row[at] === null))];
}

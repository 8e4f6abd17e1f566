import type { Decision } from '../../analysis/incident/decision.ts';
import type { Suspect } from '../../analysis/incident/incident.ts';
import type { EpochMs } from '../../core/time.ts';
import type { ListedTemplate } from '../fold-templates.ts';

/** A word on a named template as an event line. `incident` null: none is open about it. */
export function confirmationLine({
  suspect: { template, rate },
  incident,
  decision,
  by,
  at,
}: {
  suspect: Pick<Suspect, 'template' | 'rate'>;
  incident: number | null;
  decision: Decision;
  by: string;
  at: EpochMs;
}): string {
  return JSON.stringify({
    type: 'confirmation',
    at,
    template: refOfKey(template),
    decision,
    ...(incident !== null && { incident: String(incident) }),
    rate: Math.min(1, rate),
    by,
  });
}

/** The template as an event names it: by its id where it has one, else by what its key says. */
function refOfKey({ key, id, name, language }: Pick<ListedTemplate, 'key' | 'id' | 'name' | 'language'>) {
  if (id !== null) return { id };
  const waba = /^name:([^/]*)\//.exec(key)?.[1] ?? '';
  return {
    ...(waba !== '' && { waba }),
    ...(name !== null && { name }),
    ...(language !== null && { language }),
  };
}

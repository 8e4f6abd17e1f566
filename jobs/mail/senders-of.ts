import type { Incident } from '../../server/analysis/incident/incident.ts';
import { DIMENSION } from '../../server/core/event-kind.ts';
import { bucketOf, type EpochMs } from '../../server/core/time.ts';
import type { AnalysisAccess } from '../analysis/analyse-at.ts';
import { readTemplateKeys } from '../analysis/analysis-data.ts';

/** Where nothing is suspected, no more is worth a line. */
const MOST_OF_ACCOUNT = 3;

/** Business numbers that sent the suspects of an incident since it began, or most of everything where it suspects no template,
 *  busiest first; none where the numbers of its messages are not known. `at`: what the names of templates mean then. */
export function sendersOf(
  access: Pick<AnalysisAccess, 'read'>,
  { suspects, since }: Pick<Incident, 'suspects' | 'since'>,
  at: EpochMs,
): Promise<string[]> {
  const keys = new Set<string | null>(suspects.map(({ template }) => template.key));
  return access.read(async (store) => {
    if (suspects.length === 0)
      return (await store.senders({ templates: null, since })).slice(0, MOST_OF_ACCOUNT);
    const keyOf = await readTemplateKeys(store);
    const aliases = [...(await store.dimensionNames(DIMENSION.template)).keys()];
    const templates = aliases.filter((alias) => keys.has(keyOf(alias, bucketOf(at))));
    return store.senders({ templates, since });
  });
}

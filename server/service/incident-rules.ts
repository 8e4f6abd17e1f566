import { incidentRulesOf, type IncidentRules } from '../analysis/incident/incident-rules.ts';
import type { Config } from '../config.ts';
import { createAnnouncementStore } from '../store/announcement-store.ts';
import type { Database } from '../store/database.ts';
import { createPreferenceStore } from '../store/preference-store.ts';

/** The rules of this moment: as the service was started, as members chose, and what they announced. */
export async function incidentRulesIn(
  database: Database,
  { criticalRate: lineRate }: Pick<Config, 'criticalRate'>,
): Promise<IncidentRules> {
  const sensitivity = await createPreferenceStore(database).sensitivity();
  return incidentRulesOf({
    sensitivity,
    lineRate,
    announced: await createAnnouncementStore(database).list(),
  });
}

import type { EpochMs } from '../core/time.ts';
import type { Database } from './database.ts';
import type { PreferenceStore } from './read-ports.ts';
import { putSetting, readSetting, readSettings } from './settings.ts';

const SENSITIVITY = 'sensitivity';
const LATE_SENDS_SEEN = 'late-sends-seen:';
const CULPRIT_PUT_OFF = 'culprit-put-off:';

/** What people have set in the service itself, in either engine. */
export function createPreferenceStore(database: Database): PreferenceStore {
  const instants = async (prefix: string): Promise<Map<string, EpochMs>> => {
    const stored = await readSettings(database, prefix);
    return new Map([...stored].map(([template, until]) => [template, Number(until)]));
  };
  const putInstant = (name: string, until: EpochMs | null): Promise<void> =>
    putSetting(database, name, until === null ? null : String(until));
  return {
    sensitivity: () => readSetting(database, SENSITIVITY),
    setSensitivity: (value) => putSetting(database, SENSITIVITY, value),
    lateSendsSeen: () => instants(LATE_SENDS_SEEN),
    setLateSendsSeen: (template, until) => putInstant(`${LATE_SENDS_SEEN}${template}`, until),
    culpritsPutOff: () => instants(CULPRIT_PUT_OFF),
    putCulpritOff: (template, until) => putInstant(`${CULPRIT_PUT_OFF}${template}`, until),
  };
}

import type { Database } from './database.ts';
import type { PreferenceStore } from './read-ports.ts';
import { putSetting, readSetting, readSettings } from './settings.ts';

const SENSITIVITY = 'sensitivity';
const LATE_SENDS_SEEN = 'late-sends-seen:';

/** What people have set in the service itself, in either engine. */
export function createPreferenceStore(database: Database): PreferenceStore {
  return {
    sensitivity: () => readSetting(database, SENSITIVITY),
    setSensitivity: (value) => putSetting(database, SENSITIVITY, value),
    async lateSendsSeen() {
      const seen = await readSettings(database, LATE_SENDS_SEEN);
      return new Map([...seen].map(([template, until]) => [template, Number(until)]));
    },
    setLateSendsSeen: (template, until) =>
      putSetting(database, `${LATE_SENDS_SEEN}${template}`, until === null ? null : String(until)),
  };
}

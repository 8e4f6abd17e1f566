/** Where the value of a setting comes from. */
export const SETTING_SOURCES = ['default', 'environment', 'command line', 'key file'] as const;
export type SettingSource = (typeof SETTING_SOURCES)[number];

/** A setting as it is in force. `value` null: not set, or a secret, which is never told. */
export type SettingInForce = {
  name: string;
  meaning: string;
  source: SettingSource;
  isSecret: boolean;
  isSet: boolean;
  value: string | null;
};

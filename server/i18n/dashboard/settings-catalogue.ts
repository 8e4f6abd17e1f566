/** Texts of the page "Settings". */
export type SettingsCatalogue = {
  title: string;
  /** What is kept in this browser only. */
  browser: string;
  browserHint: string;
};

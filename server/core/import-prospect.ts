/** What a verdict can say, and whether what was imported is enough for it. */
export const IMPORT_PROSPECTS = ['rates', 'settled', 'exact', 'outside-consent', 'new-templates'] as const;
export type ImportProspect = (typeof IMPORT_PROSPECTS)[number];

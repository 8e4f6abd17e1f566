/** ISO 639-1 of the languages whose words are known. */
export const POLICY_LANGUAGES = ['pt', 'en', 'es'] as const;
export type PolicyLanguage = (typeof POLICY_LANGUAGES)[number];

/** Words of one language that break a rule. Entries are written as people read them and folded before they are compared. */
export type Lexicon = {
  language: PolicyLanguage;
  phrases: readonly string[];
  /** Longer phrases around one of them that mean something else. */
  allowed: readonly string[];
};

/** Words of one language that ask for what must not be asked for. */
export type RequestLexicon = {
  language: PolicyLanguage;
  /** Ask the reader for something. */
  verbs: readonly string[];
  /** What must not be asked for. */
  objects: readonly string[];
  /** In the same sentence: only a harmless part is asked for ("last four digits"). */
  harmless: readonly string[];
};

/** Reasons a person may state; the same words as the reasons of an opt-out event. */
export type StatedReason = 'lost-interest' | 'problem-solved' | 'dislikes-content' | 'no-consent';

/**
 * What people write to stop or to come back, in one language. Entries are written as people read them; they are
 * folded (case, accents, punctuation) before they are compared. A new language is one more file of this shape.
 */
export type LanguageWords = {
  /** ISO 639-1; the first part of every rule id. */
  code: string;
  /** Opt-out when it is the whole message. */
  stopWords: readonly string[];
  /** Opt-out inside a sentence too, unless a guard stands before it or an object of another kind follows. */
  stopPhrases: readonly string[];
  /** `verb [filler…] object` as the whole message is an opt-out: "pare de mandar mensagens". */
  stopVerbs: readonly string[];
  fillers: readonly string[];
  messageObjects: readonly string[];
  /** What else can be stopped, received or cancelled: a phrase followed by one of these is about that. */
  otherObjects: readonly string[];
  /** Whole message that may mean something else: the template it answers decides. */
  ambiguousWords: readonly string[];
  /** Opt-out when it is the label of a tapped button or a list choice. */
  stopLabels: readonly string[];
  /** Opt-in when it is the label of a tapped button or a list choice. */
  restartLabels: readonly string[];
  /** Opt-in as the whole message. */
  restartWords: readonly string[];
  /** Opt-in as the whole message, though menus use the same word ("voltar" is also "back"). */
  weakRestartWords: readonly string[];
  helpWords: readonly string[];
  /** Inside a recognised opt-out: it means everything, not only marketing. */
  allPhrases: readonly string[];
  /** Inside a recognised opt-out: it means marketing. */
  marketingWords: readonly string[];
  /** Single words that turn the phrase after them round; not applied to phrases that begin with one. */
  negators: readonly string[];
  /** Beginnings that take the phrase right after them back: "não quero" + "parar de receber". */
  guards: readonly string[];
  /** First words of a question: asking how to stop is not yet stopping. */
  questionStarts: readonly string[];
  /** Left out at both ends before the whole message is compared. */
  courtesies: readonly string[];
  reasons: Readonly<Record<StatedReason, readonly string[]>>;
};

/** Entries written one after another, separated by commas, over as many lines as it takes. */
export function listed(entries: string): readonly string[] {
  return entries
    .split(',')
    .map((entry) => entry.trim().replaceAll(/\s+/g, ' '))
    .filter((entry) => entry !== '');
}

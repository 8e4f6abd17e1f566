/** How far each kind of rule is trusted, 0..1: from what an operator configured down to words with two meanings. */
export const CONFIDENCE = {
  configured: 1,
  payload: 0.98,
  word: 0.97,
  label: 0.95,
  pattern: 0.92,
  politeWord: 0.9,
  phrase: 0.85,
  stretchedWord: 0.8,
  weakWord: 0.6,
  ambiguous: 0.5,
  question: 0.4,
} as const;

import type { Sentence } from './catalogue.ts';

/** The README of an evidence pack. */
export type EvidenceCatalogue = {
  title: string;
  about: Sentence<{ asOf: number; computedAt: number; version: number; zone: string }>;
  nobody: string;
  /** What is in each file, by its name. */
  file: Record<string, string>;
  noInputs: string;
  check: Sentence<{ asOf: string }>;
};

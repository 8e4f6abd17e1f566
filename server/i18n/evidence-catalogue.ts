import type { Sentence } from './catalogue.ts';

/** The README of an evidence pack. */
export type EvidenceCatalogue = {
  title: string;
  about: Sentence<{ asOf: number; computedAt: number; version: number; zone: string }>;
  /** What it is about, where it is one template or incident. */
  ofTemplate: Sentence<{ name: string }>;
  ofIncident: Sentence<{ id: number }>;
  nobody: string;
  /** What is in each file, by its name. */
  file: Record<string, string>;
  incidentFile: string;
  noInputs: string;
  check: Sentence<{ asOf: string }>;
};

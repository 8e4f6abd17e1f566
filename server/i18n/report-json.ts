import type { DailyReport } from '../analysis/daily-report/daily-report.ts';
import { plainJson, type Json } from '../analysis/verdict-json.ts';
import type { Language } from './language.ts';
import { wordedVerdict } from './worded-verdict.ts';

/** A report in the spelling of a verdict: instants as ISO 8601 in UTC, quantities to nine digits, the verdict with words. */
export function reportJson(
  report: DailyReport,
  style: { language: Language; zone: string },
): { [key: string]: Json } {
  return { ...plainJson(report), verdict: wordedVerdict(report.verdict, style) };
}

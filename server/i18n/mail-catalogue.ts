import type { ReportMood } from '../analysis/daily-report/report-mood.ts';
import type { Sentence } from './catalogue.ts';

/** Frame and report of every mail that the service sends by itself, in one language. A language that lacks one does not compile. */
export type MailCatalogue = {
  report: {
    /** Begins the subject; `day`: written out. */
    quality: Sentence<{ day: string }>;
    /** Goes on with the subject. `rate` is null where nothing was delivered. */
    templates: Sentence<{ n: number }>;
    things: Sentence<{ n: number }>;
    more: string;
    unknown: string;
    rates: Sentence<{ rate: number; usual: number }>;
    clear: Sentence<{ checked: number; hours: number }>;
    lateMark: string;
    mood: Record<ReportMood, string>;
    /** On top of one that is sent after its time. */
    late: Sentence<{ at: number }>;
    period: Sentence<{ from: number; to: number; zone: string }>;
    checked: Sentence<{ checked: number; hours: number }>;
    numbers: Sentence<{ deliveries: number; optOuts: number; rate: number | null }>;
    days: string;
    dayNote: Sentence<{ deliveries: number; optOuts: number }>;
    size: Sentence<{ excess: number; probability: number; since: number }>;
    review: string;
    open: string;
    templateNote: Sentence<{ deliveries: number; optOuts: number; failures: number }>;
    moreTemplates: Sentence<{ n: number }>;
    moreChanges: Sentence<{ n: number }>;
  };
  why: Record<'report' | 'alert' | 'digest' | 'test', string>;
  /** For a reader without an account. */
  opens: Sentence<{ until: number; zone: string }>;
  wishes: string;
  stop: string;
  test: { subject: string; label: string; title: string; text: string; open: string };
};

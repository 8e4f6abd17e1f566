import type { Relation } from '../../analysis/templates/related.ts';
import type { TimelineEntry } from '../../analysis/templates/timeline.ts';
import type { ConsentClassName } from '../../core/consent-class.ts';
import type { WayToStop } from '../../core/opt-out/says-how-to-stop.ts';
import type { PolicySeverity } from '../../core/policy-finding.ts';
import type { TextPlace } from '../../core/template-texts.ts';
import type { Sentence } from '../catalogue.ts';
import type { TemplateWhoCatalogue } from './template-who-catalogue.ts';

/** Texts of the page of one template. */
export type TemplateCatalogue = {
  back: string;
  missing: { title: string; text: string };
  previous: string;
  next: string;
  copyLink: string;
  copied: string;
  asOf: Sentence<{ at: number; zone: string }>;
  /** One sentence of cause, by what weighs most. */
  cause: {
    named: Sentence<{ probability: number }>;
    suspected: Sentence<{ probability: number }>;
    rate: Sentence<{ times: number }>;
    rating: Sentence<{ quality: string }>;
    pause: string;
    consent: Sentence<{ share: number }>;
    policy: Sentence<{ n: number }>;
    clear: string;
    quiet: string;
  };
  /** Before a rate says anything; followed by how far it has come. */
  notEnough: string;
  evidence: {
    heading: string;
    rate: Sentence<{ rate: number; optOuts: number; deliveries: number; expected: number | null }>;
    consent: Sentence<{ outside: number; deliveries: number }>;
    rating: Sentence<{ quality: string; at: number }>;
    policy: Sentence<{ n: number }>;
  };
  facts: Record<
    'category' | 'topic' | 'basis' | 'added' | 'addedBy' | 'owner' | 'status' | 'pauses' | 'id',
    string
  >;
  chart: {
    heading: string;
    title: string;
    summary: Sentence<{ rate: number | null; expected: number | null; above: number; days: number }>;
    cohortNote: string;
    fewNote: Sentence<{ n: number }>;
    today: string;
    rate: string;
    expected: string;
    range: string;
    clock: Record<'event' | 'cohort', string>;
    clockName: string;
    rangeName: string;
    lastDays: Sentence<{ days: number }>;
    frozen: Sentence<{ from: number; to: number }>;
    unfreeze: string;
    measure: Record<'rate' | 'count', string>;
    measureName: string;
    /** Titles where opt-outs are counted instead. */
    countTitle: string;
    compareName: string;
    previous: string;
    rest: string;
    /** What the lines that are compared come to. */
    previousSummary: Sentence<{ rate: number | null }>;
    restSummary: Sentence<{ rate: number | null }>;
    /** Said where it is not kept how it went before. */
    noPrevious: Sentence<{ days: number }>;
    gap: Record<'feed-gap' | 'provider-outage', Sentence<{ from: number; to: number }>>;
    gapName: string;
    /** Days that were announced: how they look, and as a column. */
    dotted: string;
    announcedName: string;
    strip: {
      title: string;
      text: string;
      from: string;
      to: string;
      day: Sentence<{ day: string; rate: number | null; deliveries: number }>;
    };
    keys: { range: string; compare: string };
    column: Record<
      | 'day'
      | 'deliveries'
      | 'exact'
      | 'inferred'
      | 'optOuts'
      | 'rate'
      | 'low'
      | 'high'
      | 'expected'
      | 'expectedLow'
      | 'expectedHigh'
      | 'complete'
      | 'zone',
      string
    >;
    yes: string;
    no: string;
    markers: string;
  };
  funnel: {
    heading: string;
    title: string;
    step: Record<'sent' | 'delivered' | 'read' | 'optOuts' | 'failed', string>;
    summary: Sentence<{ sent: number; delivered: number; optOuts: number }>;
    noRead: string;
    failures: string;
    code: string;
    noCode: string;
    count: string;
  };
  consent: {
    heading: string;
    class: Record<ConsentClassName, string>;
    kind: string;
    deliveries: string;
    optOuts: string;
    rate: string;
    few: string;
    lift: Sentence<{ median: number; low: number; high: number }>;
    noLift: string;
    coverage: Sentence<{ share: number }>;
  };
  who: TemplateWhoCatalogue;
  text: {
    heading: string;
    none: string;
    partial: string;
    way: Record<WayToStop, string>;
    ways: Sentence<{ ways: string[] }>;
    part: Record<TextPlace['component'], string>;
    card: Sentence<{ n: number }>;
    version: string;
    versionOf: Sentence<{ at: number; n: number }>;
    compare: string;
    changes: Sentence<{ at: number }>;
    added: string;
    removed: string;
    findings: string;
    noFindings: string;
    severity: Record<PolicySeverity, string>;
    values: string;
    whole: string;
    waived: Sentence<{ by: string; at: number; reason: string }>;
    rule: string;
  };
  timeline: {
    heading: string;
    none: string;
    entry: Record<
      TimelineEntry['kind'],
      Sentence<{ from: string | null; to: string | null; by: string | null }>
    >;
    /** Levels of incidents, and how they ended. */
    incident: Record<string, string>;
    decision: Record<string, string>;
  };
  related: { heading: string; none: string; relation: Record<Relation, string>; why: string };
  today: {
    heading: string;
    sentence: Sentence<{ optOuts: number; expected: number; low: number; high: number }>;
    state: Record<'above' | 'within' | 'below', string>;
    nothing: string;
    chart: string;
    summary: Sentence<{ days: number; above: number }>;
  };
};

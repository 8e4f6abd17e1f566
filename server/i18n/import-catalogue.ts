import type { FormatGap } from '../core/format-gap.ts';
import type { ImportProspect } from '../core/import-prospect.ts';
import type { Sentence } from './catalogue.ts';

/** Every text about files from partners and of `import --dry-run`, in one language. A language that lacks one does not compile. */
export type ImportCatalogue = {
  dryRun: Sentence<{ accepted: number; refused: number }>;
  events: Sentence<{ counts: readonly { type: string; count: number }[] }>;
  statuses: Sentence<{ counts: readonly { type: string; count: number }[] }>;
  period: Sentence<{ from: number; to: number }>;
  templates: Sentence<{ count: number; largest: readonly { name: string; count: number }[] }>;
  noTemplates: string;
  inferred: Sentence<{ count: number }>;
  invalidContacts: Sentence<{ count: number }>;
  optOuts: Sentence<{ count: number; exact: number }>;
  consent: Sentence<{ count: number }>;
  prospects: string;
  prospect: Record<ImportProspect, { yes: string; no: string }>;
  /** What a file could not say. */
  gaps: Sentence<{ names: readonly string[] }>;
  gap: Record<FormatGap, Sentence<{ zone: string }>>;
  missing: Sentence<{ places: readonly string[] }>;
  otherValues: Sentence<{ count: number }>;
  unfitting: Sentence<{ count: number }>;
  profiles: {
    heading: string;
    use: string;
    leftOut: string;
    why: Record<'whatsapp-manager' | 'twilio' | 'unifonic', string>;
  };
};

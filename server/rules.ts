import type { Config } from './config.ts';
import type { ScopeRule } from './ingest/apply/people.ts';
import type { IngestRules } from './ingest/drain.ts';
import { createHasher } from './ingest/hasher.ts';
import type { Secrets } from './key-file.ts';

/** How events are read and kept under a configuration. */
export function ingestRules(config: Config, secrets: Secrets): { rules: IngestRules; scopeRule: ScopeRule } {
  return {
    rules: {
      hasher: createHasher(secrets.pepper),
      encryptionKey: secrets.encryptionKey,
      payloads: config.payloads,
      callbackPatterns: config.callbackPatterns,
    },
    scopeRule: scopeRuleOf(config),
  };
}

/** What stops default to when they name no scope, as configured. */
export function scopeRuleOf({ stopScopes }: Pick<Config, 'stopScopes'>): ScopeRule {
  return (channel) => stopScopes.get(channel) ?? 'marketing';
}

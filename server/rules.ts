import type { Config } from './config.ts';
import type { ScopeRule } from './ingest/apply/people.ts';
import type { IngestRules } from './ingest/drain.ts';
import { createHasher } from './ingest/hasher.ts';
import { createProviderChecks, type ProviderChecks } from './ingest/providers/provider-checks.ts';
import type { Secrets } from './key-file.ts';
import type { Secret } from './secret.ts';

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

/** How the webhooks of partners are told from those of strangers, as configured. */
export function providerChecksOf(config: Config): ProviderChecks {
  const reveal = (secrets: readonly Secret[]): string[] => secrets.map((secret) => secret.reveal());
  return createProviderChecks({
    publicUrl: config.publicUrl,
    twilioTokens: reveal(config.twilioAuthTokens),
    twilioAddresses: config.twilioUrls,
    gupshupSecrets: reveal(config.gupshupSecrets),
    infobipSecrets: reveal(config.infobipSecrets),
  });
}

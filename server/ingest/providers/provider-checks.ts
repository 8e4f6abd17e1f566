import { createSecretCheck, type SecretCheck } from './secret-check.ts';
import { createTwilioVerifier, type VerifyTwilio } from './verify-twilio.ts';

/** How the webhooks of partners are told from those of strangers; null for a partner that is not set up. */
export type ProviderChecks = {
  twilio: VerifyTwilio | null;
  gupshup: SecretCheck | null;
  infobip: SecretCheck | null;
};

/** `twilioAddresses`: that Twilio calls where another receiver hands its requests on. */
export function createProviderChecks({
  publicUrl = null,
  twilioTokens = [],
  twilioAddresses = [],
  gupshupSecrets = [],
  infobipSecrets = [],
}: {
  publicUrl?: string | null;
  twilioTokens?: readonly string[];
  twilioAddresses?: readonly string[];
  gupshupSecrets?: readonly string[];
  infobipSecrets?: readonly string[];
} = {}): ProviderChecks {
  const sharing = (secrets: readonly string[]): SecretCheck | null =>
    secrets.length === 0 ? null : createSecretCheck(secrets);
  return {
    twilio:
      twilioTokens.length === 0
        ? null
        : createTwilioVerifier({ tokens: twilioTokens, publicUrl, addresses: twilioAddresses }),
    gupshup: sharing(gupshupSecrets),
    infobip: sharing(infobipSecrets),
  };
}

import { hash, timingSafeEqual } from 'node:crypto';

/** True when one of the words given is a secret known here. */
export type SecretCheck = (...given: (string | undefined)[]) => boolean;

/** Compares digests, so that neither length nor content of a secret shows in the time it takes. Several make rotation possible;
 *  without one nothing is ever right. */
export function createSecretCheck(secrets: readonly string[]): SecretCheck {
  const known = secrets.filter((secret) => secret !== '').map(digestOf);
  return (...given) => {
    let isKnown = false;
    for (const word of given) {
      if (word === undefined) continue;
      const digest = digestOf(word);
      for (const secret of known) if (timingSafeEqual(digest, secret)) isKnown = true;
    }
    return isKnown;
  };
}

const digestOf = (word: string): Buffer => hash('sha256', word, 'buffer');

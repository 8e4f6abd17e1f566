import type { CheckedText, PolicyHit } from '../checked-text.ts';
import { SHORT_HOSTS } from '../lexicons/short-hosts.ts';

/** A name with a point inside, not in the middle of a longer one or of an address of mail. */
const HOST = /(?<![\p{L}\p{N}.@_-])(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?![\p{L}\p{N}_-]|\.[\p{L}\p{N}])/giu;

/** Places with the host of a service that shortens addresses. */
export function findShortLink({ text }: CheckedText): PolicyHit[] {
  return [...text.matchAll(HOST)].flatMap((match) => {
    const host = match[0].toLowerCase().replace(/^www\./, '');
    if (!SHORT_HOSTS.has(host)) return [];
    return [{ from: match.index, to: match.index + match[0].length, language: null }];
  });
}

import { isoInstant } from '../../core/business-day.ts';
import { AppError } from '../../core/errors.ts';
import type { EpochMs } from '../../core/time.ts';
import { objectOf } from '../../core/json/json-members.ts';
import type { OptOutLink } from '../../store/opt-out-link-ports.ts';
import type { HttpDeps } from '../deps.ts';
import type { LinkSecret, OptOutDeps } from './deps.ts';
import { readLinkRequest, type LinkFault, type LinkRequest } from './read-link-request.ts';

/** A link that was made; `index` counts from 0 in the request. `token` is what follows the last slash of `url`. */
export type MadeLink = { index: number; token: string; url: string; expiresAt: string };

/** What became of the entries of a request. */
export type MadeLinks = {
  links: MadeLink[];
  rejected: number;
  errors: ({ index: number } & LinkFault)[];
};

const MAX_LINKS = 1_000;

/** Makes links for `{ "links": [...] }` or for one entry alone, at most 1,000; asking again for the same gives the same.
 *  Errors: `conflict` without a public address; `too-large`; `invalid` when no entry is right. */
export async function makeLinks(
  { clock, stores, optOut }: Pick<HttpDeps, 'clock' | 'stores' | 'optOut'>,
  body: unknown,
): Promise<MadeLinks> {
  const { publicUrl } = optOut;
  if (publicUrl === null) {
    throw new AppError(
      'conflict',
      'CULPRIT_PUBLIC_URL is not set; set it to the address under which people reach this service',
    );
  }
  const entries = entriesOf(body);
  const now = clock();
  const links = new Map<string, OptOutLink>();
  const asked: { index: number; fingerprint: string }[] = [];
  const errors: MadeLinks['errors'] = [];
  for (const [index, entry] of entries.entries()) {
    const read = readLinkRequest(entry, now);
    if (!('link' in read)) {
      errors.push({ index, ...read });
      continue;
    }
    const link = linkOf(read.link, { now, optOut });
    const known = links.get(link.fingerprint);
    if (known === undefined || known.expiresAt < link.expiresAt) links.set(link.fingerprint, link);
    asked.push({ index, fingerprint: link.fingerprint });
  }
  if (asked.length === 0) {
    const message = entries.length === 0 ? 'links is empty; name at least one' : 'no link could be made';
    throw new AppError('invalid', message, {
      details: { links: [], rejected: errors.length, errors: errors.slice(0, LISTED_ERRORS) },
    });
  }
  const kept = await stores.optOutLinks.put([...links.values()]);
  return {
    links: asked.flatMap(({ index, fingerprint }) => {
      const link = kept.get(fingerprint);
      if (link === undefined) return [];
      const token = optOut.signer.tokenOf(link.id);
      return [{ index, token, url: `${publicUrl}/o/${token}`, expiresAt: isoInstant(link.expiresAt) }];
    }),
    rejected: errors.length,
    errors: errors.slice(0, LISTED_ERRORS),
  };
}

const LISTED_ERRORS = 100;

function entriesOf(body: unknown): unknown[] {
  const given = objectOf(body);
  const links = given?.['links'];
  if (given !== undefined && links === undefined && 'contact' in given) return [given];
  if (!Array.isArray(links)) {
    throw new AppError('invalid', 'links is no list; write {"links": [...]} or one link alone', {
      details: { field: 'links' },
    });
  }
  if (links.length > MAX_LINKS)
    throw new AppError('too-large', 'the body asks for more than 1,000 links; send it in parts');
  return links;
}

function linkOf(
  request: LinkRequest,
  { now, optOut }: { now: EpochMs; optOut: Pick<OptOutDeps, 'hasher' | 'signer' | 'seal'> },
): OptOutLink {
  const { contact, message, template, topic, campaign, language, expiresAt } = request;
  const identities = optOut.hasher.identities(contact).map(({ hash }) => hash);
  const secret: LinkSecret = { contact, message };
  return {
    id: optOut.signer.newId(),
    fingerprint: optOut.signer.fingerprint(
      JSON.stringify([identities, message, template, topic, campaign, language]),
    ),
    identities,
    sealed: optOut.seal(JSON.stringify(secret)),
    template,
    topic,
    campaign,
    language,
    createdAt: now,
    expiresAt,
  };
}

import type { Language } from '../../i18n/language.ts';
import type { Hasher } from '../../ingest/hasher.ts';
import type { OptOutLink } from '../../store/opt-out-link-ports.ts';
import type { LinkSigner } from '../../ingest/link-signer.ts';

/** What links and their page need beside the stores. */
export type OptOutDeps = {
  /** Address under which people reach this service, without a slash at its end; null: links cannot be made. */
  publicUrl: string | null;
  /** The business as people know it; null: the page speaks of "this company". */
  senderName: string | null;
  /** Header in which a proxy names the visitor's address; null: visitors connect directly. */
  addressHeader: string | null;
  /** For visitors of whom no language is known. */
  language: Language;
  /** What "stop all" covers. */
  wideScope: 'marketing' | 'all';
  signer: LinkSigner;
  hasher: Pick<Hasher, 'identities'>;
  /** Encrypts a text. */
  seal(text: string): Uint8Array;
  /** Requests a minute, of one address and about one link. */
  limits: { address: number; link: number };
};

/** What a link keeps encrypted: the names of the person, and the message it was made for. */
export type LinkSecret = {
  contact: { phone?: string; bsuid?: string; externalId?: string };
  message: string | null;
};

/** A link that is open at the moment, and what it keeps encrypted. */
export type OpenLink = { link: OptOutLink; secret: LinkSecret };

import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import type { LinkSecret } from './deps.ts';

/** What may tell which language a visitor reads; null where nothing does. */
export type LanguageHints = {
  /** What they chose on the page. */
  chosen: string | null;
  /** What the link was made in: the language of the message they just read. */
  link: string | null;
  /** Their browser's `Accept-Language`. */
  accepted: string | null;
  contact: LinkSecret['contact'] | null;
};

/** The language to speak to a visitor; `fallback` when nothing tells. */
export function visitorLanguage(
  { chosen, link, accepted, contact }: LanguageHints,
  fallback: Language,
): Language {
  return (
    supported(chosen ?? '') ??
    supported(link ?? '') ??
    fromHeader(accepted ?? '') ??
    fromContact(contact) ??
    fallback
  );
}

function supported(tag: string): Language | null {
  const language = tag.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((known) => known.toLowerCase().split('-')[0] === language) ?? null;
}

/** The wanted language that is to be had, by weight and then by order (RFC 9110, 12.5.4). */
function fromHeader(header: string): Language | null {
  const wanted = header.split(',').flatMap((entry, index) => {
    const [tag = '', ...parameters] = entry.split(';');
    const weight = parameters
      .map((text) => /^\s*q=([\d.]+)\s*$/i.exec(text)?.[1])
      .find((text) => text !== undefined);
    const language = supported(tag);
    const quality = Number(weight ?? 1);
    return language === null || !(quality > 0) ? [] : [{ language, quality, index }];
  });
  return wanted.sort((a, b) => b.quality - a.quality || a.index - b.index)[0]?.language ?? null;
}

/** By the country of the number, or that which a user id begins with. */
function fromContact(contact: LinkSecret['contact'] | null): Language | null {
  const byPhone =
    contact?.phone === undefined ? undefined : parsePhoneNumberFromString(`+${contact.phone}`)?.country;
  const country = byPhone ?? contact?.bsuid?.slice(0, 2);
  if (country === undefined || !/^[A-Z]{2}$/.test(country)) return null;
  return supported(new Intl.Locale(`und-${country}`).maximize().language ?? '');
}

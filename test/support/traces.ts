/** What must not be found: phone numbers as digits; user ids, customer numbers and names as tokens; what people wrote.
 *  All texts as the Latin-1 reading of their bytes. */
export type PersonalData = { phones: Set<string>; tokens: Set<string>; phrases: Set<string> };

/** Shorter texts are found by chance in encrypted bytes. */
const LEAST_TEXT = 8;
/** Labels and payloads of buttons are the template's words, not the person's. */
const WORDS_OF_TEMPLATES = /opt-?out|promo|^\d+$/i;

/** A fraction as programs print it. Among a hundred thousand of them some hold a phone's ten digits by chance, and nobody
 *  writes a number with its only dot after the first digit, or with so many digits behind it. */
const FRACTION = /^(?:\d\.\d{9,}|\d{2,4}\.\d{12,})$/;

/** Collects the phones, user ids, customer numbers, profile names and reply texts of raw input. */
export function personalData(lines: readonly string[]): PersonalData {
  const phones = new Set<string>();
  const tokens = new Set<string>();
  const phrases = new Set<string>();
  const bytesOf = (text: string): string => Buffer.from(JSON.parse(`"${text}"`) as string).toString('latin1');
  for (const line of lines) {
    for (const [phone] of line.matchAll(/(?<!\d)55\d{10,11}(?!\d)/g)) {
      for (const spelling of spellings(phone)) phones.add(spelling);
    }
    for (const [id] of line.matchAll(/BR\.[0-9A-Za-z]{8,}|AUR-\d+/g)) tokens.add(id);
    for (const [, name = ''] of line.matchAll(/"profile":\{"name":"([^"]+)"/g)) tokens.add(bytesOf(name));
    // What a template says is the sender's text, not a person's.
    if (line.includes('"components"')) continue;
    for (const [, text = ''] of line.matchAll(/"(?:body|text)":"([^"]+)"/g)) {
      if (text.length >= LEAST_TEXT && !WORDS_OF_TEMPLATES.test(text)) phrases.add(bytesOf(text));
    }
  }
  return { phones, tokens, phrases };
}

/** With and without the ninth digit, with and without the country code. */
function spellings(phone: string): string[] {
  const short = phone.length === 13 ? phone.slice(0, 4) + phone.slice(5) : phone;
  const long = phone.length === 12 ? `${phone.slice(0, 4)}9${phone.slice(4)}` : phone;
  return [short, long, short.slice(2), long.slice(2)];
}

/** What of it stands in some bytes: as it is, with punctuation between digits, or inside base64 at any offset. */
export function traces(bytes: Uint8Array, { phones, tokens, phrases }: PersonalData): string[] {
  const found: string[] = [];
  const text = Buffer.from(bytes).toString('latin1');
  searchPhones(text, phones, found);
  for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{16,}={0,2}/g)) {
    for (let offset = 0; offset < 4; offset += 1) {
      searchPhones(Buffer.from(run.slice(offset), 'base64').toString('latin1'), phones, found);
    }
  }
  for (const [token] of text.matchAll(/BR\.[0-9A-Za-z]{8,}|AUR-\d+|[A-Z\u00c3][\w\u0080-\u00ff]+ [A-Z]\./g)) {
    if (tokens.has(token)) found.push(`token of ${token.length} characters`);
  }
  for (const phrase of phrases)
    if (text.includes(phrase)) found.push(`phrase of ${phrase.length} characters`);
  return found;
}

function searchPhones(text: string, phones: ReadonlySet<string>, found: string[]): void {
  for (const [run] of text.matchAll(/\d(?:[ ().+-]{0,2}\d){9,}/g)) {
    if (FRACTION.test(run)) continue;
    const digits = run.replaceAll(/\D/g, '');
    for (let length = 10; length <= 13; length += 1) {
      for (let from = 0; from + length <= digits.length; from += 1) {
        if (phones.has(digits.slice(from, from + length)))
          found.push(`phone at ${from} of ${digits.length} digits`);
      }
    }
  }
}

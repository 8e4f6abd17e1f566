import type { Mentions } from './mentions.ts';
import type { Redacted } from './redact-body.ts';

/** Takes a person out of a form (`application/x-www-form-urlencoded`), which is about one message: all of it or nothing.
 *  Pure. */
export function redactForm(text: string, mentions: Mentions): Redacted {
  const names = [...new URLSearchParams(text)].some(
    ([name, value]) => mentions.text(value, name) || mentions.text(name, null),
  );
  return { text: names ? null : text, changed: names, judged: true };
}

import { z } from 'zod';

/** A text of 1 to `longest` characters, without the space around it; `fix`: what to write. */
export function limitedText(longest: number, fix: string) {
  const error = `is missing or longer than ${longest} characters; ${fix}`;
  return z.string({ error }).trim().min(1, { error }).max(longest, { error });
}

import type { z } from 'zod';
import { AppError } from '../core/errors.ts';

type Issue = z.ZodError['issues'][number];

/** The first thing that is wrong with an input. Messages of schemas say what to do and never what was given. */
export function firstFault({ issues: [issue] }: z.ZodError): AppError {
  const field = issue === undefined ? '' : fieldOf(issue.path);
  return new AppError('invalid', `${field} ${messageOf(issue)}`.trim(), {
    ...(field !== '' && { details: { field } }),
  });
}

/** The words of an issue; those of the library, which speak of types, are replaced. */
export function messageOf(issue: Issue | undefined): string {
  return issue?.code === 'invalid_type' && issue.message.startsWith('Invalid input')
    ? `is no ${issue.expected}; correct it`
    : (issue?.message ?? 'cannot be read');
}

/** A place in a body as people write it: `contacts[3].phone`. */
export function fieldOf(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}

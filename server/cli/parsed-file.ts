import { readFile } from 'node:fs/promises';
import { AppError } from '../core/errors.ts';

/** The JSON in a file. `fix`: what to write. Errors: `invalid` when it cannot be read or is no JSON. */
export async function parsedFile(file: string, fix: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new AppError('invalid', `${file} is not a file that can be read`);
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError('invalid', `${file} is not JSON; write ${fix}`);
  }
}

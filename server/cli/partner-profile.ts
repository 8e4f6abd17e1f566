import { existsSync } from 'node:fs';
import { AppError } from '../core/errors.ts';
import { BUNDLED_PROFILES } from '../ingest/partner/bundled-profiles.ts';
import { readProfile, type Profile } from '../ingest/partner/profile.ts';
import { parsedFile } from './parsed-file.ts';

/** The profile that `--map` names, a bundled one or a file, under what `--set NAME=VALUE` says. Errors: `invalid`. */
export async function partnerProfile(map: string, set: readonly string[]): Promise<Profile> {
  const settings = new Map(set.map(pairOf));
  const bundled = BUNDLED_PROFILES.get(map);
  if (bundled !== undefined) return named(map, () => readProfile(bundled, settings));
  if (!existsSync(map)) {
    const known = [...BUNDLED_PROFILES.keys()].join(', ');
    throw new AppError('invalid', `--map ${map} is neither a file nor a profile that comes along (${known})`);
  }
  const value = await parsedFile(map, 'a profile as in docs/connect.md');
  return named(map, () => readProfile(value, settings));
}

function named(map: string, read: () => Profile): Profile {
  try {
    return read();
  } catch (error) {
    throw error instanceof AppError ? new AppError(error.code, `${map}: ${error.message}`) : error;
  }
}

function pairOf(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1)
    throw new AppError('invalid', '--set is no NAME=VALUE; write for example --set template.language=pt_BR');
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

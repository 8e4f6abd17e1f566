import { parseAccept } from 'hono/utils/accept';
import type { PackedForm, PageFile } from './page-files.ts';

/** The smallest form of a file that its reader takes, null where that is the file as it is. `header`: `Accept-Encoding`. */
export function packedFor(header = '', { packed = [] }: Pick<PageFile, 'packed'>): PackedForm | null {
  const wanted = parseAccept(header).filter(({ q }) => q > 0);
  return packed.find(({ encoding }) => wanted.some(({ type }) => type === encoding)) ?? null;
}

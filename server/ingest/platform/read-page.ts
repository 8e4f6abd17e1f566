import { readComparison } from './comparison.ts';
import { readNumbers } from './numbers.ts';
import { emptyRead, unsupported, type PageRead } from './page-read.ts';
import type { PollKind } from '../../core/platform-status.ts';
import type { PlatformPoll } from './platform-poll.ts';
import { readTemplateAnalytics } from './template-analytics.ts';
import { readTemplates } from './templates.ts';

const READERS: Record<PollKind, (poll: PlatformPoll, into: PageRead) => void> = {
  numbers: readNumbers,
  templates: readTemplates,
  'template-analytics': readTemplateAnalytics,
  comparison: readComparison,
};

/** Everything a page says, whether it was known or not. Pure. */
export function readPage(poll: PlatformPoll): PageRead {
  const read = emptyRead();
  if (!Array.isArray(poll.page['data'])) read.drops.push(unsupported(`${poll.kind}.data`));
  else READERS[poll.kind](poll, read);
  return read;
}

import type { ButtonClicks } from '../template-day.ts';
import { recogniseReply, type PayloadMap } from './recognise-reply.ts';

/** How many of the clicks asked to stop: those on quick replies whose label reads so, as a tap on them would be read. */
export function optOutClicks(clicks: readonly ButtonClicks[], payloads: PayloadMap): number {
  return clicks
    .filter(({ type }) => type === 'quick_reply_button')
    .filter(({ content }) => {
      const tap = recogniseReply({ button: { payload: content, text: content } }, payloads);
      return tap?.action === 'opt-out';
    })
    .reduce((sum, { count }) => sum + count, 0);
}

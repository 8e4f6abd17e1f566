import { ANNOUNCED_TIMES, type Announced } from '../core/announcement.ts';
import type { Voice } from './render-reason.ts';

/** What was announced, in one sentence. */
export function announcedSentence(
  { kind, label, ...given }: Announced,
  { catalogue, format }: Voice,
): string {
  const { announced } = catalogue;
  const what = [announced.kind[kind], ...(label === null ? [] : [`“${label}”`])].join(' ');
  return announced.sentence(format, { ...given, what });
}

/** The same of several, and what it means for alerts; nothing where nothing was announced. */
export function announcedSentences(announced: readonly Announced[], voice: Voice): string[] {
  if (announced.length === 0) return [];
  const { catalogue, format } = voice;
  return [
    ...announced.map((one) => announcedSentence(one, voice)),
    catalogue.announced.widens(format, { times: ANNOUNCED_TIMES }),
  ];
}

import type { Announced } from '../core/announcement.ts';
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

/** The same of several, and what it means for alerts; nothing where nothing was announced. `times`: so many times the usual. */
export function announcedSentences(announced: readonly Announced[], times: number, voice: Voice): string[] {
  if (announced.length === 0) return [];
  const { catalogue, format } = voice;
  return [
    ...announced.map((one) => announcedSentence(one, voice)),
    catalogue.announced.widens(format, { times }),
  ];
}

import { templateName } from '../../../../server/i18n/template-name.ts';
import type { IncidentStep } from '../../api/answers.ts';
import type { Voice } from '../../i18n/voice.tsx';
import { instantOf } from '../../shared/instant-of.ts';

/** Somebody by name, as far as the name is known. */
export function actorName({ kind, id, name }: IncidentStep['actor'], { words }: Voice): string {
  const { actor } = words.incident;
  if (kind === 'service') return actor.service;
  if (name !== null) return name;
  if (kind === 'token') return actor.token;
  // Whoever reads what was shared is not told who it was.
  return id === null ? actor.member : actor.gone;
}

/** What a step says. */
export function stepText(step: IncidentStep, voice: Voice): string {
  const { words, format, catalogue } = voice;
  const { incident } = words;
  const { kind, knew, member, until, template, decision, fix } = step;
  const name = template === null ? '' : templateName(template, catalogue);
  return incident.step[kind](format, {
    excess: knew?.excess ?? null,
    probability: knew?.probability ?? null,
    until: until === null ? null : instantOf(until),
    member: member === null ? '' : actorName(member, voice),
    template: decision === null ? name : `${name}: ${incident.verbs.done[decision]}`,
    fix: fix?.kind ?? null,
  });
}

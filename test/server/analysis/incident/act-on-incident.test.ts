import { expect, test } from 'vitest';
import { actOnIncident, type Verb } from '../../../../server/analysis/incident/act-on-incident.ts';
import type { Incident, Step } from '../../../../server/analysis/incident/incident.ts';
import { account, MINUTE, numbered, signalOf, START } from './account.ts';

const NOW = START + MINUTE;
const subject = account();
subject.look({ minute: 0, signal: signalOf({ probability: 0.97 }) });
const open = subject.incident as Incident;
const resolved: Incident = { ...open, status: 'resolved' };

const act = (verb: Verb, incident = open, before: readonly Step[] = []) =>
  actOnIncident(incident, verb, {
    actor: 'member:m1',
    now: NOW,
    steps: numbered([...subject.steps, ...before]),
  });
/** The incident after a verb, and its step's kind. */
function done(verb: Verb, incident = open): { incident: Incident; kind: string | null } {
  const acted = act(verb, incident);
  if ('refused' in acted) throw new Error(acted.refused);
  return { incident: acted.incident, kind: acted.step?.kind ?? null };
}

test.each<[Verb, Verb, string, string]>([
  [{ verb: 'acknowledge' }, { verb: 'undo-acknowledge' }, 'acknowledged', 'acknowledgement-undone'],
  [{ verb: 'assign', member: 'm2' }, { verb: 'assign', member: null }, 'assigned', 'unassigned'],
  [{ verb: 'snooze', until: NOW + 480 * MINUTE }, { verb: 'undo-snooze' }, 'snoozed', 'snooze-undone'],
])('%o is undone, and done twice it is written down once', (verb, undo, kind, undone) => {
  const after = done(verb);
  expect(after.kind).toBe(kind);
  expect(after.incident).not.toEqual(open);
  expect(done(verb, after.incident)).toEqual({ incident: after.incident, kind: null });
  expect(done(undo, after.incident)).toEqual({ incident: open, kind: undone });
  expect(done(undo).kind).toBeNull();
});

test('what one recipient puts off is written down once, changes no incident, and is undone by them', () => {
  const until = NOW + 480 * MINUTE;
  const put = (recipient: string): Verb => ({ verb: 'snooze-for-one', recipient, until });
  const back = (recipient: string): Verb => ({ verb: 'undo-snooze-for-one', recipient });
  const acted = act(put('ana'));
  expect(acted).toMatchObject({
    incident: open,
    step: { kind: 'snoozed-for-one', detail: { recipient: 'ana', until } },
  });
  const steps = 'step' in acted && acted.step !== null ? [acted.step] : [];
  expect(act(put('ana'), open, steps)).toMatchObject({ step: null });
  expect(act(put('bob'), open, steps)).toMatchObject({ step: { detail: { recipient: 'bob' } } });
  expect(act(back('bob'), open, steps)).toMatchObject({ step: null });
  expect(act(back('ana'), open, steps)).toMatchObject({
    incident: open,
    step: { kind: 'snooze-for-one-undone' },
  });
  expect(act(put('ana'), resolved)).toEqual({ refused: 'not-open' });
});

test('resolved and undone: open as before, but for when that changed', () => {
  const after = done({ verb: 'resolve' });
  expect(after).toMatchObject({ kind: 'resolved', incident: { status: 'resolved', changedAt: NOW } });
  const undone = done({ verb: 'undo-resolve' }, after.incident);
  expect(undone).toEqual({ kind: 'resolution-undone', incident: { ...open, changedAt: NOW } });
});

test('comments and decisions are written down and change nothing', () => {
  expect(done({ verb: 'comment', text: 'looking' }, resolved)).toEqual({
    incident: resolved,
    kind: 'commented',
  });
  const template = { key: 'id:1', id: '1', name: null, language: null };
  const acted = act({ verb: 'decide', template, decision: 'one-off', by: 'Rita' });
  expect(acted).toMatchObject({
    incident: open,
    step: { detail: { template, decision: 'one-off', by: 'Rita' } },
  });
});

test.each<[Verb, Incident, string]>([
  [{ verb: 'acknowledge' }, resolved, 'not-open'],
  [{ verb: 'snooze', until: NOW + MINUTE }, resolved, 'not-open'],
  [{ verb: 'snooze', until: NOW }, open, 'past'],
  [{ verb: 'snooze', until: NOW + 31 * 1_440 * MINUTE }, open, 'too-far'],
  [{ verb: 'resolve' }, { ...open, status: 'recovered' }, 'not-open'],
  [{ verb: 'undo-resolve' }, { ...open, status: 'recovered' }, 'not-resolved'],
])('%o is refused where it makes no sense', (verb, incident, refused) => {
  expect(act(verb, incident)).toEqual({ refused });
});

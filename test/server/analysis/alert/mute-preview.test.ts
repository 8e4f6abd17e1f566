import { expect, test } from 'vitest';
import { alertKey, reminderKey } from '../../../../server/analysis/alert/alert-keys.ts';
import { mutePreview } from '../../../../server/analysis/alert/mute-preview.ts';
import { MAIL_WISHES } from '../../../../server/core/recipient.ts';

const person = (alerts: 'all' | 'critical' | 'none', stoppedAt: number | null = null) => ({
  wishes: { ...MAIL_WISHES, alerts },
  stoppedAt,
  bouncedAt: null,
});
const step = (number: number, kind: 'opened' | 'worse' | 'recovered') => ({
  number,
  kind,
  at: 0,
  knew: null,
});
const steps = [step(1, 'opened'), step(2, 'worse'), step(3, 'recovered')];
const recipients = [
  person('all'),
  person('critical'),
  person('none'),
  person('all', 1),
  { ...person('all'), bouncedAt: 1 },
];

test('who wants such alerts is spared them; what got worse and the end would have come all the same', () => {
  const keys = [
    ...[1, 2, 3].map((number) => alertKey('ana', { incident: 7, step: number })),
    ...['2026-05-03', '2026-05-05'].map((day) => reminderKey('ana', { incident: 7, day })),
    alertKey('bob', { incident: 7, step: 1 }),
    // Of another incident, of no step that is known, and of something else.
    alertKey('ana', { incident: 8, step: 1 }),
    alertKey('ana', { incident: 7, step: 9 }),
    'digest:ana:2026-05-03',
  ];
  const given = { recipients, incidents: [{ id: 7, steps }], keys };
  expect(mutePreview({ level: 'critical' }, given)).toEqual({ recipients: 2, mails: 7, held: 4 });
  expect(mutePreview({ level: 'warning' }, given)).toMatchObject({ recipients: 1 });
  expect(mutePreview({ level: 'warning' }, { ...given, keys: [] })).toMatchObject({ mails: 0, held: 0 });
});

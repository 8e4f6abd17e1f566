import { z } from 'zod';
import { announcedParts } from '../answers/announced.ts';
import { instant, instantOrNull } from '../answers/common.ts';
import { describe, json } from '../openapi/describe.ts';

const announcement = z
  .object({
    id: z.string(),
    ...announcedParts,
    announcedAt: instant,
    withdrawnAt: instantOrNull,
    isOpen: z.boolean().meta({ description: 'it is to come or under way, and was not taken back' }),
  })
  .meta({
    id: 'Announcement',
    description: 'A time in which more people leave than usual, known in advance.',
  });

const EXAMPLE = {
  id: '5f0c1f6e-0f0e-4f1d-9d55-0a8f3f1f7a10',
  kind: 'campaign',
  label: 'Black Friday',
  topic: 'offers',
  from: '2026-11-27T03:00:00.000Z',
  to: '2026-11-30T03:00:00.000Z',
  announcedAt: '2026-11-20T14:00:00.000Z',
  withdrawnAt: null,
  isOpen: true,
};

export const LIST_ANNOUNCEMENTS = describe({
  id: 'listAnnouncements',
  tag: 'decide',
  summary: 'Times that were announced, past ones too',
  answers: {
    200: json(z.object({ announcements: z.array(announcement) }), {
      description: 'The latest first.',
      example: { announcements: [EXAMPLE] },
    }),
  },
});

export const ANNOUNCE = describe({
  id: 'announce',
  tag: 'decide',
  summary: 'Announce a campaign, a holiday or another time',
  detail:
    'While it holds, a warning needs twice the usual; what is critical is told all the same, and verdicts stay as they are (methods.md#announced-times). For at most 31 days; of `other` with a `label`.',
  example: {
    kind: 'campaign',
    label: 'Black Friday',
    topic: null,
    from: '2026-11-27T00:00:00-03:00',
    to: '2026-11-30T00:00:00-03:00',
  },
  answers: {
    200: json(z.object({ announcement }), {
      description: 'It holds from its beginning on, and not before now.',
      example: { announcement: EXAMPLE },
    }),
  },
});

export const WITHDRAW_ANNOUNCEMENT = describe({
  id: 'withdrawAnnouncement',
  tag: 'decide',
  summary: 'Take an announcement back',
  detail: 'It holds no longer. It stays listed, and what it held back before is not told afterwards.',
  answers: {
    200: json(z.object({ withdrawn: z.string() }), {
      description: 'It was taken back.',
      example: { withdrawn: EXAMPLE.id },
    }),
  },
  errors: ['not-found'],
});

import { suppressionCheckAnswer, suppressionsAnswer } from '../answers/suppressions.ts';
import { describe, json } from '../openapi/describe.ts';

const RECORDED = 'Every read is recorded.';

export const LIST_SUPPRESSIONS = describe({
  id: 'listSuppressions',
  tag: 'suppress',
  summary: 'Read who must not be written to any more',
  detail: `A feed of changes: keep \`next\` and ask again with it as \`since\`. A row that changes comes again. Each name of a person is a row of its own. ${RECORDED}`,
  answers: {
    200: json(suppressionsAnswer, {
      description: 'The changes after `since`, oldest first.',
      example: {
        suppressions: [
          {
            contact: { phone: '5511990000003' },
            scope: 'topic',
            topic: 'offers',
            since: '2026-06-02T21:05:00.000Z',
            active: true,
            provisional: false,
            cursor: '17',
          },
        ],
        next: '17',
        more: false,
      },
    }),
  },
});

export const CHECK_SUPPRESSIONS = describe({
  id: 'checkSuppressions',
  tag: 'suppress',
  summary: 'Ask what must not be sent to given people',
  detail: `The only way to learn of somebody who was erased, whom no list can name. ${RECORDED}`,
  example: { contacts: ['5511990000003', { externalId: 'AUR-2' }] },
  answers: {
    200: json(suppressionCheckAnswer, {
      description: 'What is in force, by place in the request; people without a stop are left out.',
      example: {
        suppressions: [
          {
            index: 0,
            scope: 'topic',
            topic: 'offers',
            since: '2026-06-02T21:05:00.000Z',
            provisional: false,
          },
        ],
      },
    }),
  },
});

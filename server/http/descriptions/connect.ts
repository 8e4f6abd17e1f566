import { connectAnswer } from '../answers/connect.ts';
import { describe, json } from '../openapi/describe.ts';

export const GET_CONNECTION = describe({
  id: 'getConnection',
  tag: 'operate',
  summary: 'How the account is wired up',
  detail:
    'What `culprit connect` finds, with a provisional ranking from the platform’s counts: button clicks only, consent unknown. Asks the platform, at most once a minute.',
  answers: {
    200: json(connectAnswer, {
      description: 'Every check, and the first look at each account.',
      example: {
        at: '2026-06-02T21:00:00.000Z',
        wiredUp: false,
        checks: [
          {
            says: 'account-reached',
            state: 'ok',
            account: '200300400500600',
            name: 'Aurora',
            business: 'Aurora Ltda',
            text: 'The account Aurora (200300400500600) can be read; it belongs to Aurora Ltda.',
          },
          { says: 'consent-none', state: 'missing', text: 'No consent is on record.' },
        ],
        ranking: {
          basis: 'button-clicks',
          consent: 'unknown',
          accounts: [
            {
              account: '200300400500600',
              name: 'Aurora',
              recentFrom: '2026-05-27T00:00:00.000Z',
              earlierFrom: '2026-03-05T00:00:00.000Z',
              templates: [
                {
                  id: '9001',
                  name: 'winter_sale',
                  language: 'pt_BR',
                  delivered: 7_000,
                  clicks: 140,
                  rate: 0.02,
                  usualRate: 0.004,
                  usual: 'own',
                  expected: 28,
                  beyond: 101,
                },
              ],
            },
          ],
        },
      },
    }),
  },
});

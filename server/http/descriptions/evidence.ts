import { describe } from '../openapi/describe.ts';

export const GET_EVIDENCE = describe({
  id: 'getEvidence',
  tag: 'answer',
  summary: 'An evidence pack of a stored verdict',
  detail:
    'A ZIP for an appeal or a question of data protection: the verdict with its inputs, the data of the charts, versions of templates, consent coverage, what happened and what was decided. Nothing in it names a person. Each is recorded. `lang`: the language of its README. With `template` (its key) or `incident` (its id) only what concerns that one.',
  answers: {
    200: {
      description: 'A ZIP archive.',
      media: [{ type: 'application/zip', schema: null }],
      headers: { 'Content-Disposition': 'a name for the file' },
    },
  },
  errors: ['not-found'],
});

import { queryOptions } from '@tanstack/react-query';
import type { InferRequestType } from 'hono/client';
import type { Language } from '../../../server/i18n/language.ts';
import { answerOf, api } from './client.ts';

export const sessionsQuery = queryOptions({
  queryKey: ['settings', 'sessions'],
  queryFn: ({ signal }) => answerOf(api.v1.me.sessions.$get({}, { init: { signal } }), signal),
});

export const membersQuery = queryOptions({
  queryKey: ['settings', 'members'],
  queryFn: ({ signal }) => answerOf(api.v1.members.$get({}, { init: { signal } }), signal),
});

export const tokensQuery = queryOptions({
  queryKey: ['settings', 'tokens'],
  queryFn: ({ signal }) => answerOf(api.v1.tokens.$get({}, { init: { signal } }), signal),
});

/** What the service was started with; what each setting means in a language. */
export const serviceQuery = (lang: Language) =>
  queryOptions({
    queryKey: ['settings', 'service', lang],
    queryFn: ({ signal }) =>
      answerOf(api.v1.settings.$get({ query: { lang } }, { init: { signal } }), signal),
  });

export const sensitivityQuery = queryOptions({
  queryKey: ['settings', 'sensitivity'],
  queryFn: ({ signal }) => answerOf(api.v1.sensitivity.$get({}, { init: { signal } }), signal),
});

export const changeSensitivity = (json: { sensitivity: 'fewer' | 'balanced' | 'more' }) =>
  answerOf(api.v1.sensitivity.$put({ json }));

type Body<Route> = InferRequestType<Route> extends { json: infer Json } ? Json : never;

/** What a member changes of themselves. Errors: `ApiFailure`. */
export const changeMe = {
  profile: (json: Body<typeof api.v1.me.$patch>) => answerOf(api.v1.me.$patch({ json })),
  password: (json: { current: string; password: string }) => answerOf(api.v1.me.password.$post({ json })),
  endSession: (id: string) => answerOf(api.v1.me.sessions[':id'].$delete({ param: { id } })),
  endOthers: () => answerOf(api.v1.me.sessions.$delete()),
};

/** What an admin changes of members. */
export const changeMembers = {
  invite: (json: Body<typeof api.v1.members.$post>) => answerOf(api.v1.members.$post({ json })),
  inviteAgain: (id: string) => answerOf(api.v1.members[':id'].invitation.$post({ param: { id } })),
  access: ({ id, ...json }: { id: string } & Body<(typeof api.v1.members)[':id']['$patch']>) =>
    answerOf(api.v1.members[':id'].$patch({ param: { id }, json })),
  endSessions: (id: string) => answerOf(api.v1.members[':id'].sessions.$delete({ param: { id } })),
  remove: (id: string) => answerOf(api.v1.members[':id'].$delete({ param: { id } })),
};

export const changeTokens = {
  create: (json: { name: string; scopes: string[] }) => answerOf(api.v1.tokens.$post({ json })),
  revoke: (id: string) => answerOf(api.v1.tokens[':id'].$delete({ param: { id } })),
};

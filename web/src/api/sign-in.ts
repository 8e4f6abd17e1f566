import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client.ts';
import { oneTimeToken } from './fragment.ts';
import { beginMember } from './session.ts';

type Language = 'pt-BR' | 'en' | 'es';

/** Whether there is a member yet, and whether links can be sent by mail. */
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: ({ signal }) => answerOf(api.auth.ways.$get({}, { init: { signal } }), signal),
});

/** Ways in: each begins a session and resolves with who it is of. Errors: `ApiFailure`. */
export const comeIn = {
  byPassword: (json: { email: string; password: string }) =>
    begin(answerOf(api.auth['sign-in'].$post({ json }))),
  byLink: (json: { token: string }) => begin(answerOf(api.auth['sign-in'].link.$post({ json }))),
  asOwner: (json: { token: string; name: string; email: string; password: string; language: Language }) =>
    begin(answerOf(api.auth.welcome.$post({ json }))),
  byNewPassword: (json: { token: string; password: string; name?: string; language?: Language }) =>
    begin(answerOf(api.auth.password.$post({ json }))),
};

/** Whose link it is; uses nothing up. */
export const lookAtLink = (token: string) => answerOf(api.auth.password.link.$post({ json: { token } }));

/** Has a link sent: one that signs in, or one to choose a new password. */
export const sendLink = {
  signIn: (email: string) => answerOf(api.auth['sign-in'].mail.$post({ json: { email } })),
  reset: (email: string) => answerOf(api.auth.password.mail.$post({ json: { email } })),
};

async function begin<T>(asked: Promise<T>): Promise<T> {
  const answer = await asked;
  oneTimeToken.set(null);
  beginMember();
  return answer;
}

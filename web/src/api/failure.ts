/** Why no answer came of a request. */
export type FailureKind = 'signed-out' | 'forbidden' | 'not-found' | 'refused' | 'offline' | 'trouble';

/** A request without the answer it asked for. `requestId`: as in the server's log; `scope`: the permission that it lacks. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly kind: FailureKind;
  readonly requestId: string | null;
  readonly scope: string | null;
  constructor(
    kind: FailureKind,
    {
      message,
      requestId = null,
      scope = null,
    }: { message: string; requestId?: string | null; scope?: string | null },
  ) {
    super(message);
    this.kind = kind;
    this.requestId = requestId;
    this.scope = scope;
  }
}

/** What an answer that is no success says. Its body may be anything. */
export async function failureOf(response: Response): Promise<ApiFailure> {
  const requestId = response.headers.get('x-request-id');
  const body: unknown = await response.json().catch(() => null);
  const error = member(body, 'error');
  const message = member(error, 'message');
  const scope = member(member(error, 'details'), 'scope');
  return new ApiFailure(kindOf(response.status, member(error, 'code')), {
    message: typeof message === 'string' ? message : `status ${response.status}`,
    requestId,
    scope: typeof scope === 'string' ? scope : null,
  });
}

function kindOf(status: number, code: unknown): FailureKind {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  // Where something in between does not know the address, nothing is missing: something is wrong.
  if (status === 404 && code === 'not-found') return 'not-found';
  return status < 500 && status !== 404 ? 'refused' : 'trouble';
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

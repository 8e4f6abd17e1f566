/** Why no answer came of a request. */
export type FailureKind =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'refused'
  | 'too-many'
  | 'offline'
  | 'trouble';

/** A request without the answer it asked for. `requestId`: as in the server's log; `scope`: the permission that it lacks;
 *  `field`: what of it is wrong; `waitSeconds`: until it may be tried again. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';
  readonly kind: FailureKind;
  readonly requestId: string | null;
  readonly scope: string | null;
  readonly field: string | null;
  readonly waitSeconds: number | null;
  constructor(kind: FailureKind, told: Told & { message: string }) {
    super(told.message);
    this.kind = kind;
    this.requestId = told.requestId ?? null;
    this.scope = told.scope ?? null;
    this.field = told.field ?? null;
    this.waitSeconds = told.waitSeconds ?? null;
  }
}

type Told = Partial<Pick<ApiFailure, 'requestId' | 'scope' | 'field' | 'waitSeconds'>>;

/** What an answer that is no success says. Its body may be anything. */
export async function failureOf(response: Response): Promise<ApiFailure> {
  const requestId = response.headers.get('x-request-id');
  const body: unknown = await response.json().catch(() => null);
  const error = member(body, 'error');
  const message = member(error, 'message');
  const details = member(error, 'details');
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiFailure(kindOf(response.status, member(error, 'code')), {
    message: textOrNull(message) ?? `status ${response.status}`,
    requestId,
    scope: textOrNull(member(details, 'scope')),
    field: textOrNull(member(details, 'field')),
    waitSeconds: Number.isFinite(wait) ? wait : null,
  });
}

function kindOf(status: number, code: unknown): FailureKind {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'too-many';
  // Where something in between does not know the address, nothing is missing: something is wrong.
  if (status === 404 && code === 'not-found') return 'not-found';
  return status < 500 && status !== 404 ? 'refused' : 'trouble';
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

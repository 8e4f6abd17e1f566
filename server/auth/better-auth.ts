import { randomBytes } from 'node:crypto';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { DAY_MS, SECOND_MS } from '../core/time.ts';
import type { Database } from '../store/database.ts';
import { signInAdapter } from '../store/sign-in-adapter.ts';
import { openSessionPlugin } from './open-session.ts';
import { PASSWORD_LENGTH } from './password-length.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

const DAY_SECONDS = DAY_MS / SECOND_MS;
const LONGEST_BROWSER = 200;
const REFUSALS = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_PASSWORD', 'CREDENTIAL_ACCOUNT_NOT_FOUND']);

export type SignInSettings = {
  /** Signs cookies. */
  secret: string;
  /** Address under which people reach the service; null: whatever it is, it is not https. */
  publicUrl: string | null;
  /** How long a session lasts after its last use. */
  sessionDays: number;
};

/** The sign-in library on our tables. Its own addresses are not served: only its functions are called, for passwords, sessions
 *  and cookies. It registers nobody, keeps no network addresses, writes no log and calls nobody. */
export function createBetterAuth(database: Database, { secret, publicUrl, sessionDays }: SignInSettings) {
  return betterAuth({
    // Both are given, so that nothing is taken from the environment.
    secrets: [{ version: 1, value: secret }],
    secret,
    baseURL: publicUrl ?? 'http://localhost',
    basePath: '/auth',
    database: signInAdapter(database),
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Tries are counted by `sign-in-limits.ts`, which knows the visitor's address.
    rateLimit: { enabled: false },
    plugins: [openSessionPlugin],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
    },
    user: {
      modelName: 'member',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', input: false },
        personal: { type: 'boolean', input: false },
        language: { type: 'string', required: false, input: false },
      },
    },
    account: {
      modelName: 'member_credential',
      fields: {
        userId: 'member',
        accountId: 'account_id',
        providerId: 'provider_id',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'member_session',
      fields: {
        userId: 'member',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
        expiresAt: 'expires_at',
      },
      expiresIn: sessionDays * DAY_SECONDS,
      updateAge: Math.min(1, sessionDays / 2) * DAY_SECONDS,
    },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userAgent }) => ({
            // Not kept: there is no column for it.
            data: { ipAddress: undefined, userAgent: userAgent?.slice(0, LONGEST_BROWSER) ?? null },
          }),
        },
      },
    },
    advanced: {
      useSecureCookies: publicUrl?.startsWith('https:') ?? false,
      cookies: { session_token: { name: SESSION_COOKIE } },
      ipAddress: { disableIpTracking: true },
      database: {
        generateId: () => randomBytes(12).toString('base64url'),
        // The schema is ours, and has the columns that are used.
        validateSchema: false,
      },
    },
  });
}

/** Whether the library says that a password is not the right one, or that there is none. */
export function isRefusedPassword(error: unknown): boolean {
  return error instanceof APIError && REFUSALS.has(String(error.body?.code));
}

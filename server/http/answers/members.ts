import { z } from 'zod';
import { ROLES } from '../../core/role.ts';
import { TOKEN_SCOPES } from '../../store/read-ports.ts';
import { count, instant, instantOrNull, textOrNull } from './common.ts';

export const member = z
  .object({
    id: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    personal: z.boolean().meta({ description: 'may see and hand out personal data' }),
    language: textOrNull,
    state: z.enum(['invited', 'joined']),
    createdAt: instant,
    joinedAt: instantOrNull,
    seenAt: instantOrNull.meta({ description: 'to the day' }),
  })
  .meta({ id: 'Member', description: 'Somebody who may sign in.' });

export const memberAnswer = z.object({ member });
export const membersAnswer = z.object({ members: z.array(member) });
export const invitedAnswer = z.object({ member, link: z.string(), expiresAt: instant, mailed: z.boolean() });
export const meAnswer = z.object({
  member,
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  session: z.object({ id: z.string(), expiresAt: instant }),
});
export const sessionsAnswer = z.object({
  sessions: z.array(
    z.object({
      id: z.string(),
      current: z.boolean(),
      userAgent: textOrNull,
      createdAt: instant,
      seenAt: instant,
      expiresAt: instant,
    }),
  ),
});
export const endedAnswer = z.object({ ended: count });
export const waysAnswer = z.object({ welcome: z.boolean(), mail: z.boolean() });
export const passwordLinkAnswer = z.object({
  kind: z.enum(['invitation', 'reset']),
  email: z.string(),
  name: z.string(),
  language: textOrNull,
});

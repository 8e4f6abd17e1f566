import { isoInstant } from '../../core/business-day.ts';
import { AppError } from '../../core/errors.ts';
import type { EpochMs } from '../../core/time.ts';
import type { Member, MemberRecord, MemberStore } from '../../store/member-ports.ts';

/** A member, as answers have them; instants in ISO 8601. */
export type MemberAnswer = MemberRecord & {
  state: 'invited' | 'joined';
  createdAt: string;
  joinedAt: string | null;
  seenAt: string | null;
};

export function memberAnswer(member: Member): MemberAnswer {
  const { id, email, name, role, personal, language, createdAt, joinedAt, seenAt } = member;
  return {
    id,
    email,
    name,
    role,
    personal,
    language,
    state: joinedAt === null ? 'invited' : 'joined',
    createdAt: isoInstant(createdAt),
    joinedAt: instantOrNull(joinedAt),
    seenAt: instantOrNull(seenAt),
  };
}

/** Errors: `not-found`. */
export async function answerFor(store: Pick<MemberStore, 'find'>, id: string): Promise<MemberAnswer> {
  const member = await store.find(id);
  if (member === null) throw new AppError('not-found', 'there is no member with this id');
  return memberAnswer(member);
}

function instantOrNull(at: EpochMs | null): string | null {
  return at === null ? null : isoInstant(at);
}

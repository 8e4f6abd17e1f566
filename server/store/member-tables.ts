/** Tables of those who may sign in. `email` is in lower case; instants in epoch ms; truths 0 or 1. */
export type MemberTables = {
  member: {
    id: string;
    email: string;
    /** 1: whoever invites somebody vouches for the address. Asked for by the sign-in library. */
    email_verified: number;
    name: string;
    role: string;
    personal: number;
    language: string | null;
    /** First sign-in; null: invited. */
    joined_at: number | null;
    created_at: number;
    updated_at: number;
  };
  member_session: {
    id: string;
    member: string;
    token: string;
    user_agent: string | null;
    created_at: number;
    updated_at: number;
    expires_at: number;
  };
  /** `password`: digest by scrypt with its salt; `account_id` is the member, `provider_id` always `credential`. */
  member_credential: {
    id: string;
    member: string;
    account_id: string;
    provider_id: string;
    password: string | null;
    created_at: number;
    updated_at: number;
  };
  member_link: {
    digest: string;
    kind: string;
    member: string | null;
    created_at: number;
    expires_at: number;
  };
};

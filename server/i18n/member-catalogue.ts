import type { Role } from '../core/role.ts';
import type { Sentence } from './catalogue.ts';

/** Every text of the command line about members, in one language. A language that lacks one does not compile. */
export type MemberCatalogue = {
  /** At the start, while there is nobody. */
  welcome: Sentence<{ link: string; until: number }>;
  demoLink: Sentence<{ link: string }>;
  none: string;
  column: {
    id: string;
    email: string;
    name: string;
    role: string;
    personal: string;
    joined: string;
    seen: string;
  };
  role: Record<Role, string>;
  yes: string;
  invited: Sentence<{ email: string; until: number; mailed: boolean }>;
  reset: Sentence<{ email: string; until: number }>;
  /** The address that links begin with is a guess. */
  noPublicUrl: string;
  changed: Sentence<{ email: string }>;
  removed: Sentence<{ email: string }>;
};

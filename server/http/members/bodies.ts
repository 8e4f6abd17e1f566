import { z } from 'zod';
import { PASSWORD_LENGTH } from '../../auth/password-length.ts';
import { ROLES } from '../../core/role.ts';
import { LANGUAGES } from '../../i18n/language.ts';
import { limitedText } from '../limited-text.ts';

const LONGEST_EMAIL = 254;
const LONGEST_NAME = 100;
const LONGEST_TOKEN = 100;
const { least, most } = PASSWORD_LENGTH;

const NO_EMAIL = 'is no e-mail address; write one such as rita@example.com';
const PASSWORD = `has fewer than ${least} or more than ${most} characters; choose another one`;
const NAME = `is longer than ${LONGEST_NAME} characters; shorten it`;
const TOKEN = 'is none; take what stands behind the # of the link';

export const EMAIL = z
  .string(NO_EMAIL)
  .trim()
  .toLowerCase()
  .max(LONGEST_EMAIL, NO_EMAIL)
  .pipe(z.email(NO_EMAIL));
const name = limitedText(LONGEST_NAME, 'write a name');
const password = z.string(PASSWORD).min(least, PASSWORD).max(most, PASSWORD);
/** One that is only compared may be older, and shorter, than what is asked for now. */
const knownPassword = z.string('is missing; write the password').max(most, PASSWORD);
const token = z.string(TOKEN).max(LONGEST_TOKEN, TOKEN);
const language = z.enum(LANGUAGES, `is not known; write ${LANGUAGES.join(', ')}, or null`).nullable();
const role = z.enum(ROLES, `is not known; write ${ROLES.join(', ')}`);
const personal = z.boolean('is neither true nor false');

/** Bodies of requests about members. */
export const BODIES = {
  welcome: z.object({ token, name, email: EMAIL, password, language: language.default(null) }),
  signIn: z.object({ email: EMAIL, password: knownPassword }),
  link: z.object({ token }),
  mail: z.object({ email: EMAIL }),
  newPassword: z.object({ token, password, name: name.optional(), language: language.optional() }),
  changePassword: z.object({ current: knownPassword, password }),
  profile: z.object({ name: name.optional(), language: language.optional() }),
  invitation: z.object({
    email: EMAIL,
    role,
    personal: personal.default(false),
    name: z.string(NAME).trim().max(LONGEST_NAME, NAME).default(''),
    language: language.default(null),
  }),
  access: z.object({ role: role.optional(), personal: personal.optional() }),
};

/** A member or a session in an address. */
export const ID_IN_PATH = z.object({ id: z.string() });

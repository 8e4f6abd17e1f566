/** Name of the cookie of a session; behind https it begins with `__Secure-`. */
export const SESSION_COOKIE = 'culprit_session';

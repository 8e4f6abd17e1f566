/** The language that the dashboard was last read in, kept by its program, so that the server can write the page in it. */
export const LANGUAGE_COOKIE = 'culprit_language';

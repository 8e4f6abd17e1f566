/** With fewer opt-outs expected of seven days, one more or less would decide: nothing is judged. */
export const LEAST_EXPECTED = 3;
/** Days of history below which an account needs a group whose rate rests on some opt-outs. */
export const LEAST_HISTORY_DAYS = 7;

/** Business days that the pages about templates look back on: a quarter. What is expected is known of the last 60 of them
 *  (`analysis/epoch.ts`). */
export const BOOK_DAYS = 90;

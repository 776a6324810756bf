/** Rows of an issue group that come with it: enough to see what it is about. */
export const FIRST_ROWS = 8;

/** Further rows that travel at once. */
export const ROWS_AT_ONCE = 50;

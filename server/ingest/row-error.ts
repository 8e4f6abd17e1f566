/**
 * Why one line of a file was not taken. `message` names the field, the kind of value and what to do, never the value:
 * it is shown, stored and logged.
 */
export type RowError = { line: number; field: string; message: string };

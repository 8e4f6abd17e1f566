/** SQLSTATE classes and codes of a server that went away, is starting or is stopping. */
const SERVER_GONE = /^(08|57P0)/;
const SOCKET_GONE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);
/** The driver words these without a code. */
const DRIVER_WORDS =
  /connection terminated|connection ended|timeout exceeded when trying to connect|not queryable/i;

/** Whether an error says that the database cannot be reached, rather than that a statement is wrong. */
export function isConnectionLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return SERVER_GONE.test(code) || SOCKET_GONE.has(code) || DRIVER_WORDS.test(error.message);
}

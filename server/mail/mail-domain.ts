/** The domain of a sender as it is configured: an address, or NAME <address>. */
export function mailDomain(from: string): string {
  return from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
}

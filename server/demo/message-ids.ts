/** Ids for messages, numbered so that none is repeated; shaped like the platform's, with nothing inside. */
export function messageIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `wamid.AURORA${last.toString(36).toUpperCase().padStart(8, '0')}`;
  };
}

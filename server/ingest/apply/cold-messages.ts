/** Thrown when applying needs messages that the cache no longer holds: the batch is rolled back, the cache is read back
 *  from the log, and the batch is tried again. Rare: facts that are weeks late, or that change what long past was. */
export class ColdMessages extends Error {
  override name = 'ColdMessages';
}

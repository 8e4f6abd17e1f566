/**
 * The one error of the adapters: a body that cannot be read at all and goes to quarantine.
 * `message` names the place (line and column, or the path of a member), never a value, so it can be stored and logged.
 */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';
}

/**
 * Where an account's templates are in the platform's own manager; null without an account. The platform documents no such
 * address; this one is in wide use, and leads to the list. Those of one template that are seen in use name the business as
 * well, which is not known here.
 */
export function managerAddress(waba: string | null): string | null {
  return waba !== null && /^\d{5,25}$/.test(waba)
    ? `https://business.facebook.com/wa/manage/message-templates/?waba_id=${waba}`
    : null;
}

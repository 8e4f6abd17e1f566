const MANAGER = 'https://business.facebook.com';
const ID = /^\d{1,25}$/;

/**
 * Where a template is in the platform's own manager: its page, or the list of its account while its id is not known; null
 * without an account. The platform documents neither address; both are in use in public projects, the first one of them
 * also with the id of the business, which is not known here.
 */
export function managerAddress({ waba, id }: { waba: string | null; id: string | null }): string | null {
  if (waba === null || !ID.test(waba)) return null;
  return id !== null && ID.test(id)
    ? `${MANAGER}/latest/whatsapp_manager/template_details?asset_id=${waba}&id=${id}&tab=template-details`
    : `${MANAGER}/wa/manage/message-templates/?waba_id=${waba}`;
}

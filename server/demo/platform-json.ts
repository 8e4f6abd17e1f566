/**
 * A value as the platform writes it: letters outside ASCII as `\u` and four lower-case hexadecimal digits, template ids as JSON
 * numbers, which may be longer than a JavaScript number is exact to.
 */
export function platformJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(/"message_template_id":"(\d+)"/g, '"message_template_id":$1')
    .replaceAll(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A webhook body with these changes. `time`: epoch seconds, given for all fields but messages and preferences. */
export function webhookBody(given: {
  waba: string;
  time?: number;
  changes: readonly { field: string; value: unknown }[];
}): string {
  const { waba, time, changes } = given;
  const entry = { id: waba, ...(time !== undefined && { time }), changes };
  return platformJson({ object: 'whatsapp_business_account', entry: [entry] });
}

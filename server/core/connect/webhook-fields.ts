/** The fields of the platform's webhook that this program reads, in the order of what it costs to miss them. */
export const WEBHOOK_FIELDS = [
  'messages',
  'user_preferences',
  'message_template_status_update',
  'message_template_quality_update',
  'message_template_components_update',
  'template_category_update',
  'phone_number_quality_update',
  'account_update',
  'account_alerts',
  'business_capability_update',
] as const;
export type WebhookField = (typeof WEBHOOK_FIELDS)[number];

import type { AccountEvent } from '../../../../../server/core/registry-event.ts';
import { becomes, ENTRY_AT, isDropped, NUMBER, WABA } from './known.ts';
import type { Expected } from './known.ts';

const DISPLAY_PHONE = '551140010002';

function account(field: string, event: string, members: Partial<AccountEvent> = {}): AccountEvent {
  return { type: 'account', at: ENTRY_AT, field, event, ...members };
}

function number(event: string, detail?: Record<string, unknown>): AccountEvent {
  return account('phone_number_quality_update', event, {
    subject: DISPLAY_PHONE,
    ...(detail !== undefined && { detail }),
  });
}

/** Fields about people's own messages: only that something came, and for which number. */
function received(field: string): Expected[string] {
  return becomes(account(field, 'RECEIVED', { subject: NUMBER }));
}

export const accounts: Expected = {
  'phone_number_quality_update/throughput-upgrade': becomes(
    number('THROUGHPUT_UPGRADE', {
      old_limit: 'TIER_10K',
      current_limit: 'TIER_UNLIMITED',
      max_daily_conversations_per_business: 'TIER_UNLIMITED',
    }),
  ),
  'phone_number_quality_update/onboarding': becomes(number('ONBOARDING', { current_limit: 'TIER_250' })),
  'phone_number_quality_update/upgrade-legacy': becomes(number('UPGRADE', { current_limit: 'TIER_10K' })),
  'phone_number_quality_update/downgrade-legacy': becomes(number('DOWNGRADE', { current_limit: 'TIER_1K' })),
  'phone_number_quality_update/flagged-legacy': becomes(number('FLAGGED', { current_limit: 'TIER_10K' }), {
    type: 'quality',
    at: ENTRY_AT,
    displayPhone: DISPLAY_PHONE,
    rating: 'RED',
  }),
  'phone_number_quality_update/unflagged-legacy': becomes(number('UNFLAGGED'), {
    type: 'quality',
    at: ENTRY_AT,
    displayPhone: DISPLAY_PHONE,
    rating: 'UNKNOWN',
    previous: 'RED',
  }),
  'phone_number_quality_update/event-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'phone_number_quality_update.event',
  }),
  'phone_number_quality_update/number-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'phone_number_quality_update.display_phone_number',
  }),

  'business_capability_update/tier-as-text': becomes(
    account('business_capability_update', 'CAPABILITY', {
      subject: WABA,
      detail: { max_daily_conversations_per_business: 'TIER_2K', max_phone_numbers_per_business: 25 },
    }),
  ),
  'business_capability_update/limits-as-texts': becomes(
    account('business_capability_update', 'CAPABILITY', {
      subject: WABA,
      detail: {
        max_daily_conversation_per_phone: -1,
        max_daily_conversations_per_business: 2000,
        max_phone_numbers_per_waba: 2,
      },
    }),
  ),
  'business_capability_update/limits-as-numbers': becomes(
    account('business_capability_update', 'CAPABILITY', {
      subject: WABA,
      detail: { max_daily_conversation_per_phone: 250, max_daily_conversations_per_business: 2000 },
    }),
  ),
  'business_capability_update/limits-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'business_capability_update.value',
  }),

  'account_alerts/eligibility-deferred': becomes(
    account('account_alerts', 'INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED', {
      subject: '90071992547409931',
      detail: {
        entity_type: 'BUSINESS',
        alert_severity: 'WARNING',
        alert_status: 'ACTIVE',
        alert_description: 'Your messaging quality was too low to unlock more capabilities',
      },
    }),
  ),
  'account_alerts/unknown-alert': becomes(
    account('account_alerts', 'BRAND_NEW', { subject: NUMBER, detail: { entity_type: 'PHONE_NUMBER' } }),
  ),
  'account_alerts/alert-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'account_alerts.alert_info',
  }),

  'account_update/restriction': becomes(
    account('account_update', 'ACCOUNT_RESTRICTION', {
      subject: WABA,
      detail: {
        restrictions: [
          {
            restriction_type: 'RESTRICTED_BIZ_INITIATED_MESSAGING',
            remediation: 'Ask for a review',
            expires_at: 1_780_600_000_000,
          },
          { restriction_type: 'RESTRICTED_ADD_PHONE_NUMBER_ACTION' },
        ],
      },
    }),
  ),
  'account_update/violation': becomes(
    account('account_update', 'ACCOUNT_VIOLATION', {
      subject: WABA,
      detail: { violation_type: 'UTILITY_TEMPLATE_ABUSE' },
    }),
  ),
  'account_update/ban': becomes(
    account('account_update', 'DISABLED_UPDATE', {
      subject: WABA,
      detail: { waba_ban_state: 'SCHEDULE_FOR_DISABLE', waba_ban_date: 'April 17, 2025' },
    }),
  ),
  'account_update/partner-added': becomes(account('account_update', 'PARTNER_ADDED', { subject: WABA })),
  'account_update/with-number': becomes(
    account('account_update', 'ACCOUNT_RECONNECTED', { subject: DISPLAY_PHONE }),
  ),
  'account_update/country': becomes(
    account('account_update', 'BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE', {
      subject: WABA,
      detail: { country: 'BR' },
    }),
  ),
  'account_update/event-missing': isDropped({ reason: 'unsupported-shape', detail: 'account_update.event' }),

  'account_review_update/approved': becomes(account('account_review_update', 'APPROVED')),
  'phone_number_name_update/approved': becomes(
    account('phone_number_name_update', 'APPROVED', {
      subject: DISPLAY_PHONE,
      detail: { requested_verified_name: 'Loja Exemplo', rejection_reason: 'NONE' },
    }),
  ),
  'phone_number_username_update/approved': becomes(
    account('phone_number_username_update', 'APPROVED', {
      subject: DISPLAY_PHONE,
      detail: { username: 'lojaexemplo' },
    }),
  ),
  'security/pin-changed': becomes(account('security', 'PIN_CHANGED', { subject: DISPLAY_PHONE })),
  'partner_solutions/created': becomes(
    account('partner_solutions', 'SOLUTION_CREATED', {
      detail: { solution_id: '90071992547409931', solution_status: 'INITIATED' },
    }),
  ),
  'payment_configuration_update/needs-testing': becomes(
    account('payment_configuration_update', 'NEEDS_TESTING', {
      detail: { configuration_name: 'shop', provider_name: 'razorpay' },
    }),
  ),
  'smb_message_echoes/text': received('smb_message_echoes'),
  'smb_app_state_sync/contact': received('smb_app_state_sync'),
  'history/thread': received('history'),
  'calls/connect': received('calls'),
  'automatic_events/lead': received('automatic_events'),
  'group_lifecycle_update/any': received('group_lifecycle_update'),
  'group_participants_update/any': received('group_participants_update'),
  'group_settings_update/any': received('group_settings_update'),
  'group_status_update/any': received('group_status_update'),
};

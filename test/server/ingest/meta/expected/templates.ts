import type { QualityEvent, TemplateStatusEvent } from '../../../../../server/core/registry-event.ts';
import { becomes, ENTRY_AT, isDropped, RECEIVED_AT, WABA } from './known.ts';
import type { Expected } from './known.ts';

const TEMPLATE = { id: '1690000000000123', waba: WABA, name: 'winter_sale', language: 'pt_BR' };

function status(word: string, members: Partial<TemplateStatusEvent> = {}): TemplateStatusEvent {
  return { type: 'template-status', at: ENTRY_AT, template: TEMPLATE, status: word, ...members };
}

function marketing(word: string): Expected[string] {
  return becomes(status(word, { category: 'MARKETING' }));
}

const yellow: QualityEvent = {
  type: 'quality',
  at: ENTRY_AT,
  template: TEMPLATE,
  rating: 'YELLOW',
  previous: 'GREEN',
};

export const templates: Expected = {
  'message_template_status_update/approved': marketing('APPROVED'),
  'message_template_status_update/pending': marketing('PENDING'),
  'message_template_status_update/in-appeal': marketing('IN_APPEAL'),
  'message_template_status_update/flagged': marketing('FLAGGED'),
  'message_template_status_update/reinstated': marketing('REINSTATED'),
  'message_template_status_update/locked': marketing('LOCKED'),
  'message_template_status_update/limit-exceeded': marketing('LIMIT_EXCEEDED'),
  'message_template_status_update/deleted': marketing('DELETED'),
  'message_template_status_update/archived': marketing('ARCHIVED'),
  'message_template_status_update/unarchived': marketing('UNARCHIVED'),
  'message_template_status_update/rejected': becomes(
    status('REJECTED', { reason: 'INVALID_FORMAT', detail: 'Variables at the end', category: 'UTILITY' }),
  ),
  'message_template_status_update/paused': becomes(
    status('PAUSED', { detail: 'FIRST_PAUSE', category: 'MARKETING' }),
  ),
  'message_template_status_update/paused-lower-case': becomes(
    status('PAUSED', { detail: 'RATE_LIMITING_PAUSE', category: 'MARKETING' }),
  ),
  'message_template_status_update/disabled': becomes(
    status('DISABLED', { reason: 'ABUSIVE_CONTENT', detail: 'DISABLED' }),
  ),
  'message_template_status_update/pending-deletion': becomes(status('PENDING_DELETION')),
  'message_template_status_update/unknown-event': becomes(status('TELEPORTED', { reason: 'WHIM' })),
  'message_template_status_update/id-beyond-2-53': becomes(
    status('APPROVED', { template: { ...TEMPLATE, id: '90071992547409931' } }),
  ),
  'message_template_status_update/id-as-text': becomes(status('APPROVED')),
  'message_template_status_update/language-with-hyphen': becomes(
    status('APPROVED', { template: { ...TEMPLATE, language: 'en_US' } }),
  ),
  'message_template_status_update/name-without-id': becomes(
    status('APPROVED', { template: { waba: WABA, name: 'winter_sale', language: 'pt_BR' } }),
  ),
  'message_template_status_update/quality': becomes(yellow),
  'message_template_status_update/template-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'message_template_status_update.message_template_id',
  }),
  'message_template_status_update/event-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'message_template_status_update.event',
  }),
  'message_template_status_update/time-absent': becomes(status('APPROVED', { at: RECEIVED_AT })),
  'message_template_status_update/time-in-milliseconds': becomes(
    status('APPROVED', { at: 1_780_000_000_123 }),
  ),
  'message_template_status_update/time-absurd': becomes(status('APPROVED', { at: RECEIVED_AT })),

  'message_template_quality_update/yellow': becomes(yellow),
  'message_template_quality_update/lower-case': becomes({ ...yellow, rating: 'GREEN', previous: 'UNKNOWN' }),
  'message_template_quality_update/unknown-score': becomes({
    type: 'quality',
    at: ENTRY_AT,
    template: TEMPLATE,
    rating: 'PURPLE',
  }),
  'message_template_quality_update/score-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'message_template_quality_update.new_quality_score',
  }),
  'message_template_quality_update/template-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'message_template_quality_update.message_template_id',
  }),

  'template_category_update/completed': becomes({
    type: 'template',
    at: ENTRY_AT,
    template: TEMPLATE,
    category: 'MARKETING',
  }),
  'template_category_update/completed-without-previous': becomes({
    type: 'template',
    at: ENTRY_AT,
    template: TEMPLATE,
    category: 'MARKETING',
  }),
  'template_category_update/unknown-category': becomes({
    type: 'template',
    at: ENTRY_AT,
    template: TEMPLATE,
    category: 'SERVICE',
  }),
  'template_category_update/impending': becomes({
    type: 'account',
    at: ENTRY_AT,
    field: 'template_category_update',
    event: 'IMPENDING',
    subject: '1690000000000123',
    detail: {
      template_name: 'winter_sale',
      template_language: 'pt_BR',
      current_category: 'UTILITY',
      correct_category: 'MARKETING',
      category_update_at: 1_780_086_400_000,
    },
  }),
  'template_category_update/category-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'template_category_update.new_category',
  }),

  'message_template_components_update/all-parts': becomes({
    type: 'template',
    at: ENTRY_AT,
    template: TEMPLATE,
    partial: true,
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'Inverno' },
      { type: 'BODY', text: 'Olá {{1}}, a loja está em promoção' },
      { type: 'FOOTER', text: 'Toque em Parar promoções' },
      {
        type: 'BUTTONS',
        buttons: [
          { type: 'URL', text: 'Ver', url: 'https://example.com' },
          { type: 'PHONE_NUMBER', text: 'Ligar', phone_number: '+551140010002' },
        ],
      },
    ],
  }),
  'message_template_components_update/body-only': becomes({
    type: 'template',
    at: ENTRY_AT,
    template: TEMPLATE,
    partial: true,
    components: [{ type: 'BODY', text: 'Olá' }],
  }),
  'message_template_components_update/button-malformed': {
    events: [
      {
        type: 'template',
        at: ENTRY_AT,
        template: TEMPLATE,
        partial: true,
        components: [
          { type: 'BODY', text: 'Olá' },
          { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Parar' }] },
        ],
      },
    ],
    drops: [
      {
        reason: 'unsupported-shape',
        detail: 'message_template_components_update.message_template_buttons[].message_template_button_type',
      },
    ],
  },
  'message_template_components_update/parts-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'message_template_components_update.message_template_element',
  }),
  'message_template_components_update/template-missing': isDropped({
    reason: 'unsupported-shape',
    detail: 'message_template_components_update.message_template_id',
  }),
};

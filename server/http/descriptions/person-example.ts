const at = '2026-06-01T17:00:00.000Z';
const template = { key: 'id:9001', id: '9001', name: 'winter_sale', language: 'pt_BR' };

export const PERSON_EXAMPLE = {
  at: '2026-06-02T21:00:00.000Z',
  identities: [{ kind: 'phone', value: '5511990000001', from: null, until: null }],
  consents: [
    {
      at: '2026-01-31T12:00:00.000Z',
      recordedAt: '2026-02-01T12:00:00.000Z',
      topic: 'offers',
      action: 'grant',
      source: 'web-form',
      wording: 'offers-v2',
      evidence: null,
      actor: null,
      expiresAt: null,
    },
  ],
  messages: [
    {
      number: 1,
      template,
      service: false,
      topic: 'offers',
      basis: 'consent',
      campaign: '88',
      phoneNumberId: '700800900100201',
      at,
      sentAt: at,
      deliveredAt: at,
      readAt: null,
      failedAt: null,
      failCode: null,
      consentClass: 'granted',
      grant: { at: '2026-01-31T12:00:00.000Z', recordedAt: '2026-02-01T12:00:00.000Z', recordedLater: false },
      grantedLaterAt: null,
      afterOptOut: null,
    },
  ],
  optOuts: [],
  suppressions: [],
  disclosures: [{ at, actor: 'token:0123456789ab', action: 'suppressions.read', sure: true }],
  bodies: { naming: 2, unjudged: 0 },
  record: [{ at, recordedAt: at, kind: 'send', message: 1, template, topic: 'offers', details: {} }],
  purposes: [
    {
      category: 'Números e identificadores',
      purpose: 'Reconhecer a pessoa',
      legal: 'Obrigação legal',
      kept: 'até ser apagado',
    },
  ],
  recipients: 'O próprio remetente.',
  rights: ['Pedir a correção'],
};

import { expect, test } from 'vitest';
import { managerAddress } from '../../../server/http/audience/manager-address.ts';

test('a template leads to its page in the manager, to the list while its id is not known, and nowhere without an account', () => {
  expect(managerAddress({ waba: '2003', id: '9001' })).toBe(
    'https://business.facebook.com/latest/whatsapp_manager/template_details?asset_id=2003&id=9001&tab=template-details',
  );
  const list = 'https://business.facebook.com/wa/manage/message-templates/?waba_id=2003';
  expect(managerAddress({ waba: '2003', id: null })).toBe(list);
  expect(managerAddress({ waba: '2003', id: 'x&y=1' })).toBe(list);
  expect(managerAddress({ waba: null, id: '9001' })).toBeNull();
  expect(managerAddress({ waba: '2003/../', id: '9001' })).toBeNull();
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVENT } from '../../server/ingest/event-schemas.ts';
import { SENT_MESSAGE } from '../../server/ingest/meta/sent-message.ts';
import { linksAnswer } from '../../server/http/answers/ingest.ts';
import { suppressionsAnswer } from '../../server/http/answers/suppressions.ts';
import { createSchemas } from '../../server/http/openapi/json-schema.ts';
import { createChecker } from '../support/check-schema.ts';

const TEXT = readFileSync(new URL('../../docs/connect.md', import.meta.url), 'utf8');
/** What a destination gets (it has a timestamp) is compared with what really came, in the tests of deliveries. */
const BLOCKS = [...TEXT.matchAll(/^```json\n([\s\S]*?)^```$/gm)]
  .map(([, code]) => JSON.parse(code ?? '') as Record<string, unknown>)
  .filter((block) => !('timestamp' in block));

test('every JSON example of docs/connect.md fits the schema of what it shows', () => {
  const schemas = createSchemas({ isClosed: true });
  const kinds = [
    { member: 'suppressions', schema: schemas.of(suppressionsAnswer, 'output') },
    { member: 'links', schema: schemas.of(linksAnswer, 'output') },
    { member: 'messaging_product', schema: schemas.of(SENT_MESSAGE.shape.request, 'input') },
    { member: 'type', schema: schemas.of(EVENT, 'input') },
  ];
  const check = createChecker({ components: { schemas: schemas.components } });
  const shown = BLOCKS.map((block) => {
    const kind = kinds.find(({ member }) => member in block);
    return kind === undefined
      ? `unknown: ${JSON.stringify(block)}`
      : [kind.member, check(kind.schema, block)];
  });
  expect(shown.sort()).toEqual([
    ['links', null],
    ['messaging_product', null],
    ['suppressions', null],
    ['type', null],
  ]);
});

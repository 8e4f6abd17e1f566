import { expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../server/core/time.ts';
import { createApp } from '../../../server/http/app.ts';
import { countedAudience } from '../../../server/service/counted-audience.ts';
import { countCulprits } from '../../../server/service/culprit-audience.ts';
import { analysisAccess } from '../../../server/store/analysis-access.ts';
import type { AudienceRange } from '../../../server/store/audience-ports.ts';
import { phone } from '../http/client.ts';
import { ndjson, NOW, startService } from '../http/http-deps.ts';

test('whom a suspected template reached is counted before the page of its incident asks', async () => {
  const service = await startService();
  const { stores, clock } = service.deps;
  const access = analysisAccess(service.database);
  const [at, since] = [NOW - HOUR_MS, NOW - 2 * DAY_MS];
  const body = ndjson(
    { type: 'send', at, message: 'wamid.1', template: '9001', contact: phone(1) },
    { type: 'status', at: at + 1_000, message: 'wamid.1', status: 'delivered' },
  );
  await service.app.request('/v1/events', service.as('ingest', { method: 'POST', body }));
  await service.ingestor.drain();
  const counted: AudienceRange[] = [];
  const audience = countedAudience({
    access,
    audience: {
      count(range) {
        counted.push(range);
        return stores.audience.count(range);
      },
    },
    clock,
  });
  const made = { ...stores, audience, now: NOW };
  await countCulprits(made);
  expect(counted).toHaveLength(0);
  const said = { culprits: [{ template: { key: 'id:9001' }, since: new Date(since).toISOString() }] };
  const verdict = { asOf: NOW, computedAt: NOW, version: 1, outcome: 'culprit', inputs: null };
  await access.write((store) => store.putVerdict({ ...verdict, body: JSON.stringify(said) }));
  await countCulprits(made);
  expect(counted).toMatchObject([{ since }]);
  const app = createApp({ ...service.deps, audience });
  const answer = await app.request(`/v1/templates/id:9001/audience?since=${since}`, service.as('read'));
  expect(await answer.json()).toMatchObject({ since: new Date(since).toISOString(), unknown: 1 });
  expect(counted).toHaveLength(1);
  await service.close();
});

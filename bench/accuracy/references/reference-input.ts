import { BUCKET_MS, DAY_MS } from '../../../server/core/time.ts';
import type { World } from '../world/world.ts';
import { dailySums } from './daily-sums.ts';
import { lastTouch } from './last-touch.ts';
import { hourlySums, warmUpKernel } from './prototype/account-hours.ts';
import { exposureOf } from './prototype/exposure.ts';
import { hourlyShares } from './prototype/lag-kernel.ts';
import type { ReferenceInput } from './reference.ts';

/** A world as daily series with last-touch attribution: nothing in it but what a feed would have told. */
export function referenceInput(world: World): ReferenceInput {
  const shares = hourlyShares(warmUpKernel(world));
  const templates = world.templates.map((template) => {
    const deliveries = dailySums(template.delivered, DAY_MS / BUCKET_MS, world.days);
    const first = deliveries.findIndex((count) => count > 0);
    return {
      key: template.key,
      group: template.category.toLowerCase(),
      bornDay: template.bornDay < 0 ? template.bornDay : first < 0 ? world.days : first,
      deliveries,
      optOuts: new Float64Array(world.days),
      exposure: dailySums(exposureOf(hourlySums(template.delivered), shares), 24, world.days),
    };
  });
  for (const optOut of world.optOuts) {
    const day = Math.floor((optOut.at - world.start) / DAY_MS);
    const optOuts = templates[lastTouch(optOut)]?.optOuts;
    if (optOuts && day < world.days) optOuts[day] = (optOuts[day] ?? 0) + 1;
  }
  return { days: world.days, templates };
}

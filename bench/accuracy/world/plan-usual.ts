import { addTemplate } from './add-template.ts';
import { drawStride, planBlast } from './blast.ts';
import { volumeOn, type Draft, type DraftTemplate } from './draft.ts';
import { HOUR_SHARES, WEEKDAY_VOLUME } from './parameters.ts';

/** Mean life of a marketing template, in days. */
const LIFE_DAYS = 56;
const SERVICE_SHARE_OF_VOLUME = 0.4;
const SERVICE_SHARE_OF_TEMPLATES = 0.3;

/** The account's everyday templates, old ones and new ones as they come, and what they send. */
export function planUsual(draft: Draft, templateCount: number): void {
  const { random, days, contacts, messagesPerWeek } = draft;
  const service = Math.max(2, Math.round(templateCount * SERVICE_SHARE_OF_TEMPLATES));
  const marketing = templateCount - service;
  const life = () => Math.ceil(-Math.log(random.uniform()) * LIFE_DAYS) + 1;
  for (let n = 0; n < service; n++) addTemplate(draft, { bornDay: -200, marketing: false });
  for (let n = 0; n < marketing; n++) {
    const bornDay = -8 - random.integer(100);
    addTemplate(draft, { bornDay, marketing: true, endDay: life() });
  }
  for (let day = 0; day < days; day++) {
    for (let left = random.poisson(marketing / LIFE_DAYS); left > 0; left--) {
      addTemplate(draft, { bornDay: day, marketing: true, endDay: day + life() });
    }
  }
  draft.meanBlast = (contacts * messagesPerWeek * (1 - SERVICE_SHARE_OF_VOLUME)) / (marketing * 1.2);
  const serviceWeight = draft.templates.reduce(
    (sum, { marketing: sells, weight }) => sum + (sells ? 0 : weight),
    0,
  );
  const servicePerDay = (contacts * messagesPerWeek * SERVICE_SHARE_OF_VOLUME) / 7 / serviceWeight;
  for (const template of draft.templates) {
    for (let day = Math.max(0, template.bornDay); day < Math.min(days, template.endDay); day++) {
      if (template.marketing) planMarketingDay(draft, template, day);
      else planServiceDay(draft, { template, day, mean: servicePerDay * template.weight });
    }
  }
}

function planServiceDay(
  draft: Draft,
  { template, day, mean }: { template: DraftTemplate; day: number; mean: number },
): void {
  const { random, contacts } = draft;
  for (let hour = 0; hour < 24; hour++) {
    const share = (WEEKDAY_VOLUME[day % 7] ?? 1) * (HOUR_SHARES[hour] ?? 0);
    const count = random.poisson(mean * volumeOn(draft, day) * share);
    if (count === 0) continue;
    const first = random.integer(contacts);
    const stride = drawStride(draft);
    draft.plan[day * 24 + hour]?.push({
      template,
      count,
      first,
      stride,
      outsideShare: template.outsideShare,
    });
  }
}

function planMarketingDay(draft: Draft, template: DraftTemplate, day: number): void {
  const { random } = draft;
  const { weekday, perWeek } = template;
  const weekly = day % 7 === weekday && (perWeek >= 1 || Math.floor(day / 7) % 2 === 0);
  const second = perWeek === 2 && day % 7 === (weekday + 3) % 7;
  const sends = day === template.bornDay ? random.uniform() < 0.7 : weekly || second;
  if (!sends) return;
  const count = draft.meanBlast * template.weight * volumeOn(draft, day) * random.logNormal(1, 0.25);
  planBlast(draft, template, { day, count });
}

import { supersedes, type TemplateDay } from '../../core/template-day.ts';
import type { ApplyStore, TemplateDayKey } from '../../store/ports.ts';

/** Keeps the platform's counts, of each day the last word, in whatever order polls come. */
export async function keepTemplateDays(store: ApplyStore, days: readonly TemplateDay[]): Promise<void> {
  if (days.length === 0) return;
  const last = new Map<string, TemplateDay>();
  const take = (day: TemplateDay): void => {
    const known = last.get(keyOf(day));
    if (known === undefined || supersedes(day, known)) last.set(keyOf(day), day);
  };
  for (const day of days) take(day);
  const stored = await store.templateDays([...last.values()]);
  const before = new Map(stored.map((day) => [keyOf(day), day]));
  for (const day of stored) take(day);
  await store.putTemplateDays(
    [...last].filter(([key, day]) => before.get(key) !== day).map(([, day]) => day),
  );
}

function keyOf({ templateId, day, product }: TemplateDayKey): string {
  return `${templateId} ${day} ${product}`;
}

/** Where a text stands in a template. `card` and `button` count from 0; null outside a carousel, for what is no button. */
export type TextPlace = {
  component: 'HEADER' | 'BODY' | 'FOOTER' | 'BUTTON' | 'LIMITED_TIME_OFFER';
  member: 'text' | 'url';
  card: number | null;
  button: number | null;
};

/** One text that a recipient reads or taps. `kind`: type of a button in capitals (QUICK_REPLY, URL, ...), else null. */
export type TemplateText = { place: TextPlace; kind: string | null; text: string };

const WRITTEN = new Set(['HEADER', 'BODY', 'FOOTER']);
/** More than the platform allows; what is beyond is not read. */
const MOST_CARDS = 20;
const MOST_BUTTONS = 20;

/** The texts of components in the platform's shape, in the order they are shown; what has another shape is left out. */
export function templateTexts(components: readonly unknown[]): TemplateText[] {
  return components.flatMap((component) => textsOf(component, null));
}

type Member = Record<string, unknown>;

function textsOf(component: unknown, card: number | null): TemplateText[] {
  if (!isMember(component)) return [];
  const type = wordOf(component['type']);
  if (type === 'BUTTONS') return listOf(component['buttons'], MOST_BUTTONS).flatMap(buttonTexts(card));
  if (type === 'CAROUSEL' && card === null) {
    return listOf(component['cards'], MOST_CARDS).flatMap((entry, index) =>
      listOf(isMember(entry) ? entry['components'] : null, MOST_BUTTONS).flatMap((part) =>
        textsOf(part, index),
      ),
    );
  }
  if (type === 'LIMITED_TIME_OFFER') {
    const offer = component['limited_time_offer'];
    return textAt(isMember(offer) ? offer['text'] : null, { component: type, card });
  }
  return isWritten(type) ? textAt(component['text'], { component: type, card }) : [];
}

function textAt(text: unknown, { component, card }: Pick<TextPlace, 'component' | 'card'>): TemplateText[] {
  if (typeof text !== 'string' || text === '') return [];
  return [{ place: { component, member: 'text', card, button: null }, kind: null, text }];
}

function buttonTexts(card: number | null): (button: unknown, index: number) => TemplateText[] {
  return (button, index) => {
    if (!isMember(button)) return [];
    const kind = wordOf(button['type']);
    return (['text', 'url'] as const).flatMap((member) => {
      const text = button[member];
      if (typeof text !== 'string' || text === '') return [];
      return [{ place: { component: 'BUTTON' as const, member, card, button: index }, kind, text }];
    });
  };
}

function isWritten(type: string): type is 'HEADER' | 'BODY' | 'FOOTER' {
  return WRITTEN.has(type);
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.toUpperCase() : '';
}

function listOf(value: unknown, most: number): unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

function isMember(value: unknown): value is Member {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

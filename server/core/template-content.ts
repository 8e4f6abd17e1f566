import { canonicalJson } from './canonical-json.ts';

type Component = Record<string, unknown>;

/**
 * What is known of a template's content: by component type, in the platform's shape. `isPartial` as long as only
 * notices were seen that may leave out components, members and quick replies.
 */
export type TemplateContent = { byType: ReadonlyMap<string, Component>; isPartial: boolean };

/** Reads a component list; what is no component is left out. */
export function templateContent(components: readonly unknown[], isPartial: boolean): TemplateContent {
  const byType = new Map<string, Component>();
  for (const component of components) {
    if (!isComponent(component) || typeof component['type'] !== 'string') continue;
    byType.set(component['type'].toUpperCase(), component);
  }
  return { byType, isPartial };
}

/**
 * Whether two contents differ in what both of them can say. Samples are no content (their links change with every
 * read); where either is partial, only the members and the buttons it has are compared.
 */
export function isEdited(before: TemplateContent, after: TemplateContent): boolean {
  const isPartial = before.isPartial || after.isPartial;
  const types = new Set([...before.byType.keys(), ...after.byType.keys()]);
  for (const type of types) {
    const left = before.byType.get(type);
    const right = after.byType.get(type);
    if (left === undefined || right === undefined) {
      if (!isPartial) return true;
    } else if (isPartial ? differsInShared(left, right) : fingerprint(left) !== fingerprint(right)) {
      return true;
    }
  }
  return false;
}

/** What is known after a partial notice: its members replace the older ones, quick replies it left out stay. */
export function mergeContent(before: TemplateContent, notice: TemplateContent): TemplateContent {
  const byType = new Map(before.byType);
  for (const [type, component] of notice.byType) {
    const older = before.byType.get(type) ?? {};
    const merged: Component = { ...older, ...component };
    if (type === 'BUTTONS')
      merged['buttons'] = [...buttonsOf(component), ...buttonsOf(older).filter(isQuickReply)];
    byType.set(type, merged);
  }
  return { byType, isPartial: before.isPartial };
}

/** The component list in a fixed order of types. */
export function componentsOf(content: TemplateContent): unknown[] {
  return [...content.byType.keys()].sort().map((type) => content.byType.get(type));
}

function differsInShared(left: Component, right: Component): boolean {
  for (const key of Object.keys(left)) {
    if (key === 'type' || key === 'buttons' || !(key in right)) continue;
    if (fingerprint(left[key]) !== fingerprint(right[key])) return true;
  }
  if (!('buttons' in left) || !('buttons' in right)) return false;
  const before = buttonsOf(left).filter((button) => !isQuickReply(button));
  const after = buttonsOf(right).filter((button) => !isQuickReply(button));
  return (
    before.length !== after.length ||
    before.some((button, index) => differsInShared(button, after[index] ?? {}))
  );
}

function buttonsOf(component: Component): Component[] {
  const { buttons } = component;
  return Array.isArray(buttons) ? buttons.filter(isComponent) : [];
}

function isQuickReply({ type }: Component): boolean {
  return typeof type === 'string' && type.toUpperCase() === 'QUICK_REPLY';
}

function isComponent(value: unknown): value is Component {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fingerprint(value: unknown): string {
  return canonicalJson(withoutSamples(value));
}

function withoutSamples(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSamples);
  if (!isComponent(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'example')
      .map(([key, member]) => [key, withoutSamples(member)]),
  );
}

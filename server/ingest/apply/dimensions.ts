import { DIMENSION } from '../../core/event-kind.ts';
import type { ApplyStore } from '../../store/ports.ts';

/** Names and ids of all dimensions, read through to the store. Valid while this process alone writes them. */
export class Dimensions {
  readonly #ids = new Map<number, Map<string, number>>();
  readonly #names = new Map<number, Map<number, string>>();

  /** Makes sure that these names have ids. */
  async ensure(store: ApplyStore, kind: number, names: Iterable<string>): Promise<void> {
    const known = this.#ids.get(kind);
    const missing: string[] = [];
    for (const name of names) if (!known?.has(name)) missing.push(name);
    if (known && missing.length === 0) return;
    const ids = await store.dimensionIds(kind, missing);
    const stored = await store.dimensionNames(kind);
    const merged = new Map([...stored].map(([id, name]) => [name, id]));
    for (const [name, id] of ids) merged.set(name, id);
    this.#ids.set(kind, merged);
    this.#names.set(kind, new Map([...merged].map(([name, id]) => [id, name])));
  }

  /** Reads what is stored, for those who only read. */
  async load(store: Pick<ApplyStore, 'dimensionNames'>, kinds: readonly number[]): Promise<void> {
    for (const kind of kinds) {
      const names = await store.dimensionNames(kind);
      this.#names.set(kind, names);
      this.#ids.set(kind, new Map([...names].map(([id, name]) => [name, id])));
    }
  }

  /** 0 for a name that has none. */
  id(kind: number, name: string | null): number {
    return name === null ? 0 : (this.#ids.get(kind)?.get(name) ?? 0);
  }

  templateIds(): number[] {
    return [...(this.#names.get(DIMENSION.template)?.keys() ?? [])];
  }

  /** Empty for 0 and for ids that are not known. */
  name(kind: number, id: number): string {
    return this.#names.get(kind)?.get(id) ?? '';
  }
}

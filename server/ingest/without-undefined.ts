/** The same members, those that may be undefined being optional instead. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** A copy without the members that are undefined: in events a member is there with a value or not at all. */
export function withoutUndefined<const T extends object>(value: T): Present<T> {
  const kept = Object.entries(value).filter(([, member]) => member !== undefined);
  // The filter above is what the type says; the compiler cannot follow it through entries.
  return Object.fromEntries(kept) as Present<T>;
}

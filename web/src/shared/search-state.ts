import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';

/** A part of the address that stands for a value; what is missing or makes no sense is read as the value at rest. */
export type Param<T> = { read(text: string | null): T; write(value: T): string | null };

/** One of some words. */
export function oneOf<const T extends string>(words: readonly T[], rest: NoInfer<T>): Param<T> {
  return {
    read: (text) => words.find((word) => word === text) ?? rest,
    write: (value) => (value === rest ? null : value),
  };
}

/** Any number of some words, such as the folds that are open. */
export function someOf<const T extends string>(words: readonly T[]): Param<readonly T[]> {
  return {
    read: (text) => words.filter((word) => text?.split(',').includes(word)),
    write: (values) => (values.length === 0 ? null : values.join(',')),
  };
}

/** A text, null when there is none. */
export const text: Param<string | null> = {
  read: (given) => (given === '' ? null : given),
  write: (value) => value,
};

type Shape<S> = { readonly [Name in keyof S]: Param<S[Name]> };

/**
 * The part of a page's state that its address carries. `shape` is a constant outside the component. A change makes an entry
 * of the history, so that the back button undoes it; with `replace` it does not. The function that changes
 * it stays the same.
 */
export function useSearchState<S extends object>(
  shape: Shape<S>,
): [S, (change: Partial<S>, options?: { replace?: boolean }) => void] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => {
    const entries = names(shape).map((name) => [name, shape[name].read(params.get(String(name)))] as const);
    // One entry for each name of the shape.
    return Object.fromEntries(entries) as S;
  }, [params, shape]);
  const change = useCallback(
    (changed: Partial<S>, { replace = false }: { replace?: boolean } = {}): void => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const name of names(shape)) {
            const value = changed[name];
            if (value === undefined) continue;
            const written = shape[name].write(value);
            if (written === null) after.delete(String(name));
            else after.set(String(name), written);
          }
          return after;
        },
        { replace },
      );
    },
    [setParams, shape],
  );
  return [state, change];
}

function names<S extends object>(shape: Shape<S>): (keyof S)[] {
  return Object.keys(shape) as (keyof S)[];
}

import { describe, expect, it } from 'vitest';
import { firstGrant, sourceAt, type Grant } from '../../../server/core/acquisition-source.ts';

const grant = (at: number, source: string | null): Grant => ({ at, source });

/** The answer for every order in which the grants may be told. */
function inAnyOrder(grants: Grant[], at: number): Set<string | null> {
  const orders = grants.flatMap((_, index) => {
    const turned = [...grants.slice(index), ...grants.slice(0, index)];
    return [turned, turned.toReversed()];
  });
  return new Set(orders.map((order) => sourceAt(firstGrant(order), at)));
}

describe('the acquisition source', () => {
  it('is that of the first grant, whatever was agreed to later', () => {
    const grants = [grant(9_000, 'web-form'), grant(5_000, 'imported-list'), grant(7_000, 'checkout')];
    expect(inAnyOrder(grants, 60_000)).toEqual(new Set(['imported-list']));
  });

  it('is not known before the first grant, and is from its second on', () => {
    const first = firstGrant([grant(5_900, 'web-form')]);
    expect(sourceAt(first, 4_999)).toBeNull();
    expect(sourceAt(first, 5_000)).toBe('web-form');
    expect(sourceAt(firstGrant([]), 5_000)).toBeNull();
    expect(sourceAt(undefined, 5_000)).toBeNull();
  });

  it('stays unknown when the first grant names none, though a later one does', () => {
    expect(inAnyOrder([grant(5_000, null), grant(7_000, 'preferences-page')], 60_000)).toEqual(
      new Set([null]),
    );
  });

  it('of several grants of one second is one that is named, and the first of these in order', () => {
    const grants = [grant(5_000, null), grant(5_900, 'b'), grant(5_100, 'c'), grant(5_950, 'b')];
    expect(inAnyOrder(grants, 60_000)).toEqual(new Set(['b']));
  });
});

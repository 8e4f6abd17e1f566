import { describe, expect, it } from 'vitest';
import { foldPersons, type IdentityLink } from '../../../server/core/persons.ts';

const together = (a: string, b: string, at: number): IdentityLink => ({ kind: 'together', a, b, at });
const moved = (a: string, b: string, at: number): IdentityLink => ({ kind: 'moved', a, b, at });

describe('foldPersons', () => {
  it('makes one person of identities seen together, named by the smallest', () => {
    const { personOf } = foldPersons([together('1b', '0a', 5), together('1b', '2c', 9)]);
    expect(['0a', '1b', '2c'].map((identity) => personOf(identity, 0))).toEqual(['0a', '0a', '0a']);
    expect(personOf('0z', 3)).toBe('0z');
  });

  it('carries a person over to a new number, and gives the old number to whoever holds it next', () => {
    const { personOf } = foldPersons([
      together('0a', '1a', 10),
      moved('0a', '0n', 100),
      moved('1a', '1n', 100),
      together('0n', '1n', 100),
      together('0a', '1z', 200),
    ]);
    expect(personOf('0a', 50)).toBe('0a');
    expect(personOf('0n', 150)).toBe('0a');
    expect(personOf('1n', 150)).toBe('0a');
    expect(personOf('0a', 150)).toBe('0a@100');
    expect(personOf('1z', 150)).toBe('0a@100');
  });

  it('does not depend on the order of links', () => {
    const links = [
      together('0a', '1a', 10),
      moved('0a', '0n', 100),
      together('0n', '1a', 120),
      together('0a', '1z', 200),
    ];
    const one = foldPersons(links);
    const other = foldPersons(links.toReversed());
    for (const identity of ['0a', '0n', '1a', '1z']) {
      for (const at of [0, 99, 100, 101, 500])
        expect(other.personOf(identity, at)).toBe(one.personOf(identity, at));
    }
  });
});

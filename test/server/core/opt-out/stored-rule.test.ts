import { describe, expect, it } from 'vitest';
import { storedRule } from '../../../../server/core/opt-out/stored-rule.ts';

describe('storedRule', () => {
  it('holds no word of the reply and tells words apart', () => {
    expect(storedRule('pt/word/parar')).toMatch(/^pt\/word\/[0-9a-z]{1,7}$/);
    expect(storedRule('pt/word/parar')).not.toContain('parar');
    expect(storedRule('pt/word/parar')).not.toBe(storedRule('pt/word/pare'));
    expect(storedRule('pt/word/parar')).toBe(storedRule('pt/word/parar'));
  });

  it('leaves rules without words alone', () => {
    expect(storedRule('payload/optout')).toBe('payload/optout');
    expect(storedRule('error/131050')).toBe('error/131050');
  });
});

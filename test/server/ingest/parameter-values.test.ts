import { describe, expect, it } from 'vitest';
import { parameterValues } from '../../../server/ingest/parameter-values.ts';

describe('parameterValues', () => {
  it('takes a list, named values and the components of the platform', () => {
    expect(parameterValues(['Ana', 7, null, true])).toEqual(['Ana', '7']);
    expect(parameterValues({ nome: 'Ana', pedido: 7 })).toEqual(['Ana', '7']);
    expect(
      parameterValues([
        { type: 'header', parameters: [{ type: 'image', image: { link: 'https://example.com/a.png' } }] },
        {
          type: 'body',
          parameters: [
            { type: 'text', parameter_name: 'nome', text: 'Ana' },
            { type: 'currency', currency: { fallback_value: 'R$ 10', code: 'BRL', amount_1000: 10_000 } },
          ],
        },
        { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'abc' }] },
      ]),
    ).toEqual(['Ana', 'R$ 10', 'abc']);
  });

  it('reads no more than 100 values of 1,024 characters, and nothing endlessly deep', () => {
    expect(parameterValues(Array.from({ length: 200 }, () => 'x'.repeat(2_000)))).toEqual(
      Array.from({ length: 100 }, () => 'x'.repeat(1_024)),
    );
    let deep: unknown = 'x';
    for (let level = 0; level < 50; level += 1) deep = [deep];
    expect(parameterValues(deep)).toEqual([]);
  });

  it('is null for what holds no values', () => {
    for (const given of [null, undefined, 'Ana', 7, true]) expect(parameterValues(given)).toBeNull();
  });
});

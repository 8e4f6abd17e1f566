import { describe, expect, test } from 'vitest';
import { html, NOTHING } from '../../web/src/html.ts';

describe('markup', () => {
  test('text in a gap can open no element and end no attribute', () => {
    const text = `<img src=x onerror="alert('1')"> & more`;
    const safe = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; more';
    expect(html`<p title="${text}">${text}</p>`.markup).toBe(`<p title="${safe}">${safe}</p>`);
  });

  test('markup in a gap stays markup, several pieces stand one after the other, nothing is nothing', () => {
    const items = ['a', '<b>'].map((text) => html`<li>${text}</li>`);
    expect(html`${items}${NOTHING}`.markup).toBe('<li>a</li><li>&lt;b&gt;</li>');
  });
});

import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../server/analysis/verdict.ts';
import type { VerdictAnswer } from '../../server/http/verdict-answer.ts';
import type { Language } from '../../server/i18n/language.ts';
import { wordedVerdict } from '../../server/i18n/worded-verdict.ts';
import { renderAnswer } from '../../web/src/render-answer.ts';
import { sampleVerdict } from '../support/sample-verdict.ts';

/** The page for a verdict that the server worded in Portuguese; runs of white space as one blank, none between tags. */
function page(verdict: Verdict, language: Language = 'en', zone = 'America/Sao_Paulo') {
  const answer: VerdictAnswer = {
    asOf: new Date(verdict.asOf).toISOString(),
    computedAt: new Date(verdict.asOf + 5_000).toISOString(),
    version: 1,
    zone,
    verdict: wordedVerdict(verdict, { language: 'pt-BR', zone }) as VerdictAnswer['verdict'],
  };
  const { headline, content } = renderAnswer(answer, language);
  return { headline, markup: content.markup.replace(/\s+/g, ' ').replace(/> </g, '><').replace(/ >/g, '>') };
}

/** Cells of each row of the table, without markup, list items parted by a stroke. */
function rows(markup: string): string[][] {
  return [...markup.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell
        .replace(/<\/li><li>/g, ' | ')
        .replace(/<[^>]*>/g, '')
        .trim(),
    ),
  );
}

describe('a verdict on the page', () => {
  test('each suspect has a row with its probability, its share, since when, and why in words', () => {
    const { headline, markup } = page(sampleVerdict());
    expect(headline).toBe('People are leaving most likely because of one template: winter_sale (pt_BR).');
    expect(rows(markup)).toEqual([
      ['Template', 'Probability', 'Share of the excess (95 % sure)', 'Since', 'Why'],
      [
        'winter_sale (pt_BR)',
        '94 %',
        '71 % (58 to 81 %)',
        'May 19, 13:00',
        [
          'It is new: added May 17, 16:59 by CRM team, in its first 3 days.',
          'Its category changed from UTILITY to MARKETING on May 19, 09:00.',
          '64 % of its recipients never agreed to &quot;offers&quot;, or took it back; usually that is 10 %. These leave 5.2 times as often as the others: 2 % against 0.4 % (95 % sure: 3.9 to 6.8 times).',
          'Without it the account is at 0.31 % (usual: 0.3 %).',
        ].join(' | '),
      ],
      ['news (pt_BR)', '21 %', '10 %', 'May 19, 13:00', ''],
    ]);
    expect(markup.match(/<tr role="row" class="named">/g)).toHaveLength(1);
  });

  test('advice, rivals and what it rests on stand below, the instant with its zone above', () => {
    const { markup } = page(sampleVerdict());
    expect(markup).toContain('As of May 20, 15:00 (America/Sao_Paulo)');
    expect(markup).toContain(
      'winter_sale (pt_BR): keep sending to those who agreed (1,780 deliveries since then), leave out the rest (3,120).',
    );
    expect(markup).toContain('Nothing came in between May 20, 06:00 and May 20, 10:00');
    expect(markup).toContain('93 % of the opt-outs could be put down to a template.');
    expect(markup).toContain('Not known: the template of 1.6 % of the deliveries.');
    const headings = [...markup.matchAll(/<h2 id="([a-z]+)-heading">/g)].map(([, name]) => name);
    expect(headings).toEqual(['culprits', 'advice', 'rivals', 'data']);
  });

  test('it speaks the reader’s language whatever the server wrote, and the account’s clock', () => {
    const { headline, markup } = page(sampleVerdict(), 'es', 'Europe/Madrid');
    expect(headline).toBe(
      'Las personas se dan de baja probablemente por una plantilla: winter_sale (pt_BR).',
    );
    expect(markup).toContain('Situación al 20 may, 20:00 (Europe/Madrid)');
    expect(markup).toContain('Parte del exceso (95 % de certeza)');
    expect(markup).toContain('<div>71 % (58 a 81 %)</div>');
    expect(markup).not.toContain('modelo');
  });

  test('a name made of markup is shown as the text it is', () => {
    const { headline, markup } = page(sampleVerdict('<img src=x onerror=alert(1)>'));
    expect(headline).toContain('<img src=x onerror=alert(1)>');
    expect(markup).not.toContain('<img');
    expect(markup.split('&lt;img src=x onerror=alert(1)&gt;')).toHaveLength(3);
  });

  test('without suspects there is no table, and the numbers of the account are told', () => {
    const calm: Verdict = { ...sampleVerdict(), outcome: 'normal', culprits: [], rivals: [] };
    const { headline, markup } = page(calm);
    expect(headline).toBe('Opt-outs are where they usually are.');
    expect(markup).not.toContain('<table');
    expect(markup).toContain('169 opt-outs, 0.9 % of deliveries (usual: 0.3 %)');
    expect([...markup.matchAll(/<section class="([a-z]+)"/g)].map(([, name]) => name)).toEqual(['data']);
  });
});

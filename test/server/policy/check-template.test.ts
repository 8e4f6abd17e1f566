import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLICY_RULE_IDS, type PolicyRuleId } from '../../../server/core/policy-finding.ts';
import { checkTemplate, type CheckedTemplate } from '../../../server/policy/check-template.ts';
import { POLICY_RULES, policyRule } from '../../../server/policy/rules.ts';
import { CASES } from './cases.ts';

const body = (text: string) => ({ type: 'BODY', text });
const check = (part: Partial<CheckedTemplate>) =>
  checkTemplate({ components: [], isPartial: false, category: null, language: null, topic: null, ...part });

const LOCALE = { pt: 'pt_BR', en: 'en_US', es: 'es_MX', any: 'pt_BR' } as const;

/** The stretches of a body that one rule highlights. */
function highlighted(rule: PolicyRuleId, text: string, language: keyof typeof LOCALE): string[] {
  const findings = check({
    components: [body(text)],
    category: policyRule(rule).categories?.[0] ?? 'UTILITY',
    language: LOCALE[language],
  });
  return findings.flatMap(({ rule: found, span }) =>
    found === rule && span ? [text.slice(span.from, span.to)] : [],
  );
}

const CASE_LIST = Object.entries(CASES).flatMap(([rule, languages]) =>
  Object.entries(languages).map(([language, cases]) => ({ rule, language, cases })),
);

describe.each(CASE_LIST)('$rule in $language', ({ rule: name, language: code, cases }) => {
  const rule = POLICY_RULE_IDS.find((id) => id === name);
  const language = (['pt', 'en', 'es', 'any'] as const).find((known) => known === code);
  if (rule === undefined || language === undefined) throw new Error('a case without a rule');

  it.each(cases.hits)('highlights what breaks it: %s', (marked) => {
    const expected = [...marked.matchAll(/«([^»]*)»/g)].map((match) => match[1]);
    expect(expected).not.toEqual([]);
    expect(highlighted(rule, marked.replaceAll(/[«»]/g, ''), language)).toEqual(
      expect.arrayContaining(expected),
    );
  });

  it.each(cases.misses)('lets pass: %s', (text) => {
    expect(highlighted(rule, text, language)).toEqual([]);
  });

  it('has at least two of each', () => {
    expect(Math.min(cases.hits.length, cases.misses.length)).toBeGreaterThanOrEqual(2);
  });
});

describe('the table of rules', () => {
  it('has one entry for each id, in the order of the list', () => {
    expect(POLICY_RULES.map(({ id }) => id)).toEqual(POLICY_RULE_IDS);
  });

  it('has cases for every rule that looks at one text, in every language that has words', () => {
    for (const { id, check: how } of POLICY_RULES) {
      if (how.kind === 'way-out' || how.kind === 'topic') continue;
      const expected = 'lexicons' in how ? how.lexicons.map(({ language }) => language).sort() : ['any'];
      expect([id, Object.keys(CASES[id] ?? {}).sort()]).toEqual([id, expected]);
    }
  });

  it('names a section of the platform for each rule and no address', () => {
    for (const { reference } of POLICY_RULES) {
      expect(reference).toMatch(/: /);
      expect(reference).not.toMatch(/https?:|www\./);
    }
  });
});

describe('checkTemplate', () => {
  const rules = (part: Partial<CheckedTemplate>) => check(part).map(({ rule }) => rule);

  it('says where it looked: header, footer, button and card', () => {
    const findings = check({
      language: 'pt_BR',
      category: 'UTILITY',
      components: [
        { type: 'header', format: 'TEXT', text: 'Oferta' },
        body('Seu pedido chegou.'),
        { type: 'FOOTER', text: 'Cupom VOLTA10' },
        {
          type: 'CAROUSEL',
          cards: [
            { components: [body('Nada aqui.')] },
            {
              components: [
                {
                  type: 'BUTTONS',
                  buttons: [
                    { type: 'QUICK_REPLY', text: 'Ok' },
                    { type: 'URL', text: 'Compre já', url: 'https://bit.ly/{{1}}' },
                  ],
                },
              ],
            },
          ],
        },
      ],
    });
    const at = { component: 'BUTTON', card: 1, button: 1 };
    expect(findings.map(({ rule, span }) => [rule, span])).toEqual([
      [
        'promotional-wording',
        { component: 'HEADER', member: 'text', card: null, button: null, from: 0, to: 6 },
      ],
      [
        'promotional-wording',
        { component: 'FOOTER', member: 'text', card: null, button: null, from: 0, to: 5 },
      ],
      ['promotional-wording', { ...at, member: 'text', from: 0, to: 9 }],
      ['shortened-link', { ...at, member: 'url', from: 8, to: 14 }],
    ]);
  });

  it('keeps a rule for one category silent for the others and while the category is unknown', () => {
    const components = [body('Oferta: 20% de desconto.')];
    expect(rules({ components, language: 'pt_BR', category: 'UTILITY' })).toContain('promotional-wording');
    for (const category of ['MARKETING', 'AUTHENTICATION', null]) {
      expect(rules({ components, language: 'pt_BR', category })).not.toContain('promotional-wording');
    }
  });

  it('reads a text that is filed under another language in the one it is written in', () => {
    const text = 'Olá, seu pedido chegou em casa. Você também tem frete grátis na sua loja.';
    for (const language of ['en_US', 'pt_PT', 'pt', '', null]) {
      const findings = check({ components: [body(text)], language, category: 'UTILITY' });
      expect([language, findings.map((found) => found.language)]).toEqual([language, ['pt']]);
    }
  });

  it('does not judge the words of a language it does not know', () => {
    const components = [body('Promo: uw bestelling met gratis wine en bitcoin.')];
    expect(rules({ components, language: 'nl', category: 'MARKETING' })).toEqual([]);
    expect(rules({ components: [body('Klik op bit.ly/abc nu')], language: 'nl' })).toEqual([
      'shortened-link',
    ]);
  });

  it('asks marketing for a way out, and only where all of the template is known', () => {
    const marketing = { category: 'MARKETING', language: 'pt_BR' };
    const components = [body('Chegou a coleção de inverno.')];
    expect(check({ ...marketing, components })).toEqual([
      { rule: 'no-way-out', severity: 'high', source: 'template', language: null, span: null },
    ]);
    expect(rules({ ...marketing, components, isPartial: true })).toEqual([]);
    expect(rules({ ...marketing, components, category: 'UTILITY' })).toEqual([]);
    expect(rules({ ...marketing, components: [{ type: 'HEADER', format: 'IMAGE' }] })).toEqual([]);
    const ways = [
      ...['Parar promoções', 'Sair'].map((text) => ({
        type: 'BUTTONS',
        buttons: [{ type: 'QUICK_REPLY', text }],
      })),
      { type: 'FOOTER', text: 'Responda SAIR para não receber mais' },
    ];
    for (const way of ways) {
      expect(rules({ ...marketing, components: [...components, way] })).toEqual([]);
    }
    const shop = { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'Ver ofertas' }] };
    expect(rules({ ...marketing, components: [...components, shop] })).toEqual(['no-way-out']);
  });

  it('points at the first word of another subject than the topic, and at none where its own is spoken of', () => {
    const promo = body('Temos 30% de desconto e frete grátis na loja.');
    const offTopic = (topic: string | null, text = promo) =>
      check({ components: [text], language: 'pt_BR', topic }).filter(({ rule }) => rule === 'off-topic');
    const [found] = offTopic('order_updates');
    expect(found?.span && promo.text.slice(found.span.from, found.span.to)).toBe('de desconto');
    expect(found?.severity).toBe('advisory');
    for (const topic of ['offers', 'Promoções', 'loyalty_club', null]) expect(offTopic(topic)).toEqual([]);
    expect(offTopic('receipts', body('Seu pedido chegou. Aproveite o frete grátis.'))).toEqual([]);
    expect(offTopic('orders', body('Seu pagamento aprovado: boleto com vencimento hoje.'))).toEqual([]);
    expect(offTopic('offers', body('Sua fatura com vencimento hoje: pague o boleto.'))).toHaveLength(1);
    expect(offTopic('delivery', body('Cuide bem do seu dia!'))).toEqual([]);
  });

  it('lists no more than five places of one rule', () => {
    const components = [body('Oferta. '.repeat(40))];
    expect(rules({ components, language: 'pt_BR', category: 'UTILITY' })).toHaveLength(5);
  });

  it('leaves out what has another shape than a template', () => {
    const odd = [null, 7, 'BODY', [], {}, { type: 'BODY' }, { type: 'BODY', text: 5 }, { type: 'BUTTONS' }];
    const nested = [
      { type: 'BUTTONS', buttons: [null, {}, { type: 'URL', url: 9 }] },
      {
        type: 'CAROUSEL',
        cards: [null, {}, { components: 'x' }, { components: [{ type: 'CAROUSEL', cards: [{}] }] }],
      },
      { type: 'LIMITED_TIME_OFFER', limited_time_offer: null },
    ];
    expect(check({ components: [...odd, ...nested], category: 'MARKETING' })).toEqual([]);
  });

  it('never throws, and every span lies inside the text it is about', () => {
    const pieces = fc.constantFrom(
      'oferta', 'grátis', '{{', '}}', '{{1}}', '{{a b}}', 'não ', 'informe ', 'senha', ' ', '.', '!', '\n', 'É',
      'o\u0301', '\uD83D\uDE00', '\uD800', '\u200D', 'bit.ly', 'ßẞ', '½', '№', 'PARE AGORA', 'responda SAIR',
      '4111 1111 1111 1111',
    ); // prettier-ignore
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('UTILITY', 'MARKETING'), (text, label, category) => {
        const components = [
          body(text),
          { type: 'BUTTONS', buttons: [{ type: 'URL', text: label, url: text }] },
        ];
        for (const { span } of check({ components, category, topic: 'orders' })) {
          if (span === null) continue;
          const about = span.component === 'BUTTON' && span.member === 'text' ? label : text;
          expect(0 <= span.from && span.from < span.to && span.to <= about.length).toBe(true);
        }
        expect(check({ components, category })).toEqual(check({ components, category }));
      }),
      { numRuns: 500 },
    );
  });

  it('takes a time that grows no faster than the text, whatever is repeated', () => {
    const seeds = [
      'a', 'A ', '{', '{{', '{{1', '{{1}}', '}}', 'a.', 'bit.ly ', '!', '4111 ', '111.', 'não ', 'informe ',
      'cpf ', 'responda ', 'para ', 'de ', 'SAIR ', '\u0301', '\u200B', '"', ' ', '-', 'a-', 'ab.', '½',
    ]; // prettier-ignore
    // Time of the processor, not of the clock: other tests run beside this one.
    const costOf = (text: string): number => {
      const components = [body(text), body(text)];
      const costs = Array.from({ length: 5 }, () => {
        const before = process.cpuUsage();
        check({ components, category: 'MARKETING', topic: 'orders' });
        return process.cpuUsage(before).user / 1_000;
      });
      return Math.min(...costs);
    };
    for (const seed of seeds) {
      costOf(seed.repeat(2_000 / seed.length));
      const short = costOf(seed.repeat(5_000 / seed.length));
      const long = costOf(seed.repeat(20_000 / seed.length));
      // Four times the text; sixteen times the time would be quadratic. A floor keeps the clock's grain out.
      expect([seed, long < 8 * Math.max(short, 10)]).toEqual([seed, true]);
    }
  });
});

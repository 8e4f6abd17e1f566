import { listed } from '../../core/opt-out/languages/language.ts';
import type { Lexicon } from '../lexicon.ts';

/** "50% OFF", in Portuguese and Spanish texts too; the sign is no part of a word. */
const PERCENT_OFF = Array.from({ length: 99 }, (_, index) => `${index + 1} off`);

/**
 * Wording that advertises. From the platform's description of marketing content (offers, promotions, product
 * recommendations, calls to buy) and everyday retail language; written for this project.
 */
export const PROMOTION: readonly Lexicon[] = [
  {
    language: 'pt',
    phrases: [
      ...PERCENT_OFF,
      ...listed(`
      promoção, promoções, promo, promocional, promocionais, oferta, ofertas, super oferta, ofertão,
      desconto, descontos, de desconto, com desconto, cupom, cupons, cashback, grátis, frete grátis, brinde,
      brindes, liquidação, queima de estoque, black friday, cyber monday, saldão, imperdível, imperdíveis,
      aproveite, aproveita, não perca, não fique de fora, últimas unidades, últimas vagas, só hoje, somente
      hoje, só até hoje, por tempo limitado, tempo limitado, compre agora, compre já, compre 1, leve 2, leve
      3, pague 1, pague 2, garanta já, garanta o seu, garanta a sua, preço baixo, menor preço, preços
      imperdíveis, melhores preços, lançamento, lançamentos, nova coleção, novidades imperdíveis, confira
      nossas novidades, confira nossos produtos, conheça nossos produtos, você também pode gostar,
      recomendados para você, indique e ganhe, indique um amigo, ganhe pontos, pontos em dobro, sorteio,
      concorra a
    `),
    ],
    allowed: listed(`
      desconto em folha, descontos em folha, desconto do INSS, desconto na fonte, oferta de emprego, oferta
      de vaga, oferta de trabalho, cupom fiscal, cupons fiscais, promoção de cargo, lançamento na fatura,
      lançamento na conta, lançamentos na fatura, lançamentos na conta, lançamento contábil, aproveite para
      confirmar, aproveite para avaliar
    `),
  },
  {
    language: 'en',
    phrases: [
      ...PERCENT_OFF,
      ...listed(`
      promotion, promotions, promo, promo code, special offer, special offers, exclusive offer, exclusive
      offers, limited offer, our offers, great offer, best offers, offer ends, discount, discounts, coupon,
      coupons, voucher, vouchers, cashback, for free, free shipping, free delivery, free gift, giveaway,
      clearance, black friday, cyber monday, flash sale, big sale, summer sale, winter sale, sale ends, on
      sale, dont miss, do not miss, dont miss out, hurry up, limited time, limited time only, while stocks
      last, while supplies last, last units, today only, only today, shop now, buy now, order now, buy one
      get one, lowest price, lowest prices, best price, best prices, great deal, great deals, best deals, hot
      deals, deal of the day, new arrivals, new collection, check out our, you may also like, recommended for
      you, refer a friend, earn points, double points, upgrade now, exclusive deal, exclusive deals
    `),
    ],
    allowed: listed(`
      job promotion, your discount was applied, your discount has been applied, payment voucher, boarding
      voucher, travel voucher, point of sale
    `),
  },
  {
    language: 'es',
    phrases: [
      ...PERCENT_OFF,
      ...listed(`
      promoción, promociones, promo, promocional, oferta, ofertas, ofertón, descuento, descuentos, de
      descuento, cupón, cupones, cashback, gratis, envío gratis, regalo, regalos, liquidación, rebajas, rebaja,
      black friday, buen fin, cyber monday, hot sale, imperdible, imperdibles, aprovecha, aproveche, no te lo
      pierdas, no se lo pierda, últimas unidades, últimos lugares, solo hoy, sólo hoy, solo por hoy, por
      tiempo limitado, tiempo limitado, compra ya, compra ahora, compre ya, compre ahora, 2x1, 3x2, lleva 2,
      paga 1, precio bajo, mejor precio, mejores precios, precios increíbles, nueva colección, nuevos
      productos, conoce nuestros productos, te puede gustar, recomendados para ti, recomendados para usted,
      invita a un amigo, gana puntos, puntos dobles, sorteo, participa y gana
    `),
    ],
    allowed: listed(`
      oferta de empleo, oferta de trabajo, ofertas de empleo, liquidación de sueldo, liquidación de haberes,
      liquidación del siniestro, promoción escolar, promoción de grado, descuento por nómina, descuentos de
      nómina, tarjeta de regalo recibida
    `),
  },
];

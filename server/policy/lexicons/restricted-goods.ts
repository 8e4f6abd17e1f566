import { listed } from '../../core/opt-out/languages/language.ts';
import type { PolicyRuleId } from '../../core/policy-finding.ts';
import type { Lexicon, PolicyLanguage } from '../lexicon.ts';

type RestrictedRule = Extract<PolicyRuleId, `restricted-${string}`>;

/** `words` break the rule unless they stand in one of `allowed`. */
type Entries = Record<PolicyLanguage, { words: string; allowed?: string }>;

/**
 * Goods that the Commerce policy restricts, group by group. A word says that a text is about such goods, not that it
 * sells them, so these are never more than a hint. Words with an everyday second
 * meaning, or that are names of people, are left out.
 */
const GOODS: Record<RestrictedRule, Entries> = {
  'restricted-alcohol': {
    pt: {
      words: `cerveja, cervejas, chopp, vinho, vinhos, espumante, espumantes, champanhe, vodka, vodca, uísque,
        whisky, cachaça, tequila, licor, licores, bebida alcoólica, bebidas alcoólicas, adega`,
      allowed: 'cor vinho, vestido vinho, cerveja sem álcool, cervejas sem álcool, vinho sem álcool',
    },
    en: {
      words: `beer, beers, wine, wines, champagne, prosecco, vodka, whisky, whiskey, tequila, liquor, liquors,
        alcoholic drinks, alcoholic beverages, craft beer, brewery`,
      allowed: 'root beer, ginger beer, alcohol free beer, non alcoholic beer, wine red color, wine color',
    },
    es: {
      words: `cerveza, cervezas, vino tinto, vino blanco, vinos, champaña, champán, vodka, whisky,
        tequila, mezcal, pisco, aguardiente, licor, licores, bebida alcohólica, bebidas alcohólicas`,
      allowed: 'cerveza sin alcohol, cervezas sin alcohol, color vino tinto',
    },
  },
  'restricted-tobacco': {
    pt: {
      words: `cigarro, cigarros, cigarro eletrônico, cigarros eletrônicos, vape, vapes, charuto, charutos,
        tabaco, fumo de corda, narguilé, essência de narguilé, seda para cigarro`,
      allowed: 'pare de fumar cigarro, livre de cigarro, sem cigarro',
    },
    en: {
      words: `cigarette, cigarettes, e-cigarette, e-cigarettes, vape, vapes, vape juice, cigar, cigars,
        tobacco, rolling papers, hookah, nicotine`,
      allowed: 'cigarette lighter socket, tobacco free, nicotine free, quit cigarettes',
    },
    es: {
      words: `cigarrillo, cigarrillos, cigarro, cigarros, cigarrillo electrónico, vapeador, vapeadores, puros
        cubanos, tabaco, narguile, papel de liar, nicotina`,
      allowed: 'libre de tabaco, sin tabaco, dejar el tabaco',
    },
  },
  'restricted-drugs': {
    pt: {
      words: `maconha, cannabis, canabidiol, óleo de CBD, haxixe, cocaína, ecstasy, LSD, cogumelos mágicos,
        anabolizante, anabolizantes, esteroides, bong, bongs`,
      allowed: 'exame de cocaína, teste de cocaína, combate à cocaína',
    },
    en: {
      words: `marijuana, cannabis, CBD oil, CBD gummies, weed gummies, hashish, cocaine, ecstasy pills, LSD,
        magic mushrooms, anabolic steroids, steroids, bong, bongs`,
      allowed: 'cocaine test, marijuana test, steroids prescribed by your doctor',
    },
    es: {
      words: `marihuana, cannabis, aceite de CBD, hachís, cocaína, éxtasis, LSD, hongos alucinógenos,
        anabólicos, anabolizantes, esteroides, bong, bongs`,
      allowed: 'prueba de cocaína, test de cocaína, lucha contra la cocaína',
    },
  },
  'restricted-medical': {
    pt: {
      words: `remédio controlado, remédios controlados, medicamento, medicamentos, antibiótico, antibióticos,
        viagra, sildenafila, tadalafila, ozempic, semaglutida, mounjaro, ritalina, rivotril, tarja preta,
        emagrecedor, emagrecedores, teste de gravidez, termômetro, aparelho de pressão`,
      allowed: 'descarte de medicamentos, medicamentos não inclusos, alergia a medicamentos',
    },
    en: {
      words: `prescription drug, prescription drugs, prescription medicine, antibiotic, antibiotics, viagra,
        sildenafil, tadalafil, ozempic, semaglutide, mounjaro, xanax, adderall, opioids, diet pills,
        weight loss pills, pregnancy test, blood pressure monitor, glucose monitor`,
      allowed: 'antibiotic allergy, antibiotics allergy, antibiotic free, free of antibiotics',
    },
    es: {
      words: `medicamento, medicamentos, medicamento con receta, antibiótico, antibióticos, viagra, sildenafil,
        sildenafilo, tadalafil, tadalafilo, ozempic, semaglutida, mounjaro, clonazepam, pastillas para
        adelgazar, prueba de embarazo, tensiómetro, glucómetro`,
      allowed: 'alergia a medicamentos, medicamentos no incluidos, sin antibióticos',
    },
  },
  'restricted-weapons': {
    pt: {
      words: `arma de fogo, armas de fogo, pistola, pistolas, revólver, revólveres, espingarda, espingardas,
        fuzil, carabina, munição, munições, explosivo, explosivos, spray de pimenta, soco inglês, airsoft`,
      allowed: `pistola de cola, pistola de água, pistola de silicone, pistola de pintura, pistola de
        massagem, caneta pistola`,
    },
    en: {
      words: `firearm, firearms, handgun, handguns, pistol, pistols, rifle, rifles, shotgun, shotguns, ammo,
        ammunition, explosives, pepper spray, brass knuckles, stun gun`,
      allowed: 'water pistol, glue pistol',
    },
    es: {
      words: `arma de fuego, armas de fuego, pistola, pistolas, revólver, revólveres, escopeta, escopetas,
        fusil, rifle, rifles, municiones, explosivos, gas pimienta, manopla, airsoft`,
      allowed: `pistola de silicona, pistola de agua, pistola de pintura, pistola de masaje, pistola de calor,
        aspiradora escopeta`,
    },
  },
  'restricted-gambling': {
    pt: {
      words: `aposta, apostas, aposta esportiva, apostas esportivas, aposte, apostar, cassino, cassinos, jogo do bicho, caça níquel, caça níqueis, tigrinho, roleta, bingo, raspadinha, poker a dinheiro,
        giros grátis, rodadas grátis`,
      allowed:
        'nossa aposta, aposta certa no visual, aposte no estilo, aposte no conforto, bingo beneficente',
    },
    en: {
      words: `betting, sports betting, place your bet, place your bets, bet now, free bet, free bets, casino,
        casinos, online casino, slot machine, slot machines, free spins, roulette, blackjack, poker night for
        money, gambling, sportsbook, jackpot, real money games`,
      allowed: 'gambling help line, gambling support',
    },
    es: {
      words: `apuesta, apuestas, apuesta deportiva, apuestas deportivas, apostar, casino, casinos, casino en
        línea, tragamonedas, tragaperras, ruleta, bingo, quiniela, giros gratis, tiradas gratis, póker por
        dinero`,
      allowed: 'nuestra apuesta, apuesta por el estilo, apuesta por la calidad, bingo benéfico',
    },
  },
  'restricted-adult': {
    pt: {
      words: `sex shop, sexshop, brinquedo erótico, brinquedos eróticos, produto erótico, produtos eróticos,
        vibrador, vibradores, acompanhante, garota de programa, garotas de programa, pornô, pornografia,
        conteúdo adulto, conteúdo +18, nudes, lingerie erótica, striptease`,
      allowed: `acompanhante do paciente, acompanhante terapêutico, leve um acompanhante, um acompanhante,
        seu acompanhante, sem acompanhante, vibrador de concreto, vibradores de concreto`,
    },
    en: {
      words: `sex shop, sex toy, sex toys, adult toys, erotic massage, vibrator, vibrators, escort service,
        escort services, escorts, porn, pornography, adult content, xxx videos, nudes, strip club`,
      allowed: 'concrete vibrator, concrete vibrators',
    },
    es: {
      words: `sex shop, sexshop, juguete erótico, juguetes eróticos, juguetes sexuales, vibrador, vibradores,
        servicio de escort, escorts, porno, pornografía, contenido para adultos, nudes, masaje
        erótico, striptease`,
      allowed: 'vibrador de concreto, vibradores de concreto',
    },
  },
  'restricted-currency': {
    pt: {
      words: `bitcoin, bitcoins, criptomoeda, criptomoedas, cripto, ethereum, token digital, dólar à vista,
        compra de dólar, câmbio de moeda, notas falsas, opções binárias, empréstimo na hora, dinheiro rápido,
        renda extra garantida, pirâmide financeira, marketing multinível`,
      allowed: 'declaração de criptomoedas, imposto sobre criptomoedas, não aceitamos bitcoin',
    },
    en: {
      words: `bitcoin, bitcoins, cryptocurrency, cryptocurrencies, crypto, ethereum, binary options, forex
        signals, currency exchange, counterfeit money, payday loan, payday loans, quick cash, guaranteed
        income, multi level marketing, get rich`,
      allowed: 'crypto tax form, cryptocurrency tax, we do not accept bitcoin, currency exchange rate used',
    },
    es: {
      words: `bitcoin, bitcoins, criptomoneda, criptomonedas, cripto, ethereum, opciones binarias, señales de
        forex, cambio de divisas, compra de dólares, billetes falsos, préstamo inmediato, préstamos
        inmediatos, dinero rápido, ingresos garantizados, mercadeo multinivel, esquema piramidal`,
      allowed: 'impuesto sobre criptomonedas, declaración de criptomonedas, no aceptamos bitcoin',
    },
  },
};

/** The words of each group, language by language. */
export function restrictedGoods(rule: RestrictedRule): Lexicon[] {
  const { pt, en, es } = GOODS[rule];
  return (Object.entries({ pt, en, es }) as [PolicyLanguage, Entries[PolicyLanguage]][]).map(
    ([language, { words, allowed = '' }]) => ({
      language,
      phrases: listed(words),
      allowed: listed(allowed),
    }),
  );
}

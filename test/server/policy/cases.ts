import type { PolicyRuleId } from '../../../server/core/policy-finding.ts';

/**
 * Texts that break a rule, with what is to be highlighted between « and », and texts that nearly do, language by
 * language; `any` for rules that know no language.
 */
export type Cases = { hits: readonly string[]; misses: readonly string[] };
type Language = 'pt' | 'en' | 'es' | 'any';

export const CASES: Partial<Record<PolicyRuleId, Partial<Record<Language, Cases>>>> = {
  'promotional-wording': {
    pt: {
      hits: [
        'Seu pedido saiu! «Aproveite» e compre de novo.',
        'Nota fiscal emitida. Use o «CUPOM» VOLTA10 na próxima compra.',
        'Olá, {{1}}, sua fatura chegou e você ganhou «frete grátis».',
        'Pedido {{1}} entregue. Na volta, 20% «de desconto»!',
      ],
      misses: [
        'O cupom fiscal do pedido {{1}} está anexo.',
        'O desconto em folha de {{1}} foi processado.',
        'Seu pedido {{1}} foi confirmado e chega até {{2}}.',
      ],
    },
    en: {
      hits: [
        'Your order shipped. «Shop now» for more.',
        'Your invoice is ready, and here is a «coupon» for you.',
        'Delivered! Next time get {{1}} or «50% OFF» of your order.',
      ],
      misses: [
        'Your discount was applied to order {{1}}.',
        'The payment at point of sale {{1}} was approved.',
        'We turned the alarm off at your request.',
      ],
    },
    es: {
      hits: [
        'Tu pedido llegó. «Aprovecha» hoy la tienda.',
        'Su factura está lista y tiene «envío gratis» en la siguiente.',
        'Tu cita fue confirmada y hay «2x1» en limpieza.',
      ],
      misses: [
        'Su liquidación de sueldo de {{1}} está disponible.',
        'Recibimos tu solicitud para la oferta de empleo {{1}}.',
        'Tu pedido sale hoy y llega mañana.',
      ],
    },
  },
  'sensitive-request': {
    pt: {
      hits: [
        'Para continuar, «informe o número do cartão».',
        '«Qual é o seu CPF»? Responda aqui.',
        'Não esqueça de «enviar sua senha» hoje.',
      ],
      misses: [
        'Nunca informe sua senha a ninguém.',
        'Confirme os 4 últimos dígitos do cartão.',
        'Seu CPF está regular na Receita.',
        'Confirme seu cadastro. O CPF não será pedido.',
      ],
    },
    en: {
      hits: [
        'Please «reply with your password» to go on.',
        '«What is your social security number»?',
        "Don't forget to «send us your card number».",
      ],
      misses: [
        'Do not share your verification code with anybody.',
        'Confirm the last four digits of your card number.',
        'Your password was changed.',
      ],
    },
    es: {
      hits: [
        'Para seguir, «envía tu contraseña».',
        '«Indícanos el número de tu tarjeta», por favor.',
        'No olvides «confirmar tu clave» hoy.',
      ],
      misses: [
        'Nunca compartas ni envíes tu contraseña.',
        'Confirma los últimos 4 dígitos de tu tarjeta de crédito.',
        'Tu clave fue cambiada.',
      ],
    },
  },
  'sensitive-number': {
    any: {
      hits: [
        // Numbers made for tests: the schemes' own sample card, the revenue's own sample CPF.
        'Cartão «4111 1111 1111 1111» cadastrado.',
        'Card «5555-5555-5555-4444» on file.',
        'CPF «111.444.777-35» confirmado.',
      ],
      misses: [
        'Pedido 4111111111111111 enviado.',
        'Card 4111 1111 1111 1112 on file.',
        'CPF 111.444.777-36 e 111.111.111-11.',
        'Cartão final 1111, protocolo 2026.111.444.777-35.',
      ],
    },
  },
  threat: {
    pt: {
      hits: [
        'Pague hoje ou tomaremos «medidas judiciais».',
        'Seu débito venceu: evite ter o «nome sujo» e pague: hoje «seu nome será negativado».',
      ],
      misses: [
        'Não haverá medidas judiciais, fique em paz.',
        'Sua fatura vence amanhã. Precisa de ajuda para pagar?',
        'Veja o andamento da ação judicial no portal do escritório.',
      ],
    },
    en: {
      hits: [
        'Pay today or we will take «legal action».',
        'Your account will be sent to a «collection agency».',
      ],
      misses: [
        'We will not take legal action over this.',
        'Your payment is due tomorrow. Need help?',
        'The class action notice was published.',
      ],
    },
    es: {
      hits: ['Pague hoy o iniciaremos «acciones legales».', 'Tu deuda seguirá por «vía judicial».'],
      misses: [
        'No tomaremos acciones legales por este caso.',
        'Su cuota vence mañana. ¿Necesita ayuda?',
        'Consulte el estado de la acción legal en el portal.',
      ],
    },
  },
  'shortened-link': {
    any: {
      hits: [
        'Veja em https://«bit.ly»/abc',
        'Acesse «www.tinyurl.com»/xyz agora',
        'Rastreie: «encurtador.com.br»/aBcD',
      ],
      misses: [
        'Fale conosco em https://wa.me/5511988887777',
        'Veja em https://orbit.ly/abc',
        'Acesse https://loja.example.com/bit.ly-guia',
        'Escreva para ajuda@bit.ly',
      ],
    },
  },
  shouting: {
    any: {
      hits: [
        '«CORRA QUE ESTÁ ACABANDO HOJE» na loja',
        'Seu pedido chegou«!!!» Venha buscar',
        'Oi, {{1}}, «VOCÊ PRECISA {{2}} PAGAR AGORA MESMO» ou ligar',
      ],
      misses: [
        'Olá! Seu CPF e seu RG foram recebidos pelo INSS.',
        'Black Friday na LOJA AURORA: responda SAIR para parar!!',
        'Tudo certo? Sim! Obrigado!',
      ],
    },
  },
  'unbalanced-braces': {
    any: {
      hits: ['Olá «{{»1}, tudo bem?', 'Olá {1«}}», tudo bem?', 'Olá {{1}}«}», tudo bem?'],
      misses: ['Olá {{1}}, tudo bem com {{nome}} aí?', 'Sem nenhuma variável aqui.'],
    },
  },
  'variable-name': {
    any: {
      hits: ['Olá «{{Nome}}», tudo bem?', 'Olá {{1}}, seu «{{pedido}}» chegou.', 'Olá «{{#1}}», tudo bem?'],
      misses: ['Olá {{nome_1}}, seu {{pedido}} chegou.', 'Olá {{1}}, seu {{2}} chegou.'],
    },
  },
  'variable-gap': {
    any: {
      hits: ['Olá {{1}}, seu «{{3}}» chegou.', 'Olá «{{2}}», tudo bem?'],
      misses: ['Olá {{2}}, seu {{1}} chegou com {{3}} itens.', 'Olá {{1}} e {{1}} de novo, {{2}} aí.'],
    },
  },
  'adjacent-variables': {
    any: {
      hits: ['Olá «{{1}}{{2}}», tudo bem?', 'Olá «{{1}} {{2}}», tudo bem?'],
      misses: ['Olá {{1}}, {{2}} chegou.', 'Olá {{1}}-{{2}}, tudo bem?'],
    },
  },
  'variable-at-edge': {
    any: {
      hits: ['«{{1}}», seu pedido chegou.', 'Seu pedido chega em «{{1}}» '],
      misses: ['Olá {{1}}, seu pedido chegou.', 'Seu pedido chega em {{1}}.'],
    },
  },
  'restricted-alcohol': {
    pt: {
      hits: ['Chegou a «cerveja» gelada!', 'Kit de «vinhos» para você'],
      misses: ['Nova cerveja sem álcool na loja', 'Vestido cor vinho disponível'],
    },
    en: {
      hits: ['Fresh «craft beer» in our store', 'Our «wines» are here'],
      misses: ['Try our ginger beer', 'The sofa comes in wine color'],
    },
    es: {
      hits: ['Llegó la «cerveza» fría', 'Caja de «vino tinto» para ti'],
      misses: ['Nueva cerveza sin alcohol', 'Tu amigo vino ayer a la tienda'],
    },
  },
  'restricted-tobacco': {
    pt: {
      hits: ['Novo «vape» na loja', 'Caixa de «charutos» cubanos'],
      misses: ['Ambiente livre de cigarro', 'Quarto sem cigarro e com vista'],
    },
    en: {
      hits: ['New «vapes» in stock', 'Hand-rolled «cigars» for you'],
      misses: ['This hotel is tobacco free', 'Our gum is nicotine free'],
    },
    es: {
      hits: ['Nuevo «vapeador» en la tienda', 'Caja de «cigarros» premium'],
      misses: ['Espacio libre de tabaco', 'Habitación sin tabaco'],
    },
  },
  'restricted-drugs': {
    pt: {
      hits: ['«Óleo de CBD» com entrega', 'Loja com «cannabis» e afins'],
      misses: ['Resultado do exame de cocaína', 'Campanha de combate à cocaína'],
    },
    en: {
      hits: ['Get «CBD oil» delivered', 'The best «anabolic steroids»'],
      misses: ['Your cocaine test result', 'Your marijuana test is booked'],
    },
    es: {
      hits: ['«Aceite de CBD» a domicilio', 'Venta de «esteroides»'],
      misses: ['Resultado de la prueba de cocaína', 'Jornada de lucha contra la cocaína'],
    },
  },
  'restricted-medical': {
    pt: {
      hits: ['«Ozempic» na farmácia', 'Seu «medicamento» chegou'],
      misses: ['Ponto de descarte de medicamentos', 'Você tem alergia a medicamentos?'],
    },
    en: {
      hits: ['«Ozempic» in stock', 'Buy «antibiotics» here'],
      misses: ['Do you have an antibiotic allergy?', 'Chicken free of antibiotics'],
    },
    es: {
      hits: ['«Ozempic» en la farmacia', 'Su «medicamento» llegó'],
      misses: ['¿Tiene alergia a medicamentos?', 'Pollo criado sin antibióticos'],
    },
  },
  'restricted-weapons': {
    pt: {
      hits: ['Promo de «munição» esportiva', '«Spray de pimenta» na loja'],
      misses: ['Pistola de cola quente', 'Nova pistola de massagem'],
    },
    en: {
      hits: ['«Ammo» back in stock', 'New «handguns» arrived'],
      misses: ['A water pistol for the kids', 'A glue pistol for crafts'],
    },
    es: {
      hits: ['Venta de «municiones»', 'Nuevo «gas pimienta»'],
      misses: ['Pistola de silicona nueva', 'Una pistola de agua para niños'],
    },
  },
  'restricted-gambling': {
    pt: {
      hits: ['Faça sua «aposta» hoje', 'Ganhe «giros grátis» agora'],
      misses: ['Aposte no estilo desta estação', 'Bingo beneficente da escola'],
    },
    en: {
      hits: ['«Place your bets» tonight', 'Get «free spins» now'],
      misses: ['Call the gambling help line', 'You bet we deliver'],
    },
    es: {
      hits: ['Haz tu «apuesta» hoy', '«Giros gratis» para ti'],
      misses: ['Una apuesta por la calidad', 'Bingo benéfico del colegio'],
    },
  },
  'restricted-adult': {
    pt: {
      hits: ['Novidades do «sex shop»', 'Agende com a «acompanhante»'],
      misses: ['Leve um acompanhante à consulta', 'Vibrador de concreto para obra'],
    },
    en: {
      hits: ['New «sex toys» in store', 'Our «escort service» tonight'],
      misses: ['Rent a concrete vibrator', 'Security will escort you to the gate'],
    },
    es: {
      hits: ['Novedades del «sex shop»', 'Nuevos «juguetes eróticos»'],
      misses: ['Vibrador de concreto para obra', 'Nuevos juguetes para niños'],
    },
  },
  'restricted-currency': {
    pt: {
      hits: ['Compre «bitcoin» agora', '«Renda extra garantida» em casa'],
      misses: ['Guia da declaração de criptomoedas', 'Renda extra para professores'],
    },
    en: {
      hits: ['Buy «bitcoin» today', 'Get a «payday loan» now'],
      misses: ['Your crypto tax form is ready', 'Your home loan was approved'],
    },
    es: {
      hits: ['Compra «bitcoin» hoy', '«Préstamo inmediato» sin aval'],
      misses: ['No aceptamos bitcoin', 'Su préstamo de vivienda fue aprobado'],
    },
  },
};

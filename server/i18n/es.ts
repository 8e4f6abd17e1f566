import type { Catalogue } from './catalogue.ts';
import { joined } from './joined.ts';

export const es: Catalogue = {
  outcome: {
    culprits: (f, { names, certain }) => {
      const why = certain ? 'por' : 'probablemente por';
      return names.length === 1
        ? `Las personas se dan de baja ${why} una plantilla: ${names[0]}.`
        : `Las personas se dan de baja ${why} ${f.number(names.length)} plantillas: ${joined(names, 'y')}.`;
    },
    'account-wide':
      'Hay más bajas de lo normal, y en todas las plantillas por igual: busque la causa fuera de ellas.',
    'no-clear-culprit': 'Hay más bajas de lo normal, pero ninguna plantilla destaca.',
    normal: 'Las bajas están en su nivel habitual.',
    'insufficient-data': 'Todavía hay pocos datos para juzgar.',
  },
  asOf: (f, { at }) => `Situación al ${f.instant(at)}`,
  excess: (f, { excess, since, optOuts, expected }) =>
    `Desde ${f.instant(since)}: ${f.number(optOuts)} ${f.plural(optOuts, { one: 'baja', other: 'bajas' })}; lo normal sería ${f.number(expected)}, son ${f.number(excess)} de más.`,
  account: (f, { rate, expectedRate, optOuts, since }) =>
    `Desde ${f.instant(since)}: ${f.number(optOuts)} ${f.plural(optOuts, { one: 'baja', other: 'bajas' })}, ${f.rate(rate)} de las entregas (normal: ${f.rate(expectedRate)}).`,
  column: {
    template: 'Plantilla',
    probability: 'Probabilidad',
    share: 'Parte (95 % de certeza)',
    excess: 'Exceso',
    rate: 'Tasa',
    usual: 'Normal',
    since: 'Desde',
  },
  shareWithin: (f, { share, low, high }) =>
    `${f.percent(share)} (${f.number(low * 100)} a ${f.percent(high)})`,
  heading: {
    suspects: 'Plantillas',
    reasons: 'Por qué',
    advice: 'Qué hacer',
    rivals: 'Qué más podría ser la causa',
    data: 'En qué se apoya esto',
    channels: 'Cómo se dieron de baja',
    statedReasons: 'Por qué se fueron',
  },
  unlinked: '(plantilla desconocida)',
  unnamed: '(sin nombre)',
  reason: {
    newTemplate: (f, { addedAt, ageDays, addedBy, owner, sure }) => {
      const days = Math.max(1, Math.ceil(ageDays));
      const who = `${addedBy === null ? '' : ` por ${addedBy}`}${owner === null ? '' : `, responsable: ${owner}`}`;
      return `Es nueva: ${sure ? 'creada' : 'vista por primera vez'} el ${f.instant(addedAt)}${who}, ${days === 1 ? 'en su primer día' : `en sus primeros ${f.number(days)} días`}.`;
    },
    changed: {
      edited: (f, { at }) => `Su texto se cambió el ${f.instant(at)}.`,
      category: (f, { at, from, to }) => `Su categoría cambió${arrow(from, to)} el ${f.instant(at)}.`,
      unpaused: (f, { at }) => `Su pausa terminó el ${f.instant(at)}.`,
      topic: (f, { at, from, to }) => `Su tema cambió${arrow(from, to)} el ${f.instant(at)}.`,
    },
    outsideConsent: (f, { topic, share, usual, basis, basisName }) => {
      const what = topic === null ? 'su tema' : `"${topic}"`;
      const said =
        basis === 'consent'
          ? `nunca aceptaron ${what} o se echaron atrás`
          : `no se habían suscrito a ${what}${basis === 'other' ? ` (base legal: ${basisName})` : ''}`;
      return `${f.percent(share)} de sus destinatarios ${said}; lo normal es ${f.percent(usual)}.`;
    },
    leaveMoreOften: (f, { rateOutside, rateInside, times, low, high }) =>
      `Estos se dan de baja ${f.times(times)} veces más que los demás: ${f.rate(rateOutside)} frente a ${f.rate(rateInside)} (con 95 % de certeza: de ${f.times(low)} a ${f.times(high)} veces).`,
    rate: (f, { rate, expectedRate, times, low, high, reference }) =>
      `${f.rate(rate)} de sus entregas acaban en baja; ${reference === 'own' ? 'antes eran' : 'en plantillas de su tipo son'} ${f.rate(expectedRate)}. Es ${f.times(times)} veces esa cifra (con 95 % de certeza: de ${f.times(low)} a ${f.times(high)}).`,
    without: (f, { rateWithout, expectedRateWithout }) =>
      `Sin ella la cuenta queda en ${f.rate(rateWithout)} (normal: ${f.rate(expectedRateWithout)}).`,
    platform: (f, { days, other, blockedMore, why }) =>
      `Según la plataforma, en los últimos ${f.number(days)} días hubo ${blockedMore ? 'más' : 'menos'} bloqueos después de ella que después de ${other}${why === null ? '' : `; motivo principal: ${why}`}.`,
    policy: (_, { text, values }) =>
      [
        text.length > 0 && `Su texto puede infringir las reglas de la plataforma: ${joined(text, 'y')}.`,
        values.length > 0 &&
          `Los valores de sus variables pueden infringir las reglas de la plataforma: ${joined(values, 'y')}.`,
      ]
        .filter((sentence) => sentence !== false)
        .join(' '),
  },
  advice: (f, { name, keep, leaveOut, unknown }) => {
    const people = f.plural(keep, { one: 'entrega', other: 'entregas' });
    const rest =
      unknown > 0 ? ` De ${f.number(unknown)} no se conoce el consentimiento: aclárelo primero.` : '';
    return `${name}: siga enviando a quienes aceptaron (${f.number(keep)} ${people} desde entonces) y deje fuera a los demás (${f.number(leaveOut)}).${rest}`;
  },
  announced: {
    kind: { campaign: 'campaña', holiday: 'festivo', other: 'evento' },
    sentence: (f, { what, topic, from, to }) =>
      `Anunciado: ${what}${topic === null ? '' : ` (tema ${topic})`}, del ${f.instant(from)} al ${f.instant(to)}.`,
    widens: (f, { times }) =>
      `En ese tiempo, hasta ${f.number(times)} veces lo habitual no da aviso; lo crítico se avisa igualmente.`,
  },
  rival: {
    accountWide: (f, { probability, shift, since }) =>
      `Con una probabilidad del ${f.probability(probability)} todas las plantillas están afectadas desde ${f.instant(since)}, ${f.times(shift)} veces lo normal.`,
    errorBurst: (f, { optOuts, from, to }) =>
      `${f.number(optOuts)} bajas solo aparecieron por envíos fallidos entre ${f.instant(from)} y ${f.instant(to)}; no se cuentan.`,
    feedGap: (f, { from, to, usualDeliveries }) =>
      `No llegó nada entre ${f.instant(from)} y ${f.instant(to)}, cuando lo normal son ${f.number(usualDeliveries)} entregas: la conexión pudo caerse.`,
    providerOutage: (f, { from, to, failed, share, usualShare }) =>
      `Entre ${f.instant(from)} y ${f.instant(to)} fallaron ${f.number(failed)} mensajes, el ${f.percent(share)} del total (lo normal: ${f.percent(usualShare, 1)}): el proveedor pudo estar caído. Lo que se reenvía después llega de golpe.`,
    freshImport: (f, { name, since, share, usualShare }) =>
      `El ${f.percent(share)} de las entregas${name === null ? '' : ` de ${name}`} desde ${f.instant(since)} fue a personas que no habían recibido nada en las cuatro semanas anteriores (lo normal: ${f.percent(usualShare)}): pudo importarse una lista.`,
    frequencyPressure: (f, { perWeek, usualPerWeek, perMonth, usualPerMonth, least, ...rest }) =>
      [
        `Cada persona recibió ${f.number(perWeek, 1)} mensajes en los últimos 7 días (lo normal: ${f.number(usualPerWeek, 1)}) y ${f.number(perMonth, 1)} en los últimos 30 (hace una semana: ${f.number(usualPerMonth, 1)}).`,
        `Quien recibe ${f.number(least)} o más en 7 días se da de baja ${f.times(rest.median)} veces más (95 % de seguridad: de ${f.times(rest.low)} a ${f.times(rest.high)}).`,
        ...rest.explains.map(
          ({ name, share }) => `Eso explica el ${f.percent(share)} del exceso de ${name}.`,
        ),
      ].join(' '),
    unlinked: (f, { share }) => `De ${f.percent(share)} de las entregas no se conoce la plantilla.`,
    immature: (f, { since, matured }) =>
      `De las bajas que cabe esperar de lo enviado desde el ${f.instant(since)}, hasta ahora solo puede haber llegado el ${f.percent(matured)}: las cifras aún crecerán.`,
    busyTemplate: (f, { name, beside, shared }) =>
      `${name} fue a las mismas personas: había llegado a ${f.percent(shared)} de aquellas cuya baja, sin respuesta directa, se atribuye a ${beside}.`,
  },
  data: {
    basis: (f, { deliveries, optOuts, days }) =>
      `Últimos 7 días: ${f.number(deliveries)} ${f.plural(deliveries, { one: 'entrega', other: 'entregas' })} y ${f.number(optOuts)} ${f.plural(optOuts, { one: 'baja', other: 'bajas' })}; ${f.number(days)} días de historial.`,
    attributed: (f, { share }) => `El ${f.percent(share)} de las bajas pudo atribuirse a una plantilla.`,
    unlinked: (f, { share }) => `No se conoce: la plantilla del ${f.percent(share, 1)} de las entregas.`,
    unknownConsent: (f, { share }) =>
      `No se conoce: el consentimiento de las personas detrás del ${f.percent(share, 1)} de las entregas.`,
    inferred: (f, { share }) =>
      `No se conoce: el id de mensaje del ${f.percent(share, 1)} de las entregas. Se deducen de persona, plantilla y minuto, y ninguna respuesta puede nombrarlas.`,
    held: (f, { optOuts }) =>
      `Fuera de la cuenta: ${f.number(optOuts)} bajas que aparecieron de golpe por envíos fallidos.`,
    young: (f, { days }) => `Por ahora solo hay ${f.number(days, 1)} días de historial.`,
    complete: 'No falta nada de lo que se tenga noticia.',
    falseNames: (f, { names, expected }) =>
      `De ${f.number(names)} señaladas, cabe esperar que ${f.number(expected, 1)} sea un error.`,
  },
  blockReason: {
    NO_LONGER_NEEDED: 'ya no lo necesitan',
    NO_REASON: 'sin motivo',
    NO_REASON_GIVEN: 'no dieron motivo',
    NO_SIGN_UP: 'nunca se registraron',
    OFFENSIVE_MESSAGES: 'mensaje ofensivo',
    OTHER: 'otro',
    OTP_DID_NOT_REQUEST: 'no pidieron un código',
    SPAM: 'spam',
    UNKNOWN_BLOCK_REASON: 'desconocido',
  },
  policyRule: {
    'no-way-out': 'no dice cómo darse de baja',
    'sensitive-request': 'pide datos confidenciales',
    'sensitive-number': 'muestra un número completo de tarjeta o CPF',
    threat: 'amenaza',
    'promotional-wording': 'lenguaje promocional en una plantilla de utilidad',
    'shortened-link': 'enlace acortado',
    'unbalanced-braces': 'llaves sueltas',
    'variable-name': 'variable mal nombrada',
    'variable-gap': 'falta un número de variable',
    'adjacent-variables': 'variables pegadas',
    'variable-at-edge': 'variable al principio o al final',
    shouting: 'exceso de mayúsculas o signos',
    'off-topic': 'habla de otro tema',
    'restricted-alcohol': 'bebidas alcohólicas',
    'restricted-tobacco': 'tabaco',
    'restricted-drugs': 'drogas',
    'restricted-medical': 'medicamentos y productos de salud',
    'restricted-weapons': 'armas',
    'restricted-gambling': 'juegos de azar',
    'restricted-adult': 'productos para adultos',
    'restricted-currency': 'monedas o promesas de dinero',
  },
  channel: {
    button: 'Botón',
    interactive: 'Menú o formulario',
    link: 'Enlace',
    keyword: 'Palabra en la respuesta',
    preference: 'Ajustes de WhatsApp',
    provider: 'Proveedor de mensajería',
    error: 'Descubierta por un error',
    manual: 'Registrada a mano',
  },
  statedReason: {
    'lost-interest': 'Perdió el interés',
    'problem-solved': 'Asunto resuelto',
    'dislikes-content': 'No le gustan los mensajes',
    'no-consent': 'Nunca aceptó',
    unknown: 'No se sabe',
  },
};

function arrow(from: string | null, to: string | null): string {
  return `${from === null ? '' : ` de ${from}`}${to === null ? '' : ` a ${to}`}`;
}

import { listed } from '../../core/opt-out/languages/language.ts';
import type { RequestLexicon } from '../lexicon.ts';

/** Identifiers that the platform forbids to ask people for in full, and the verbs that ask. Written for this project. */
export const SENSITIVE_REQUESTS: readonly RequestLexicon[] = [
  {
    language: 'pt',
    verbs: listed(`
      informe, informar, informa, envie, enviar, envia, mande, mandar, manda, digite, digitar, digita,
      responda, responder, responde, confirme, confirmar, confirma, forneça, fornecer, passe, passar,
      escreva, escrever, preencha, preencher, compartilhe, compartilhar, atualize, atualizar, valide,
      validar, diga, nos diga, qual é, qual o, qual a, quais são, precisamos do, precisamos da, precisamos
      de, preciso do, preciso da
    `),
    objects: listed(`
      CPF, número do CPF, CPF completo, RG, número do RG, CNH, número do passaporte, título de eleitor, PIS,
      NIS, senha, senhas, senha do cartão, senha do banco, senha de acesso, PIN, CVV, CVC, código de
      segurança, código de segurança do cartão, código de verificação, código que você recebeu, código
      recebido por SMS, número do cartão, números do cartão, número do seu cartão, dados do cartão, dados do
      seu cartão, cartão de crédito, cartão de débito, número completo do cartão, dados bancários, seus dados
      bancários, número da conta, número da sua conta, agência e conta, conta bancária, token do banco
    `),
    harmless: listed(`
      evite, evitar, últimos dígitos, últimos números, 4 últimos, quatro últimos, últimos 4, últimos quatro, últimos 3,
      últimos três, 3 últimos, três últimos, 2 últimos, dois últimos, primeiros dígitos, primeiros números,
      3 primeiros, três primeiros, primeiros 3, primeiros três, 4 primeiros, quatro primeiros, pagamento com
      cartão, forma de pagamento
    `),
  },
  {
    language: 'en',
    verbs: listed(`
      send, send us, reply, reply with, provide, enter, confirm, share, give us, tell us, type, text us,
      submit, verify, update, fill in, write, what is, whats, we need
    `),
    objects: listed(`
      social security number, SSN, full SSN, password, passwords, passcode, PIN, PIN code, CVV, CVC, security
      code, card security code, verification code, code you received, card number, full card number, card
      numbers, credit card number, debit card number, credit card details, card details, bank details,
      banking details, account number, bank account number, bank account, passport number, national id
      number, ID number, drivers license number, tax id
    `),
    harmless: listed(`
      avoid, last four, last 4, last digits, last three, last 3, last two, last 2, first three, first 3, first four,
      first 4, ending in, order number, reference number, tracking number
    `),
  },
  {
    language: 'es',
    verbs: listed(`
      informe, informa, informar, envíe, envía, enviar, envíanos, envíenos, mande, manda, mándanos, digite,
      digita, escriba, escribe, responda, responde, confirme, confirma, confirmar, proporcione, proporciona,
      facilite, facilítanos, comparta, comparte, ingrese, ingresa, indique, indícanos, actualice, actualiza,
      valide, valida, díganos, dinos, cuál es, necesitamos
    `),
    objects: listed(`
      número de DNI, DNI, DNI completo, CURP, RFC, número de cédula, cédula, número de identificación, número
      de pasaporte, número de seguridad social, NSS, INE, contraseña, contraseñas, clave, clave secreta, clave
      de acceso, clave bancaria, NIP, PIN, CVV, CVC, código de seguridad, código de verificación, código que
      recibió, código que recibiste, número de tarjeta, número de la tarjeta, número de su tarjeta, número de
      tu tarjeta, datos de la tarjeta, datos de su tarjeta, datos de tu tarjeta, tarjeta de crédito, tarjeta
      de débito, datos bancarios, número de cuenta, cuenta bancaria, CLABE, CBU
    `),
    harmless: listed(`
      evite, evita, evitar, últimos dígitos, últimos números, últimos 4, últimos cuatro, 4 últimos, cuatro últimos, últimos 3,
      últimos tres, 3 últimos, tres últimos, primeros dígitos, primeros 3, primeros tres, terminada en, pago
      con tarjeta
    `),
  },
];

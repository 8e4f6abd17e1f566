import { listed } from '../../core/opt-out/languages/language.ts';
import { PROMOTION } from './promotion.ts';

/** What a topic can be about: how topics of that kind are named, and the words that texts of that kind use. */
export type Subject = {
  id: 'offers' | 'orders' | 'delivery' | 'payment' | 'account' | 'appointment' | 'survey';
  /** Words in the name of a topic, in all languages. */
  names: readonly string[];
  words: readonly string[];
  /** Subjects whose words are at home here too: an order speaks of its delivery and its payment. */
  near: readonly Subject['id'][];
};

/** Written for this project; words that every kind of message uses (hello, thanks, here) are left out. */
export const SUBJECTS: readonly Subject[] = [
  {
    id: 'offers',
    names: listed(`
      offers, offer, promotions, promotion, promo, promos, deals, sale, sales, marketing, ofertas, oferta,
      promoções, promoção, promociones, promoción, campanhas, campañas, newsletter, news, novidades, novedades
    `),
    words: PROMOTION.flatMap(({ phrases }) => phrases),
    near: [],
  },
  {
    id: 'orders',
    names: listed(`
      order, orders, receipt, receipts, purchase, purchases, pedido, pedidos, compra, compras, recibo, recibos,
      invoice, invoices, nota, notas, factura, facturas
    `),
    words: listed(`
      seu pedido, pedido confirmado, nota fiscal, número do pedido, your order, order number, order confirmed,
      purchase receipt, tu pedido, su pedido, número de pedido, pedido confirmado, tu compra, su compra, sua
      compra, your purchase, your receipt
    `),
    near: ['delivery', 'payment'],
  },
  {
    id: 'delivery',
    names: listed(`
      delivery, deliveries, shipping, shipment, shipments, tracking, entrega, entregas, envio, envios, envío,
      envíos, rastreio, rastreamento, frete, logistics
    `),
    words: listed(`
      saiu para entrega, código de rastreio, rastreie, rastreamento, transportadora, retirada na loja, foi
      entregue, será entregue, out for delivery, tracking number, track your, has shipped, has been delivered,
      will be delivered, carrier, ready for pickup, en camino, número de guía, rastrea, transportista, fue
      entregado, será entregado, listo para recoger
    `),
    near: ['orders', 'payment'],
  },
  {
    id: 'payment',
    names: listed(`
      payment, payments, billing, bill, bills, pagamento, pagamentos, cobrança, cobranças, fatura, faturas,
      boleto, boletos, pago, pagos, cobro, cobros, cobranza
    `),
    words: listed(`
      fatura, boleto, vencimento, vence em, segunda via, parcela, parcelas, pagamento aprovado, pagamento
      recebido, invoice, due date, is due, payment received, payment failed, past due, installment, factura,
      fecha de vencimiento, vence el, cuota, cuotas, pago recibido, pago aprobado, saldo pendiente
    `),
    near: ['orders', 'account'],
  },
  {
    id: 'account',
    names: listed(`
      account, accounts, security, login, profile, conta, contas, cadastro, segurança, cuenta, cuentas,
      seguridad, perfil
    `),
    words: listed(`
      seu cadastro, sua conta, novo acesso, redefinir senha, redefinição de senha, código de acesso, your
      account, new login, password reset, sign in, your profile, tu cuenta, su cuenta, nuevo acceso, restablecer
      contraseña, tu perfil, su perfil
    `),
    near: ['payment'],
  },
  {
    id: 'appointment',
    names: listed(`
      appointment, appointments, booking, bookings, reminder, reminders, schedule, consulta, consultas,
      agendamento, agendamentos, agenda, reserva, reservas, lembrete, lembretes, cita, citas, recordatorio,
      recordatorios
    `),
    words: listed(`
      sua consulta, seu horário, seu agendamento, sua reserva, remarcar, reagendar, confirme sua presença, your
      appointment, your booking, your reservation, reschedule, tu cita, su cita, tu reserva, su reserva,
      reprogramar
    `),
    near: [],
  },
  {
    id: 'survey',
    names: listed(`
      survey, surveys, feedback, review, reviews, nps, pesquisa, pesquisas, avaliação, avaliações, opinião,
      encuesta, encuestas, opinión
    `),
    words: listed(`
      pesquisa de satisfação, avalie, sua opinião, de 0 a 10, dê sua nota, survey, rate your, your feedback,
      leave a review, from 0 to 10, encuesta, encuesta de satisfacción, califique, califica, tu opinión, su
      opinión
    `),
    near: ['orders', 'delivery', 'appointment'],
  },
];

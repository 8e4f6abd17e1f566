import { listed } from './language.ts';
import type { LanguageWords } from './language.ts';

/**
 * Italian. Stop words: STOP as senders print it, and what Italians write to newsletters (disiscrivimi, cancellami).
 * "Basta" and "cancella" alone may be about an order: the template they answer decides. Labels, phrases and guards:
 * written for this project, with tests of both sides.
 */
export const it: LanguageWords = {
  code: 'it',
  stopWords: listed(`
    stop messaggi, stop pubblicità, stop tutto, stoppa, stoppate, fermare, fermate, disiscrivi, disiscrivimi,
    disiscrivetemi, disiscrizione, disiscrivermi, cancellami, cancellatemi, cancellarmi, cancellazione iscrizione,
    annulla iscrizione, rimuovimi, rimuovetemi, toglietemi, toglimi, basta messaggi, basta messaggio, basta
    pubblicità, basta spam, basta promozioni, niente pubblicità, niente più messaggi, smettetela, smettila
  `),
  stopPhrases: listed(`
    non voglio più ricevere, non voglio ricevere, non desidero più ricevere, non desidero ricevere, non vorrei più
    ricevere, non vorrei ricevere, non intendo più ricevere, non gradisco ricevere, non voglio più messaggi, non
    voglio più pubblicità, non voglio pubblicità, non voglio più promozioni, non voglio più i vostri messaggi, non
    mandatemi più, non mandarmi più, non mi mandate più, non mi mandare più, non inviatemi più, non inviarmi più,
    non mi inviate più, non scrivetemi più, non scrivermi più, non mi scrivete più, non contattatemi più, non
    contattarmi più, non mi contattate più, non disturbatemi più, smettete di mandarmi, smettete di inviarmi,
    smettete di scrivermi, smettete di contattarmi, smetti di mandarmi, smetti di inviarmi, smetti di scrivermi,
    smettetela di mandarmi, smettetela di inviarmi, smettila di mandarmi, smettere di ricevere, smettere di
    mandarmi, basta mandarmi, basta mandare messaggi, basta inviare messaggi, toglietemi dalla lista, toglimi dalla
    lista, toglietemi da questa lista, toglietemi dalle vostre liste, rimuovetemi dalla lista, rimuovimi dalla lista,
    cancellatemi dalla lista, cancellami dalla lista, cancellatemi dalle vostre liste, cancellate il mio numero,
    cancella il mio numero, eliminate il mio numero, elimina il mio numero, rimuovete il mio numero, rimuovi il mio
    numero, togliete il mio numero, togli il mio numero, voglio disiscrivermi, vorrei disiscrivermi, desidero
    disiscrivermi, voglio cancellarmi, vorrei cancellarmi, annullare l'iscrizione, disdire l'iscrizione, revoco il
    consenso, revoco il mio consenso, nego il consenso, ritiro il consenso, mi oppongo al trattamento, lasciatemi in
    pace
  `),
  stopVerbs: listed(`
    stop, stop a, stop ai, stop alle, basta, basta con, fermare, fermate, ferma, bloccare, bloccate, blocca,
    disattiva, disattivare, interrompere, interrompete, annulla, niente, no a, nessun
  `),
  fillers: listed(`
    di, del, delle, dei, con, i, il, le, la, gli, lo, l, queste, questi, questa, vostri, vostre, tutti, tutte, più,
    per, favore, ricevere, mandare, inviare, invio, a, ai, alle, alla, su, whatsapp, pubblicitari, promozionali, e
  `),
  messageObjects: listed(`
    promozioni, promozione, promo, offerte, offerta, messaggi, messaggio, msg, sms, pubblicità, newsletter, annunci,
    notifiche, comunicazioni, marketing, spam, iscrizione, aggiornamenti
  `),
  otherObjects: listed(`
    ordine, l'ordine, l'articolo, l'appuntamento, l'assicurazione, l'abbonamento internet, ordini, pacco, pacchi, consegna, consegne, prodotto, prodotti, articolo, articoli, merce, fattura,
    fatture, bolletta, bollette, rimborso, soldi, pagamento, bonifico, stipendio, carta, chiamata, chiamate,
    telefonate, visita, appuntamento, prenotazione, corso, evento, biglietto, biglietti, contratto, assicurazione,
    palestra, abbonamento internet, lista d'attesa, foto, codice, link, regalo, regali, conto, pensione, bonus
  `),
  ambiguousWords: listed(`
    basta, basta così, cancella, cancellare, annulla, annullare, disdire, disdetta, esci, uscire, terminare, elimina, eliminare, blocca, bloccare, disattiva, rimuovi, non mi interessa, non mi interessa più, non
    interessa, non sono interessato, non sono interessata, nessun interesse, non voglio, non voglio più, tutti i
    messaggi
  `),
  stopLabels: listed(`
    Stop promozioni, Stop offerte, Stop messaggi, Ferma promozioni, Blocca promozioni, Non voglio più ricevere, Non
    ricevere più, Non desidero ricevere, Disiscriviti, Disiscrivimi, Annulla iscrizione, Annulla l'iscrizione,
    Cancella iscrizione, Cancellami, Niente più messaggi, Niente più offerte, Basta messaggi, Non mi interessa, Non
    sono interessato, Non sono interessata, Esci dalla lista, Rimuovi il mio numero
  `),
  restartLabels: listed(`
    Iscrivimi di nuovo, Torna a ricevere, Voglio ricevere, Ricevi offerte, Ricevi promozioni, Accetto di ricevere,
    Riattiva messaggi
  `),
  restartWords: listed(`
    iscrivimi, iscrivetemi, iscrivermi, reiscrivimi, voglio ricevere, voglio ricevere le offerte, voglio ricevere le
    promozioni, torna a ricevere, riattiva, riprendi
  `),
  weakRestartWords: listed('inizia, ricomincia'),
  helpWords: listed('aiuto, assistenza, operatore, parlare con un operatore'),
  allPhrases: listed(`
    stop tutto, tutti i messaggi, tutte le comunicazioni, nessun messaggio, alcun messaggio, qualsiasi messaggio,
    qualunque messaggio, più niente, più nulla, niente di niente
  `),
  marketingWords: listed(`
    promozioni, promozione, promo, offerte, offerta, marketing, pubblicità, pubblicitari, promozionali
  `),
  negators: listed('non, mai, senza, né, neanche'),
  guards: listed(`
    non voglio, non volevo, non vorrei, non intendo, non ho intenzione di, non ho chiesto di, non ho mai chiesto di,
    non ho mai detto di, non ho detto di, non ho mai detto che, non ho detto che, non è che, non è che io, non dico
    che, se, se io, se voi, se voglio, se volessi, qualora, quando, prima di, invece di, paura di, non serve, non
    c'è bisogno di
  `),
  questionStarts: listed(`
    come, dove, perché, quando, posso, si può, è possibile, come faccio a, come si fa a
  `),
  courtesies: listed(`
    io, per favore, per piacere, per cortesia, perfavore, grazie, grazie mille, vi prego, ti prego, ciao, buongiorno,
    buonasera, salve, buona giornata, ora, adesso, subito, ok, cortesemente
  `),
  reasons: {
    'lost-interest': listed(`
      non mi interessa, non mi interessa più, non sono interessato, non sono interessata, non mi interessano, ho
      cambiato idea
    `),
    'problem-solved': listed(`
      ho già comprato, già comprato, ho già acquistato, già acquistato, già risolto, ho risolto, già pagato, ho già
      pagato, non mi serve più, non ne ho più bisogno
    `),
    'dislikes-content': listed(`
      troppi messaggi, troppa pubblicità, troppo spesso, tutti i giorni, ogni giorno, fastidioso, fastidiosi, non mi
      piace, non mi piacciono, che noia, sono stufo, sono stufa
    `),
    'no-consent': listed(`
      mai iscritto, mai iscritta, non mi sono iscritto, non mi sono iscritta, mai dato il consenso, mai autorizzato,
      non ho autorizzato, mai chiesto niente, non sono cliente, non sono un cliente, mai stato cliente, chi vi ha
      dato il mio numero, come avete avuto il mio numero, dove avete preso il mio numero, numero sbagliato, spam,
      gdpr, privacy
    `),
  },
};

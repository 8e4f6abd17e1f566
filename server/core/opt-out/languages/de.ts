import { listed } from './language.ts';
import type { LanguageWords } from './language.ts';

/**
 * German. Stop words: STOP and STOPP, ABMELDEN and ABBESTELLEN as newsletters and senders in Germany, Austria and
 * Switzerland write them. "Keine Nachrichten mehr" counts as a whole message only: inside a sentence it may be a
 * complaint that nothing arrives. Labels, phrases and guards: written for this project, with tests of both sides.
 */
export const de: LanguageWords = {
  code: 'de',
  stopWords: listed(`
    stopp, stoppen, stopp alles, alles stoppen, abmelden, abmeldung, bitte abmelden, mich abmelden, melde mich ab,
    meldet mich ab, melden sie mich ab, abbestellen, abbestellung, bestelle ab, austragen, trag mich aus, tragt
    mich aus, tragen sie mich aus, keine nachrichten mehr, keine nachricht mehr, keine werbung mehr, keine
    werbung, keine angebote mehr, nichts mehr schicken, nichts mehr senden, aufhören, hör auf, hört auf, hören sie
    auf, werbung abbestellen, newsletter abbestellen
  `),
  stopPhrases: listed(`
    möchte keine nachrichten mehr, möchte keine werbung, möchte keine angebote mehr, will keine nachrichten mehr,
    will keine werbung, will keine angebote mehr, möchte keine weiteren nachrichten, will keine weiteren
    nachrichten, wünsche keine nachrichten, wünsche keine werbung, wünsche keine weiteren nachrichten, wünsche
    keine weitere werbung, möchte nichts mehr von euch, möchte nichts mehr von ihnen, will nichts mehr von euch,
    will nichts mehr von ihnen, möchte nichts mehr bekommen, möchte nichts mehr erhalten, will nichts mehr
    bekommen, möchte diese nachrichten nicht mehr, will diese nachrichten nicht mehr, möchte das nicht mehr
    bekommen, bitte keine nachrichten mehr, bitte keine werbung, bitte keine weiteren nachrichten, bitte keine
    angebote mehr, schickt mir keine, schicken sie mir keine, schick mir keine, sendet mir keine, senden sie mir
    keine, schreibt mir nicht mehr, schreiben sie mir nicht mehr, schickt mir nichts mehr, schicken sie mir nichts
    mehr, senden sie mir nichts mehr, kontaktieren sie mich nicht mehr, kontaktiert mich nicht mehr, hört auf mir,
    hören sie auf mir, hör auf mir, hört auf mich, hören sie auf mich, mich abmelden, möchte abbestellen, will
    abbestellen, mich austragen, mich aus dem verteiler, aus dem verteiler nehmen, aus dem verteiler löschen, aus
    der liste löschen, von der liste nehmen, von der liste streichen, nehmt mich aus, nehmen sie mich aus, löscht
    meine nummer, löschen sie meine nummer, lösche meine nummer, entfernt meine nummer, entfernen sie meine nummer,
    meine nummer löschen, widerrufe meine einwilligung, widerrufe hiermit, widerspreche der werbung, widerspreche
    der nutzung, lasst mich in ruhe, lassen sie mich in ruhe
  `),
  stopVerbs: listed(`
    stop, stopp, stoppt, stoppe, stoppen sie, keine, schluss mit, genug von, genug mit, beende, beenden sie
  `),
  fillers: listed(`
    die, der, den, das, dem, diese, dieser, euren, eure, ihre, ihren, alle, aller, weiteren, weitere, mit, von,
    euch, ihnen, mir, bitte, per, whatsapp, und
  `),
  messageObjects: listed(`
    nachrichten, nachricht, werbung, angebote, angebot, aktionen, rabattaktionen, newsletter, mitteilungen,
    benachrichtigungen, werbenachrichten, werbemails, marketing, spam, sms, messages
  `),
  otherObjects: listed(`
    bestellung, bestellungen, paket, pakete, lieferung, lieferungen, ware, artikel, produkt, produkte, rechnung,
    rechnungen, mahnung, geld, zahlung, rückerstattung, gehalt, karte, anruf, anrufe, besuch, termin, termine,
    reservierung, kurs, veranstaltung, ticket, tickets, vertrag, versicherung, handyvertrag, fitnessstudio,
    warteliste, foto, fotos, bilder, code, link, geschenk, geschenke, konto, kündigung, schule, uni, arbeitsamt
  `),
  ambiguousWords: listed(`
    kündigen, kündigung, stornieren, storno, stornierung, beenden, ende, schluss, abbrechen, abbruch, genug, raus,
    löschen, blockieren, sperren, kein interesse, kein interesse mehr, nicht interessiert, ich habe kein interesse,
    ich habe kein interesse mehr, interessiert mich nicht, reicht, es reicht, alle nachrichten, ich will nicht
    mehr, ich möchte nicht mehr, ich will das nicht
  `),
  stopLabels: listed(`
    Abmelden, Abbestellen, Stopp, Keine Angebote mehr, Keine Nachrichten mehr, Keine Werbung, Keine Werbung mehr,
    Angebote abbestellen, Werbung abbestellen, Nachrichten stoppen, Angebote stoppen, Werbung stoppen, Von Werbung
    abmelden, Vom Newsletter abmelden, Nicht mehr erhalten, Nichts mehr erhalten, Kein Interesse, Kein Interesse
    mehr, Nicht interessiert, Austragen, Alles stoppen
  `),
  restartLabels: listed(`
    Wieder anmelden, Wieder erhalten, Anmelden, Angebote erhalten, Angebote wieder erhalten, Nachrichten wieder
    erhalten
  `),
  restartWords: listed(`
    wieder anmelden, anmelden, wieder abonnieren, abonnieren, ich möchte wieder nachrichten, ich möchte angebote
    erhalten, wieder empfangen, fortsetzen
  `),
  weakRestartWords: listed('starten, weiter'),
  helpWords: listed('hilfe, unterstützung, mitarbeiter, berater'),
  allPhrases: listed(`
    stopp alles, alles stoppen, alle nachrichten, jegliche nachrichten, keinerlei nachrichten, gar keine nachrichten,
    überhaupt keine nachrichten, gar nichts mehr, nichts mehr
  `),
  marketingWords: listed(`
    werbung, angebote, angebot, aktionen, rabattaktionen, newsletter, marketing, werbenachrichten
  `),
  negators: listed('nicht, nie, niemals, ohne, nein'),
  guards: listed(`
    ich habe nie gesagt, ich habe nicht gesagt, ich habe nie verlangt, ich wollte nicht, ich will nicht, ich möchte
    nicht, wenn ich, falls ich, wenn sie, wenn ihr, falls sie, bevor ich, statt, anstatt, nicht dass ich, ich
    will mich nicht, ich möchte mich nicht, nicht
  `),
  questionStarts: listed(`
    wie, wo, warum, wieso, wann, kann ich, kann man, könnte ich, darf ich, ist es möglich, was passiert
  `),
  courtesies: listed(`
    ich, bitte, danke, dankeschön, vielen dank, hallo, hi, hey, guten tag, guten morgen, guten abend, moin, servus,
    grüezi, jetzt, sofort, ok, mfg, liebe grüsse, lg
  `),
  reasons: {
    'lost-interest': listed(`
      kein interesse, nicht interessiert, nicht mehr interessiert, interessiert mich nicht, anders überlegt
    `),
    'problem-solved': listed(`
      schon gekauft, bereits gekauft, schon bezahlt, bereits bezahlt, schon erledigt, bereits erledigt, hat sich
      erledigt, brauche ich nicht mehr, brauche es nicht mehr
    `),
    'dislikes-content': listed(`
      zu viele nachrichten, zu viel werbung, zu oft, jeden tag, täglich, nervt, nervig, gefällt mir nicht, belästigung
    `),
    'no-consent': listed(`
      nie angemeldet, nicht angemeldet, nie zugestimmt, nicht zugestimmt, nie eingewilligt, keine einwilligung, nie
      erlaubt, bin kein kunde, bin keine kundin, woher haben sie meine nummer, woher habt ihr meine nummer, wer hat
      ihnen meine nummer, falsche nummer, spam, dsgvo, datenschutz
    `),
  },
};

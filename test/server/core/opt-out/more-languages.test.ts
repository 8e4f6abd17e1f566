import { describe, expect, it } from 'vitest';
import { recogniseReply } from '../../../../server/core/opt-out/recognise-reply.ts';

const read = (text: string) => recogniseReply({ text });

describe('recogniseReply of French, German and Italian', () => {
  it.each([
    ['ARRÊT', 'fr'],
    ['arret svp', 'fr'],
    ['Stop pub', 'fr'],
    ['STOP aux messages', 'fr'],
    ['Bonjour, désabonnez-moi', 'fr'],
    ['Me désabonner', 'fr'],
    ['Je ne veux plus recevoir vos messages', 'fr'],
    ['je veux plus recevoir de pub', 'fr'],
    ["Arrêtez de m'envoyer des messages !", 'fr'],
    ['Ne m’écrivez plus', 'fr'],
    ['retirez mon numéro de votre liste', 'fr'],
    ['arrêter les promotions', 'fr'],
    ['Stopp', 'de'],
    ['STOPP!!!', 'de'],
    ['Bitte abmelden', 'de'],
    ['Abmelden, danke', 'de'],
    ['keine Werbung mehr', 'de'],
    ['Keine weiteren Nachrichten', 'de'],
    ['Ich möchte keine Nachrichten mehr von Ihnen', 'de'],
    ['Hallo, schicken Sie mir keine Werbung', 'de'],
    ['Hört auf mir zu schreiben', 'de'],
    ['löschen Sie meine Nummer aus dem System', 'de'],
    ['Ich widerrufe meine Einwilligung', 'de'],
    ['Disiscrivimi', 'it'],
    ['CANCELLAMI', 'it'],
    ['basta messaggi', 'it'],
    ['Basta con le promozioni', 'it'],
    ['Buongiorno, non voglio più ricevere messaggi', 'it'],
    ['non mandatemi più nulla', 'it'],
    ['Smettetela di inviarmi pubblicità', 'it'],
    ['cancellate il mio numero per favore', 'it'],
    ['Revoco il consenso', 'it'],
  ])('reads %j as an opt-out in %s', (text, language) => {
    expect(read(text)).toMatchObject({ action: 'opt-out', language });
  });

  it.each([
    'je vais arrêter de fumer',
    "je n'ai jamais dit que je ne veux plus recevoir vos messages",
    'si je ne veux plus recevoir vos offres je vous le dirai',
    'je ne veux plus recevoir la commande, remboursez-moi',
    'je veux annuler ma commande',
    "l'arrêt de bus est fermé",
    'non-stop depuis hier',
    'je ne reçois plus vos messages',
    'je veux plus de détails',
    'on peut sortir par la gauche',
    'merci, à bientôt',
    'ich bekomme keine Nachrichten mehr von Ihnen, was ist los',
    'die Bestellung stoppen',
    'kann ich die Bestellung stornieren',
    'ich will nicht, dass Sie aufhören',
    'schicken Sie mir keine Rechnung, ich zahle bar',
    'am Ende des Monats',
    'bitte weiter so',
    'danke, alles gut',
    'das Paket soll an der Haltestelle halt',
    'mi fermo domani in negozio',
    "non voglio più ricevere l'ordine, voglio il rimborso",
    'voglio annullare il mio ordine',
    'basta premere il tasto',
    'se non voglio più ricevere le offerte cosa faccio',
    'non ho mai detto che non voglio più ricevere messaggi',
    'esco tra poco',
    'va bene grazie',
    'fine settimana',
    // Words of one language that are a stop in another.
    'fine',
    'Fine, thanks',
    'terminé mi compra',
    'Terminé',
    'no grazie',
    'nein danke',
    'pub',
    'arriba',
  ])('finds nothing in %j', (text) => {
    expect(read(text)).toBeNull();
  });

  it.each([
    ['annuler', 'fr'],
    ['Résilier', 'fr'],
    ['Pas intéressé', 'fr'],
    ['plus de messages', 'fr'],
    ['kündigen', 'de'],
    ['Kein Interesse', 'de'],
    ['Ende', 'de'],
    ['disdire', 'it'],
    ['annulla', 'it'],
    ['non mi interessa', 'it'],
  ])('leaves %j to the template it answers', (text, language) => {
    expect(read(text)).toMatchObject({ action: 'ambiguous', language });
  });

  it.each([
    ['Comment me désabonner ?', 'fr/question/me-desabonner'],
    ['Wie kann ich mich abmelden?', 'de/question/mich-abmelden'],
    ['Come faccio a smettere di ricevere?', 'it/question/smettere-di-ricevere'],
  ])('takes the question %j as ambiguous', (text, rule) => {
    expect(read(text)).toMatchObject({ action: 'ambiguous', rule });
  });

  it.each([
    ['Stop. Je ne me suis jamais inscrit', 'no-consent'],
    ['arrêtez, déjà acheté', 'problem-solved'],
    ['Stopp, zu viele Nachrichten', 'dislikes-content'],
    ['abmelden, woher haben Sie meine Nummer?', 'no-consent'],
    ['cancellami, non mi interessa', 'lost-interest'],
    ['basta messaggi, ho già comprato', 'problem-solved'],
  ])('finds the reason in %j: %s', (text, reason) => {
    expect(read(text)).toMatchObject({ action: 'opt-out', reason });
  });

  it.each([
    ['stop tout', 'all'],
    ['arrêter les promotions', 'marketing'],
    ['alles stoppen', 'all'],
    ['keine Werbung mehr', 'marketing'],
    ['stop tutto', 'all'],
    ['basta pubblicità', 'marketing'],
  ])('reads the scope of %j as %s', (text, scopeHint) => {
    expect(read(text)).toMatchObject({ action: 'opt-out', scopeHint });
  });

  it.each(['Me réabonner', 'wieder anmelden', 'iscrivimi'])('reads %j as an opt-in', (text) => {
    expect(read(text)).toMatchObject({ action: 'opt-in' });
  });

  it.each(['aide', 'Hilfe', 'aiuto'])('does not take %j, a call for help, for a stop', (text) => {
    expect(read(text)).toBeNull();
  });
});

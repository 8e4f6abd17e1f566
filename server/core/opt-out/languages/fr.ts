import { listed } from './language.ts';
import type { LanguageWords } from './language.ts';

/**
 * French. Stop words: STOP and its compounds, which French senders must honour (reply STOP, art. L34-5 CPCE), ARRET,
 * and the defaults of senders for French Canada (ARRET, DESABONNER). "Plus de" is left out of every phrase: it means
 * both "no more" and "more". Labels, phrases and guards: written for this project, with tests of both sides.
 */
export const fr: LanguageWords = {
  code: 'fr',
  stopWords: listed(`
    stop pub, stop sms, stop message, stop messages, stop tout, stop svp, stoppez, stoppez tout, arrêt, arrêter,
    arrêtez, arrêtez tout, arrêter tout, désabonner, désabonnez, désabonnez-moi, désabonnement, me désabonner,
    se désabonner, désinscrire, désinscrivez-moi, désinscription, me désinscrire, retirez-moi, supprimez-moi,
    pas de pub, pas de publicité, pas de message, pas de messages
  `),
  stopPhrases: listed(`
    ne veux plus recevoir, ne veux pas recevoir, veux plus recevoir, veux pas recevoir, ne souhaite plus
    recevoir, ne souhaite pas recevoir, souhaite plus recevoir, ne désire plus recevoir, ne désire pas recevoir,
    ne voudrais plus recevoir, ne souhaitons plus recevoir, ne voulons plus recevoir, ne veux plus de messages,
    ne veux plus de vos messages, ne veux plus de message, ne veux plus de pub, ne veux plus de publicité, ne
    veux pas de pub, ne veux pas de publicité, arrêter de recevoir, cesser de recevoir, arrêtez de m'envoyer,
    arrête de m'envoyer, arrêtez de m'écrire, arrête de m'écrire, arrêtez de me contacter, arrêtez de me
    spammer, arrêtez d'envoyer, arrêtez de me harceler, cessez de m'envoyer, cessez de m'écrire, cessez de me
    contacter, cessez d'envoyer, ne m'envoyez plus, ne m'envoie plus, m'envoyez plus, n'envoyez plus, ne me
    contactez plus, me contactez plus, ne m'écrivez plus, ne me dérangez plus, ne me sollicitez plus, me
    désabonner, désabonnez-moi, veuillez me désabonner, me désinscrire, désinscrivez-moi, retirez-moi de,
    retirez-moi de la liste, enlevez-moi de, supprimez-moi de, rayez-moi de, retirez mon numéro, supprimez mon
    numéro, effacez mon numéro, enlevez mon numéro, retire mon numéro, supprime mon numéro, je retire mon
    consentement, je m'oppose à
  `),
  stopVerbs: listed(`
    stop, stop à, stop aux, stopper, stoppez, arrêter, arrêtez, arrête, cesser, cessez, bloquer, annuler,
    désactiver, assez de, fini, marre de, marre des, ras le bol de, ras le bol des, fin des
  `),
  fillers: listed(`
    de, des, du, les, la, le, l, à, aux, au, vos, votre, ces, cette, ce, mes, me, moi, m, tous, toutes, tout,
    toute, recevoir, envoyer, envoi, par, et, sur, whatsapp, commerciales, commerciaux, promotionnels,
    publicitaires
  `),
  messageObjects: listed(`
    promotions, promotion, promos, promo, offres, offre, messages, message, msg, sms, pub, pubs, publicité,
    publicités, annonces, newsletter, newsletters, notifications, nouveautés, communications, campagnes,
    marketing, spam, spams, sollicitations, démarchage
  `),
  otherObjects: listed(`
    commande, l'article, l'appel, l'argent, l'assurance, l'attestation, l'événement, commandes, colis, livraison, livraisons, produit, produits, article, articles, paquet, facture,
    factures, remboursement, argent, paiement, virement, salaire, carte, appel, appels, visite, rendez-vous, rdv,
    réservation, cours, événement, billet, billets, abonnement internet, forfait, assurance, contrat, salle de
    sport, photo, photos, code, lien, attestation, allocation, allocations, cadeau, cadeaux
  `),
  ambiguousWords: listed(`
    annuler, annulez, annulation, résilier, résiliation, quitter, terminer, fin, finir, assez, ça suffit,
    bloquer, supprimer, désactiver, pas intéressé, pas intéressée, je ne suis pas intéressé, je ne suis pas
    intéressée, ça ne m'intéresse pas, ça m'intéresse pas, plus intéressé, tous les messages, je ne veux plus, je
    ne veux pas, laissez-moi tranquille, plus de message, plus de messages, plus de pub
  `),
  stopLabels: listed(`
    Stop promotions, Stop offres, Arrêter les promotions, Arrêter les offres, Arrêter les messages, Arrêter tout,
    Ne plus recevoir, Ne plus recevoir de messages, Ne plus recevoir d'offres, Je ne veux plus recevoir, Me
    désabonner, Se désabonner, Désabonnement, Se désinscrire, Me désinscrire, Plus de messages, Plus d'offres,
    Pas intéressé, Pas intéressée, Je ne suis pas intéressé, Bloquer les promotions, Retirer mon numéro
  `),
  restartLabels: listed(`
    Recevoir à nouveau, Me réabonner, Se réabonner, Recevoir les offres, Recevoir les promotions, J'accepte de
    recevoir, Réactiver les messages
  `),
  restartWords: listed(`
    réabonner, me réabonner, réabonnez-moi, m'abonner, m'inscrire, abonnez-moi, je veux recevoir, je veux
    recevoir les offres, recevoir à nouveau, recevoir les offres, réactiver, reprendre
  `),
  weakRestartWords: listed('commencer, recommencer'),
  helpWords: listed('aide, au secours, assistance, conseiller, parler à un conseiller'),
  allPhrases: listed(`
    stop tout, arrêtez tout, arrêter tout, stoppez tout, tous les messages, tous vos messages, aucun message,
    plus aucun message, plus rien recevoir, toute communication, tout type de message
  `),
  marketingWords: listed(`
    promotions, promotion, promos, promo, offres, offre, marketing, pub, pubs, publicité, publicités,
    démarchage, commerciaux, publicitaires
  `),
  negators: listed('ne, pas, jamais, sans, ni, nullement'),
  guards: listed(`
    je ne veux pas, je veux pas, je ne voulais pas, je ne souhaite pas, je ne vais pas, je ne compte pas, je n'ai
    pas demandé à, je n'ai jamais demandé à, je n'ai pas demandé de, je n'ai jamais demandé de, je n'ai jamais
    dit, je n'ai pas dit, je n'ai jamais dit que je, je n'ai pas dit que je, ce n'est pas que je, je ne dis pas
    que je, si je, si je ne, si vous, si tu, si jamais je, au cas où je, quand je, avant de, au lieu de, peur de,
    pas besoin de
  `),
  questionStarts: listed(`
    comment, pourquoi, où, quand, est-ce que, puis-je, je peux, peut-on, comment faire, c'est possible de
  `),
  courtesies: listed(`
    je, svp, s'il vous plaît, s'il te plaît, stp, merci, merci beaucoup, merci d'avance, bonjour, bonsoir, salut,
    bonne journée, alors, maintenant, ok, désolé, désolée, de suite, tout de suite
  `),
  reasons: {
    'lost-interest': listed(`
      pas intéressé, pas intéressée, plus intéressé, plus intéressée, ne m'intéresse pas, ne m'intéresse plus,
      m'intéresse pas, m'intéresse plus, j'ai changé d'avis
    `),
    'problem-solved': listed(`
      déjà acheté, déjà payé, déjà réglé, déjà trouvé, c'est réglé, problème résolu, plus besoin
    `),
    'dislikes-content': listed(`
      trop de messages, trop de sms, trop de pub, trop souvent, tous les jours, chaque jour, agaçant, pénible, ras
      le bol, marre, j'aime pas, je n'aime pas, harcèlement
    `),
    'no-consent': listed(`
      je ne me suis jamais inscrit, je ne me suis jamais inscrite, je me suis jamais inscrit, jamais inscrit, jamais inscrite, pas inscrit, pas inscrite, jamais abonné, jamais abonnée, jamais donné mon
      numéro, jamais donné mon accord, jamais autorisé, pas autorisé, jamais demandé, rien demandé, pas client, pas
      cliente, qui vous a donné mon numéro, comment avez-vous eu mon numéro, d'où avez-vous mon numéro, mauvais
      numéro, je ne vous connais pas, spam, rgpd, cnil
    `),
  },
};

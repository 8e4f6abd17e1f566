import { listed } from './language.ts';
import type { LanguageWords } from './language.ts';

/**
 * English. Stop words: the defaults of Twilio, Braze, Telnyx and AWS, and the words 47 CFR 64.1200(a)(10) names
 * (stop, quit, end, revoke, opt out, cancel, unsubscribe); CANCEL and END are ambiguous here, because replies to
 * order and appointment messages use them. Restart: Twilio's START and UNSTOP; its YES is left out, since YES
 * answers any question. Labels: the platform's own sample buttons. Phrases and guards: written for this project.
 */
export const en: LanguageWords = {
  code: 'en',
  stopWords: listed(`
    stop, stopall, stop all, stop it, stop now, stop this, stop everything, unsubscribe, unsubscribe me,
    unsubscribe all, unsubscribe from all, unsubcribe, unsuscribe, unsub, quit, revoke, opt out, opt-out,
    optout, remove, remove me, no more messages, no more texts
  `),
  stopPhrases: listed(`
    want to unsubscribe, like to unsubscribe, wish to unsubscribe, please unsubscribe, unsubscribe me,
    unsubscribe from, stop sending me, stop sending messages, stop sending these, stop messaging me, stop
    texting me, stop contacting me, stop spamming, stop these messages, stop all messages, stop the
    messages, stop receiving, remove me from, remove my number, delete my number, take me off, opt me out,
    want to opt out, like to opt out, wish to opt out, dont want to receive, do not want to receive, dont
    want any more messages, do not want any more messages, dont want these messages, do not want these
    messages, no longer want to receive, no longer wish to receive, do not wish to receive, dont wish to
    receive, dont send me, do not send me, dont message me, do not message me, dont text me, do not text
    me, dont contact me, do not contact me, never contact me again, never message me again
  `),
  stopVerbs: listed('stop, cancel, end, no more, unsubscribe, quit, block, mute, disable'),
  fillers: listed(`
    sending, receiving, getting, me, the, these, those, your, all, any, more, from, to, with, with the,
    marketing, promotional, of
  `),
  messageObjects: listed(`
    promotions, promotion, promos, offers, messages, message, texts, msgs, marketing, ads, advertising,
    newsletter, newsletters, updates, notifications, alerts, spam, subscription to messages
  `),
  otherObjects: listed(`
    order, orders, package, parcel, delivery, product, item, items, refund, invoice, bill, payment, money,
    code, link, waitlist, waiting, guest, course, event, booking, appointment, reservation, wrong, plan,
    membership, insurance, photos, pictures, call, speaker, gym, premium
  `),
  ambiguousWords: listed(`
    all messages, cancel, cancel it, end, exit, enough, leave, block, not interested, no interest, im not
    interested, i am not interested
  `),
  stopLabels: listed(`
    Stop promotions, Stop all promotions, Stop offers, Stop messages, Stop all messages, Stop receiving,
    Stop all, Unsubscribe from All, Unsubscribe from promos, Unsubscribe from Promotions, Opt out of
    messages, Opt out of promotions, Not interested, Not interested anymore, No longer interested, No more
    messages, No more offers, Block promotions, Remove me from list
  `),
  restartLabels: listed(`
    Resubscribe, Subscribe again, Opt in, Start promotions, Resume messages, Resume offers
  `),
  restartWords: listed('unstop, subscribe, resubscribe, opt in, opt-in, optin, resume'),
  weakRestartWords: listed('start'),
  helpWords: listed('help, info, support, agent'),
  allPhrases: listed(`
    stopall, stop all, stop everything, unsubscribe all, unsubscribe from all, all messages, any messages,
    no messages, from everything
  `),
  marketingWords: listed(`
    promotions, promotion, promotional, promos, offers, marketing, ads, advertising
  `),
  negators: listed('not, dont, never, cannot, cant, didnt, wont, without, doesnt'),
  guards: listed(`
    do not, please dont, please do not, dont want to, do not want to, dont want you to, do not want you
    to, dont wish to, didnt ask to, didnt ask you to, did not ask you to, did not ask to, never asked you
    to, never asked to, never said, didnt say, did not say, never wanted to, didnt want to, did not want
    to, not going to, no need to, if i, if you, when i, until i, unless i, before i, in case i, instead of
  `),
  questionStarts: listed('how, where, can i, could i, why, when, is there, what happens'),
  courtesies: listed(
    'i, ive, im, because, since, please, pls, plz, thanks, thank you, thx, hi, hello, hey, ok, kindly, now',
  ),
  reasons: {
    'lost-interest': listed(`
      not interested, no interest, no longer interested, lost interest, changed my mind
    `),
    'problem-solved': listed(`
      already bought, already purchased, already have one, already solved, already paid, already sorted,
      dont need it anymore, no longer need
    `),
    'dislikes-content': listed(`
      too many messages, too often, too many texts, every day, annoying, irrelevant, dont like, hate these
    `),
    'no-consent': listed(`
      never signed up, didnt sign up, did not sign up, never subscribed, never gave you permission, never
      agreed, never asked for this, not a customer, who gave you my number, how did you get my number,
      where did you get my number, wrong number, spam, gdpr
    `),
  },
};

import { listed } from './languages/language.ts';

/** How templates tell people to stop, in one language: the words of the sender, not of the person who answers. */
export type InstructionWords = {
  /** Verbs that ask for an answer in words: "responda PARAR". */
  reply: readonly string[];
  /** Verbs that ask for a tap or a visit: "toque em Parar promoções", "acesse o link". */
  tap: readonly string[];
  /** What the stopping is for. Beside an instruction they tell how to stop, whatever the answer is: "2 para não receber". */
  purposes: readonly string[];
  /** Purposes that only count beside a word that means stopping: "para sair, responda SAIR". */
  weakPurposes: readonly string[];
  /** Labels of buttons that lead to where messages can be switched off. */
  preferenceLabels: readonly string[];
};

/** Entries as people read them; fold them before comparing. Written for this project from templates in everyday use. */
export const INSTRUCTION_WORDS: Readonly<Record<string, InstructionWords>> = {
  pt: {
    reply: listed(`
      responda, responder, respondendo, responde, envie, enviar, enviando, mande, mandar, digite, digitar,
      digitando, escreva, escrever, retorne
    `),
    tap: listed(`
      toque, tocar, clique, clicar, clicando, acesse, acessar, selecione, selecionar, escolha, aperte, use o botão, visite
    `),
    purposes: listed(`
      não receber, não receber mais, não quer receber, não quer mais receber, não queira receber, não
      queira mais receber, não quiser receber, não quiser mais receber, não deseja receber, não deseja mais
      receber, não deseje receber, não deseje mais receber, não desejar receber, não desejar mais receber,
      não quero receber, não quero mais receber, parar de receber, deixar de receber, pare de receber,
      interromper o recebimento, cancelar o recebimento, cancelar o envio, cancelar a inscrição, cancelar
      inscrição, cancelar sua inscrição, se descadastrar, descadastrar, descadastre, desinscrever, sair da
      lista, sair desta lista, sair dessa lista, remover da lista, optar por não receber, desativar as
      mensagens, desativar mensagens, parar as mensagens, parar mensagens, parar promoções, bloquear promoções
    `),
    weakPurposes: listed('sair, sair do grupo, parar, interromper, encerrar, cancelar'),
    preferenceLabels: listed(`
      Gerenciar preferências, Minhas preferências, Preferências de contato, Preferências de comunicação,
      Alterar preferências, Central de preferências
    `),
  },
  en: {
    reply: listed('reply, text, txt, send, type, write, respond, answer, replying, texting, sending'),
    tap: listed('tap, click, press, select, choose, visit, use the link, use the button, go to'),
    purposes: listed(`
      stop receiving, no longer receive, not receive, not to receive, dont want to receive, do not want to
      receive, no longer want to receive, no longer wish to receive, do not wish to receive, dont want
      these messages, unsubscribe, opt out, opt-out, opting out, end messages, stop messages, stop
      promotions, stop these messages, be removed from, remove yourself, cancel your subscription, turn off
      messages, leave this list, leave the list
    `),
    weakPurposes: listed('stop, end, quit, cancel, leave, exit'),
    preferenceLabels: listed(`
      Manage preferences, Preferences, Message preferences, Communication preferences, Update preferences,
      Preference center, Preference centre
    `),
  },
  es: {
    reply: listed(`
      responda, responde, responder, respondiendo, envíe, envía, enviar, enviando, mande, manda, escriba,
      escribe, escribir, escribí, respondé, enviá, conteste, contesta, texto
    `),
    tap: listed(`
      toque, toca, tocar, pulse, pulsa, presione, presiona, haga clic, haz clic, clic, seleccione,
      selecciona, elija, elige, visite, visita, ingrese, ingresa
    `),
    purposes: listed(`
      no recibir, no recibir más, no quiere recibir, no quieres recibir, no desea recibir, no deseas
      recibir, no desea más, no quiere más mensajes, ya no quiere recibir, ya no quieres recibir, ya no
      desea recibir, ya no deseas recibir, no querés recibir, dejar de recibir, deje de recibir, darse de
      baja, darte de baja, dar de baja, desuscribirse, desuscribirte, desuscribir, cancelar la suscripción,
      cancelar su suscripción, cancelar tu suscripción, cancelar suscripción, salir de la lista, salir de
      esta lista, detener los mensajes, detener mensajes, detener promociones, parar promociones, no seguir
      recibiendo
    `),
    weakPurposes: listed('salir, parar, detener, terminar, cancelar, baja'),
    preferenceLabels: listed(`
      Gestionar preferencias, Administrar preferencias, Mis preferencias, Preferencias de contacto,
      Preferencias de comunicación, Centro de preferencias
    `),
  },
  fr: {
    reply: listed('répondez, répondre, réponds, envoyez, envoyer, envoie, tapez, écrivez, renvoyez'),
    tap: listed(
      'appuyez, appuyer, touchez, cliquez, cliquer, sélectionnez, choisissez, visitez, utilisez le bouton',
    ),
    purposes: listed(`
      ne plus recevoir, ne pas recevoir, ne souhaitez plus recevoir, ne voulez plus recevoir, ne désirez plus
      recevoir, ne souhaitez pas recevoir, ne veux plus recevoir, arrêter de recevoir, cesser de recevoir, vous
      désabonner, se désabonner, te désabonner, désabonnement, vous désinscrire, se désinscrire, arrêter les
      messages, arrêter les promotions, vous opposer
    `),
    weakPurposes: listed('arrêter, stopper, quitter, terminer, annuler'),
    preferenceLabels: listed(`
      Gérer mes préférences, Gérer les préférences, Mes préférences, Préférences de contact, Préférences de
      communication
    `),
  },
  de: {
    reply: listed(
      'antworte, antworten sie, antworten, antwort, sende, senden sie, schreibe, schreiben sie, schick, tippe',
    ),
    tap: listed(
      'tippen sie, tippen, klicke, klicken sie, klicken, drücke, drücken sie, wähle, wählen sie, besuche, besuchen sie',
    ),
    purposes: listed(`
      keine nachrichten mehr, keine weiteren nachrichten, keine angebote mehr, keine werbung mehr, nicht mehr
      erhalten, nicht mehr bekommen, nicht mehr empfangen, nichts mehr erhalten, abmelden, abzumelden, abbestellen,
      abzubestellen, austragen, auszutragen, zum abmelden, zur abmeldung, nachrichten stoppen, nachrichten zu stoppen
    `),
    weakPurposes: listed('stoppen, beenden, kündigen, zum beenden'),
    preferenceLabels: listed(
      'Einstellungen verwalten, Präferenzen verwalten, Meine Einstellungen, Kontakteinstellungen',
    ),
  },
  it: {
    reply: listed(
      'rispondi, rispondere, rispondete, risponda, invia, inviare, inviate, scrivi, scrivere, scrivete, digita',
    ),
    tap: listed(
      'tocca, toccare, toccate, clicca, cliccare, cliccate, premi, premere, seleziona, scegli, visita, usa il pulsante',
    ),
    purposes: listed(`
      non ricevere, non ricevere più, non ricevere altri, non vuoi più ricevere, non vuoi ricevere, non desideri più
      ricevere, non desideri ricevere, non desidera più ricevere, non desidera ricevere, non vuole più ricevere,
      smettere di ricevere, disiscriverti, disiscriversi, per disiscriverti, annullare l'iscrizione, cancellarti,
      cancellarsi, interrompere i messaggi, bloccare le promozioni
    `),
    weakPurposes: listed('uscire, fermare, terminare, annullare, cancellare, interrompere'),
    preferenceLabels: listed(`
      Gestisci preferenze, Gestisci le preferenze, Le mie preferenze, Preferenze di contatto, Preferenze di
      comunicazione
    `),
  },
};

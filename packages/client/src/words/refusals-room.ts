import { formatNumber, type Language, plural } from "./look-up.ts";

// What the session, its door and the line refuse, whatever the method. The first pages of a phone know no other sentences, so
// they load without those of the methods.

/** One sentence a person can act on, for whoever is not inside yet. A code that is not here gets the sentence of `internal`. */
export function roomRefusalSentence(refusal: { readonly type: string }, language: Language): string {
  const sentences: Readonly<Record<string, (facts: never) => string>> = {
    fr: roomRefusalsFr,
    en: roomRefusalsEn,
  }[language];
  const sentence = Object.hasOwn(sentences, refusal.type) ? sentences[refusal.type] : sentences.internal;
  // The table pairs each code with a sentence for the refusal of that code (refusals.ts); TypeScript cannot follow the look-up.
  return (sentence as (facts: unknown) => string)(refusal);
}

interface Range {
  readonly least: number;
  readonly most: number;
}

export const roomRefusalsFr = {
  // La séance
  "not-created": () => "Cette séance n’existe pas encore.",
  "already-created": () => "Cette séance existe déjà.",
  "session-ended": () => "L’atelier est terminé.",
  "session-not-ended": () => "La séance n’est pas terminée.",
  "blank-title": () => "Il manque le titre. Écrivez-le d’abord.",
  "level-can-only-be-raised": () =>
    "L’anonymat promis ne peut qu’être renforcé\u00a0: les personnes ont écrit en comptant dessus.",
  "door-closed": () => "Les entrées sont closes. Demandez à la personne qui anime de les rouvrir.",
  "room-full": ({ most }: { readonly most: number }) =>
    `La salle est pleine\u00a0: ${count(most, "fr")} personnes. Demandez à la personne qui anime d’augmenter le nombre prévu.`,
  "no-such-organisation": () => "Cette institution n’est pas dans la liste. Choisissez-en une autre.",
  "no-such-group": () => "Ce groupe n’est pas dans la liste. Choisissez-en un autre.",
  "no-groups": () => "Cette séance n’a pas de groupes\u00a0: la séquence se mène avec tout le monde.",
  "no-group-yet": () => "Cette séquence se travaille par groupe. Choisissez d’abord le vôtre.",
  "other-group": () =>
    "Vous travaillez à présent avec un autre groupe. Ce texte était pour le précédent\u00a0: il vous est rendu.",
  "no-such-person": () => "Cette personne n’est plus dans l’atelier.",
  "no-such-screen": () => "Cet écran n’est plus relié à la séance.",
  "no-such-claim": () => "Cette demande a déjà reçu sa réponse.",
  "no-such-activity": () => "Cette séquence n’est plus dans le déroulé.",
  "activity-not-open": () => "Cette séquence n’est pas ouverte pour l’instant.",
  "activity-begun": () => "Cette séquence a commencé\u00a0: elle ne peut plus être changée ni retirée.",
  "activity-not-begun": () =>
    "Cette séquence n’a pas encore commencé\u00a0: il n’y a rien à y reprendre pour l’instant.",
  "no-such-item": () =>
    "Un des éléments choisis n’est plus là. Regardez la liste de nouveau, puis choisissez.",
  "nothing-to-bring": () => "Aucun des éléments choisis ne peut être repris ici. Choisissez-en d’autres.",
  "minutes-out-of-range": ({ least, most }: Range) =>
    `Choisissez une durée entre ${count(least, "fr")} et ${count(most, "fr")} minutes.`,
  "nothing-to-undo": () => "Il n’y a rien à annuler.",
  "nothing-to-redo": () => "Il n’y a rien à rétablir.",

  // La porte
  "unknown-code": () => "Aucun atelier ouvert n’a ce code. Comparez avec l’écran, lettre par lettre.",
  "slow-down": ({ afterMs }: { readonly afterMs: number }) =>
    `Beaucoup d’essais en peu de temps. Réessayez dans ${waitFr(afterMs)}.`,
  "use-qr": () => "Pour cet atelier, entrez en photographiant le QR code de l’écran.",
  "blank-name": () => "Il manque votre nom ou un pseudonyme.",
  "wrong-key": () => "Cette clé n’ouvre pas. Reprenez le lien affiché au démarrage de Bocal.",
  "not-found": () => "Cette page n’existe pas, ou plus.",
  forbidden: () => "Cette page n’est pas ouverte à cet appareil. Entrez d’abord avec votre lien.",
  "bad-file": ({ problem }: { readonly problem: string }) =>
    `Ce fichier n’est pas une séance de Bocal\u00a0: ${problem}`,
  "report-too-large": () => "Ce fichier est trop lourd à préparer ici. Choisissez un autre format.",

  // La ligne
  invalid: () =>
    "Cette page est trop ancienne pour cette action. Rechargez-la\u00a0: rien de ce que vous avez enregistré n’est perdu.",
  "id-conflict": () =>
    "Un premier envoi a déjà été enregistré, et c’est lui qui compte. Écrivez de nouveau si besoin.",
  internal: () => "Quelque chose s’est mal passé de notre côté, et c’est noté. Essayez encore.",
  "too-much-waiting": ({ most }: { readonly most: number }) =>
    `${count(most, "fr")} envois attendent déjà le réseau. Gardez cette page ouverte\u00a0: ils partiront seuls.`,
  "unknown-person": () =>
    "Cet appareil n’est pas encore dans l’atelier. Entrez avec le code ou le QR de l’écran.",
  "unknown-session": () => "Cet atelier n’existe pas, ou plus.",
  revoked: () => "Cet écran a été retiré de la séance. Demandez un nouveau lien à la personne qui anime.",
  "foreign-origin": () => "Cette adresse n’est pas celle de l’atelier. Ouvrez le lien affiché à l’écran.",
  "old-page": () =>
    "Cette page n’est plus à jour. Rechargez-la\u00a0: rien de ce que vous avez enregistré n’est perdu.",
};

export const roomRefusalsEn = {
  // The session
  "not-created": () => "This session does not exist yet.",
  "already-created": () => "This session exists already.",
  "session-ended": () => "The session has ended.",
  "session-not-ended": () => "The session has not ended.",
  "blank-title": () => "The title is missing. Write it first.",
  "level-can-only-be-raised": () =>
    "The anonymity that was promised can only be made stronger: people wrote relying on it.",
  "door-closed": () => "Nobody can come in at the moment. Ask the facilitator to open the door again.",
  "room-full": ({ most }: { readonly most: number }) =>
    `The room is full: ${count(most, "en")} people. Ask the facilitator to raise the number expected.`,
  "no-such-organisation": () => "This organisation is not in the list. Choose another.",
  "no-such-group": () => "This group is not in the list. Choose another.",
  "no-groups": () => "This session has no groups: the activity is run with everyone.",
  "no-group-yet": () => "This activity is worked on in groups. Choose yours first.",
  "other-group": () =>
    "You now work with another group. This text was for the one before: it is given back to you.",
  "no-such-person": () => "This person is no longer in the session.",
  "no-such-screen": () => "This screen is no longer linked to the session.",
  "no-such-claim": () => "This request has been answered already.",
  "no-such-activity": () => "This activity is no longer on the agenda.",
  "activity-not-open": () => "This activity is not open at the moment.",
  "activity-begun": () => "This activity has begun, so it can no longer be changed or removed.",
  "activity-not-begun": () => "That activity has not begun: there is nothing to bring from it yet.",
  "no-such-item": () => "One of the chosen items is no longer there. Look at the list again, then choose.",
  "nothing-to-bring": () => "None of the chosen items can be brought here. Choose others.",
  "minutes-out-of-range": ({ least, most }: Range) =>
    `Choose between ${count(least, "en")} and ${count(most, "en")} minutes.`,
  "nothing-to-undo": () => "There is nothing to undo.",
  "nothing-to-redo": () => "There is nothing to redo.",

  // The door
  "unknown-code": () => "No open session has this code. Compare it with the screen, letter by letter.",
  "slow-down": ({ afterMs }: { readonly afterMs: number }) =>
    `Many attempts in a short time. Try again in ${waitEn(afterMs)}.`,
  "use-qr": () => "For this session, come in by scanning the QR code on the screen.",
  "blank-name": () => "Your name or a pseudonym is missing.",
  "wrong-key": () => "This key does not open. Use the link shown when Bocal started.",
  "not-found": () => "This page does not exist, or no longer does.",
  forbidden: () => "This page is not open to this device. Come in with your link first.",
  "bad-file": ({ problem }: { readonly problem: string }) => `This file is not a Bocal session: ${problem}`,
  "report-too-large": () => "This file is too heavy to prepare here. Choose another format.",

  // The line
  invalid: () => "This page is too old for that. Reload it: nothing that you saved is lost.",
  "id-conflict": () =>
    "A first version was saved already, and it is the one that counts. Write again if needed.",
  internal: () => "Something went wrong on our side, and it has been noted. Try again.",
  "too-much-waiting": ({ most }: { readonly most: number }) =>
    `${count(most, "en")} things are already waiting for the network. Keep this page open: they will leave by themselves.`,
  "unknown-person": () =>
    "This device is not in the session yet. Come in with the code or the QR on the screen.",
  "unknown-session": () => "This session does not exist, or no longer does.",
  revoked: () => "This screen was detached from the session. Ask the facilitator for a new link.",
  "foreign-origin": () => "This is not the address of the session. Open the link shown on the screen.",
  "old-page": () => "This page is no longer up to date. Reload it: nothing that you saved is lost.",
};

function count(value: number, language: Language): string {
  return formatNumber(value, language);
}

function waitFr(ms: number): string {
  const { value, unit } = wait(ms);
  const words =
    unit === "minute" ? { one: "minute", other: "minutes" } : { one: "seconde", other: "secondes" };
  return `${count(value, "fr")}\u00a0${plural(value, words, "fr")}`;
}

function waitEn(ms: number): string {
  const { value, unit } = wait(ms);
  const words = unit === "minute" ? { one: "minute", other: "minutes" } : { one: "second", other: "seconds" };
  return `${count(value, "en")} ${plural(value, words, "en")}`;
}

/** Rounded up, so that whoever waits that long is not refused again. */
function wait(ms: number): { readonly value: number; readonly unit: "second" | "minute" } {
  const seconds = Math.max(1, Math.ceil(ms / 1_000));
  return seconds < 100
    ? { value: seconds, unit: "second" }
    : { value: Math.ceil(seconds / 60), unit: "minute" };
}

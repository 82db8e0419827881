import type { TemplateFault } from "@bocal/protocol/methods/canvas/vocabulary";

/** What is wrong with a template, as the beginning of a sentence. */
export const templateFaults: {
  readonly [Language in "fr" | "en"]: { readonly [Fault in TemplateFault]: string };
} = {
  fr: {
    "no-title": "Il manque le titre du gabarit",
    "no-zone": "Le gabarit n’a aucune zone",
    "too-many-zones": "Le gabarit a trop de zones",
    "zone-without-title": "Une zone n’a pas de titre",
    "zone-without-question": "Une zone n’a pas de question",
    "zones-overlap": "Deux zones se recouvrent",
    "zone-off-sheet": "Une zone sort de la feuille",
    "choice-without-choices": "Une zone à choix a moins de deux réponses",
    "limits-crossed": "Une zone a un minimum plus grand que son maximum",
    "scale-without-steps": "Une échelle n’a pas de nom, ou moins de deux degrés",
    "zones-off-scales": "Les zones ne correspondent pas aux deux échelles",
  },
  en: {
    "no-title": "The template has no title",
    "no-zone": "The template has no zone",
    "too-many-zones": "The template has too many zones",
    "zone-without-title": "A zone has no title",
    "zone-without-question": "A zone has no question",
    "zones-overlap": "Two zones lie on one another",
    "zone-off-sheet": "A zone goes beyond the sheet",
    "choice-without-choices": "A zone of choices has fewer than two answers",
    "limits-crossed": "A zone has a minimum above its maximum",
    "scale-without-steps": "A scale has no name, or fewer than two steps",
    "zones-off-scales": "The zones do not match the two scales",
  },
};

interface Unsettled {
  readonly count: number;
  readonly first: string;
}

/** What a canvas, and cards in cells, may refuse; what they share with other methods has its sentence there. */
export const canvasRefusalsFr = {
  "no-such-cell": () => "Cet endroit n’est pas sur le tableau. Choisissez-en un autre.",
  "span-outside-cycle": () =>
    "Une carte s’étend sur des phases qui se suivent, dans un seul cycle. Choisissez une autre fin.",
  "no-such-mark": () => "Ce repère n’existe pas ici. Choisissez-en un de la liste.",
  "steps-in-a-circle": () => "Ces étapes s’attendraient les unes les autres. Retirez une des dépendances.",
  "canvas-not-begun": () => "Le travail sur le gabarit n’a pas encore commencé. Il s’ouvrira ici même.",
  "canvas-begun": () =>
    "Le travail a commencé\u00a0: ce gabarit ne se change plus. Préparez-en une nouvelle version dans une autre séquence.",
  "canvas-in-validation": () =>
    "La table valide son gabarit\u00a0: il ne se change plus. Demandez à la personne qui anime de rouvrir le travail.",
  "canvas-not-in-validation": () => "La table n’en est pas encore à valider. Finissez d’abord le travail.",
  "gallery-open": () => "Le tour de galerie est ouvert\u00a0: il ne prend que des notes.",
  "gallery-not-open": () => "Le tour de galerie n’est pas ouvert. Vos notes y trouveront leur place.",
  "zone-not-open": () => "Cette zone n’est pas encore ouverte. Elle viendra à son tour.",
  "zone-takes-no-cards": () =>
    "Cette zone prend une seule réponse, pas de cartes. Choisissez une zone de cartes.",
  "zone-takes-cards": () => "Cette zone prend des cartes. Écrivez une carte.",
  "zone-not-empty": () => "Cette zone n’est pas vide\u00a0: il n’y a rien à expliquer.",
  "no-zone-left": () => "Cette zone est déjà celle où la table travaille. Choisissez-en une autre.",
  "pen-held": () => "Une autre personne tient le porte-plume. Demandez-le, ou écrivez une carte.",
  "pen-not-held": () => "Vous ne tenez pas le porte-plume. Prenez-le d’abord.",
  "pen-asked-already": () => "Le porte-plume est déjà demandé. Attendez quelques secondes.",
  "no-such-choice": () => "Cette réponse n’est pas proposée. Choisissez-en une de la liste.",
  "scale-out-of-range": () => "Choisissez un nombre de 1 à 5.",
  "note-without-kind": () => "Dites d’abord si votre note est une question ou un enrichissement.",
  "zones-unsettled": ({ count, first }: Unsettled) =>
    count === 1
      ? `La zone «\u00a0${first}\u00a0» est vide\u00a0: dites d’abord s’il n’y a rien à dire, ou si elle n’est pas traitée.`
      : `${count} zones sont vides, à commencer par «\u00a0${first}\u00a0»\u00a0: dites d’abord s’il n’y a rien à dire, ou si elles ne sont pas traitées.`,
  "template-wrong": ({ why }: { readonly why: TemplateFault }) =>
    `${templateFaults.fr[why] ?? "Ce gabarit est incomplet"}. Corrigez-le avant de commencer.`,
};

export const canvasRefusalsEn: typeof canvasRefusalsFr = {
  "no-such-cell": () => "This place is not on the board. Choose another one.",
  "span-outside-cycle": () => "A card spans phases that follow each other, in one cycle. Choose another end.",
  "no-such-mark": () => "This mark does not exist here. Choose one from the list.",
  "steps-in-a-circle": () => "These steps would wait for each other. Remove one of the dependencies.",
  "canvas-not-begun": () => "Work on the template has not begun yet. It will open right here.",
  "canvas-begun": () =>
    "Work has begun: this template no longer changes. Prepare a new version in another activity.",
  "canvas-in-validation": () =>
    "The table is validating: nothing changes any more. Ask the facilitator to reopen the work.",
  "canvas-not-in-validation": () => "The table is not validating yet. Finish the work first.",
  "gallery-open": () => "The gallery walk is open: it takes only notes.",
  "gallery-not-open": () => "The gallery walk is not open. Your notes will have their place there.",
  "zone-not-open": () => "This zone is not open yet. Its turn will come.",
  "zone-takes-no-cards": () => "This zone takes one answer, no cards. Choose a zone for cards.",
  "zone-takes-cards": () => "This zone takes cards. Write a card.",
  "zone-not-empty": () => "This zone is not empty: there is nothing to explain.",
  "no-zone-left": () => "The table is already working in this zone. Choose another one.",
  "pen-held": () => "Somebody else holds the pen. Ask for it, or write a card.",
  "pen-not-held": () => "You do not hold the pen. Take it first.",
  "pen-asked-already": () => "The pen is being asked for already. Wait a few seconds.",
  "no-such-choice": () => "This answer is not offered. Choose one from the list.",
  "scale-out-of-range": () => "Choose a number from 1 to 5.",
  "note-without-kind": () => "First say whether your note is a question or an enrichment.",
  "zones-unsettled": ({ count, first }: Unsettled) =>
    count === 1
      ? `The zone “${first}” is empty: first say whether there is nothing to say, or it was not treated.`
      : `${count} zones are empty, beginning with “${first}”: first say whether there is nothing to say, or they were not treated.`,
  "template-wrong": ({ why }: { readonly why: TemplateFault }) =>
    `${templateFaults.en[why] ?? "This template is not whole"}. Mend it before you begin.`,
};

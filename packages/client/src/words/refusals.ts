import type { Refusal } from "@bocal/protocol/session/vocabulary";
import type { WireRefusal } from "@bocal/protocol/wire/answer";
import type { ConnectRefusal } from "@bocal/protocol/wire/down";
import type { DoorRefusal } from "@bocal/protocol/wire/http";
import type { OutboxRefusal } from "../live/store.ts";
import { formatNumber, type Language, plural } from "./look-up.ts";
import { canvasRefusalsEn, canvasRefusalsFr } from "./refusals-canvas.ts";
import { capitalRefusalsEn, capitalRefusalsFr } from "./refusals-capital.ts";
import { fishbowlRefusals } from "./refusals-fishbowl.ts";
import { metaplanRefusalsEn, metaplanRefusalsFr } from "./refusals-metaplan.ts";
import { roomRefusalsEn, roomRefusalsFr } from "./refusals-room.ts";
import { spiralRefusalsEn, spiralRefusalsFr } from "./refusals-spiral.ts";
import { voteRefusalsEn, voteRefusalsFr } from "./refusals-vote.ts";

/** Everything that anybody may be refused, by a rule, the door, the wire or this device. */
export type AnyRefusal =
  | Refusal
  | WireRefusal
  | DoorRefusal
  | OutboxRefusal
  | { readonly type: ConnectRefusal };

/** One sentence a person can act on. A code that this page does not know yet gets the sentence of `internal`. */
export function refusalSentence(refusal: AnyRefusal, language: Language): string {
  const sentences = { fr, en }[language];
  const code = Object.hasOwn(sentences, refusal.type) ? refusal.type : "internal";
  // The table pairs each code with a sentence for the refusal of that code; TypeScript cannot follow the look-up.
  return (sentences[code] as (refusal: AnyRefusal) => string)(refusal);
}

/** A sentence for each code; a code without one does not compile. */
type Sentences = {
  readonly [Code in AnyRefusal["type"]]: (refusal: Extract<AnyRefusal, { type: Code }>) => string;
};

const fr: Sentences = {
  // Écrire
  "not-yours-to-do": () => "Cette action revient à une autre personne de l’atelier.",
  "not-writing-yet": () => "L’écriture n’a pas encore commencé. Elle s’ouvrira ici même.",
  "writing-begun": () => "L’écriture a commencé\u00a0: ce réglage ne se change plus.",
  "deposit-closed": () => "Le dépôt est clos. Ce qui n’est pas parti peut se dire de vive voix.",
  "deposit-not-closed": () => "Le dépôt est encore ouvert\u00a0: il faut d’abord le clore.",
  "not-revealed": () => "Les cartes ne sont pas encore montrées.",
  "already-revealed": () => "Les cartes sont déjà montrées.",
  "blank-card": () => "Cette carte est vide. Écrivez quelques mots.",
  "card-too-long": ({ length, most }) =>
    `Cette carte a ${count(length, "fr")} signes, elle en tient ${count(most, "fr")}. Raccourcissez-la, ou faites-en deux.`,
  "quota-reached": ({ quota }) =>
    plural(
      quota,
      {
        one: `Vous avez déposé votre carte. Retirez-la pour en écrire une autre.`,
        other: `Vous avez déposé vos ${count(quota, "fr")} cartes. Retirez-en une pour en écrire une autre.`,
      },
      "fr",
    ),
  "quota-out-of-range": ({ least, most }) =>
    `Choisissez entre ${count(least, "fr")} et ${count(most, "fr")} cartes par personne.`,
  "quota-already-used": ({ used }) =>
    plural(
      used,
      {
        one: `Une personne a déjà écrit une carte\u00a0: choisissez un nombre plus grand.`,
        other: `Une personne a déjà écrit ${count(used, "fr")} cartes\u00a0: choisissez au moins ce nombre.`,
      },
      "fr",
    ),
  "no-such-card": () => "Cette carte n’est plus là.",
  "no-such-cluster": () => "Ce nuage n’est plus là.",
  "not-your-card": () => "Seule la personne qui a écrit cette carte peut la changer.",
  "card-parked": () => "Cette carte est au parking. Remettez-la d’abord sur le tableau.",
  "card-not-parked": () => "Cette carte n’est pas au parking.",
  "nothing-to-stack": () => "Il n’y a rien à réunir ni à séparer ici.",
  "has-written": () => "Vous avez déposé une carte. Retirez-la d’abord si vous préférez passer.",
  "column-given": () => "Cette colonne est donnée avec la question\u00a0: elle reste. Déplacez ses cartes.",
  "no-such-shape": () => "Cette forme n’est pas dans la légende. Choisissez-en une de la légende.",
  "no-such-paper": () => "Cette couleur n’est pas dans la légende. Choisissez-en une de la légende.",
  "blank-question": () => "Il manque la question. Écrivez-la d’abord.",
  "text-too-long": ({ length, most }) =>
    `Ce texte a ${count(length, "fr")} signes, il en tient ${count(most, "fr")}. Raccourcissez-le.`,
  "group-taken-away": () =>
    "Ce nuage ou ces cartes ont changé depuis\u00a0: cette étape ne peut plus être annulée.",

  // Après le dépôt
  ...canvasRefusalsFr,
  ...capitalRefusalsFr,
  ...fishbowlRefusals.fr,
  ...metaplanRefusalsFr,
  ...spiralRefusalsFr,

  // Voter, décider, agir
  ...voteRefusalsFr,

  ...roomRefusalsFr,
};

const en: Sentences = {
  // Writing
  "not-yours-to-do": () => "Somebody else in the session does this.",
  "not-writing-yet": () => "Writing has not started yet. It will open right here.",
  "writing-begun": () => "Writing has started, so this can no longer be changed.",
  "deposit-closed": () => "Cards are no longer collected. What was not handed in can be said aloud.",
  "deposit-not-closed": () => "Cards are still being collected. Close the collection first.",
  "not-revealed": () => "The cards have not been revealed yet.",
  "already-revealed": () => "The cards have been revealed already.",
  "blank-card": () => "This card is empty. Write a few words.",
  "card-too-long": ({ length, most }) =>
    `This card has ${count(length, "en")} characters and holds ${count(most, "en")}. Shorten it, or make two of it.`,
  "quota-reached": ({ quota }) =>
    plural(
      quota,
      {
        one: "You have handed in your card. Withdraw it to write another.",
        other: `You have handed in your ${count(quota, "en")} cards. Withdraw one to write another.`,
      },
      "en",
    ),
  "quota-out-of-range": ({ least, most }) =>
    `Choose between ${count(least, "en")} and ${count(most, "en")} cards each.`,
  "quota-already-used": ({ used }) =>
    plural(
      used,
      {
        one: "Somebody has already written one card: choose a larger number.",
        other: `Somebody has already written ${count(used, "en")} cards: choose at least that many.`,
      },
      "en",
    ),
  "no-such-card": () => "This card is no longer there.",
  "no-such-cluster": () => "This cluster is no longer there.",
  "not-your-card": () => "Only the person who wrote this card can change it.",
  "card-parked": () => "This card is parked. Put it back on the board first.",
  "card-not-parked": () => "This card is not parked.",
  "nothing-to-stack": () => "There is nothing to put together or take apart here.",
  "has-written": () => "You have handed in a card. Withdraw it first if you would rather pass.",
  "column-given": () => "This column came with the question and stays. Move its cards instead.",
  "no-such-shape": () => "This form is not in the legend. Choose one that is.",
  "no-such-paper": () => "This colour is not in the legend. Choose one that is.",
  "blank-question": () => "The question is missing. Write it first.",
  "text-too-long": ({ length, most }) =>
    `This text has ${count(length, "en")} characters, and there is room for ${count(most, "en")}. Shorten it.`,
  "group-taken-away": () =>
    "This cluster or these cards have changed since, so this step can no longer be undone.",

  // After the deposit
  ...canvasRefusalsEn,
  ...capitalRefusalsEn,
  ...fishbowlRefusals.en,
  ...metaplanRefusalsEn,
  ...spiralRefusalsEn,

  // Voting, deciding, acting
  ...voteRefusalsEn,

  ...roomRefusalsEn,
};

function count(value: number, language: Language): string {
  return formatNumber(value, language);
}

import type { Refusal } from "@bocal/protocol/methods/fishbowl/refusals";
import { formatNumber, type Language, plural } from "./look-up.ts";

/** What other methods and the session refuse too has its sentence there. */
type Shared = "not-yours-to-do" | "blank-question" | "text-too-long" | "minutes-out-of-range";

type Sentences = {
  readonly [Code in Exclude<Refusal["type"], Shared>]: (refusal: Extract<Refusal, { type: Code }>) => string;
};

const fr: Sentences = {
  // Préparer
  "seats-out-of-range": ({ least, most }) =>
    `Un bocal a entre ${count(least, "fr")} et ${count(most, "fr")} chaises.`,
  "seconds-out-of-range": ({ least, most }) =>
    `Choisissez entre ${count(least, "fr")} et ${count(most, "fr")} secondes.`,
  "no-question": () => "Il n’y a plus de question à ouvrir. Ajoutez-en une.",
  "sites-do-not-add-up": ({ seats, allotted }) =>
    `Les sites se partagent ${count(allotted, "fr")} chaises, le bocal en a ${count(seats, "fr")}. Faites tomber les comptes juste.`,
  "bowl-set-up": () =>
    "Les chaises sont installées\u00a0: ce réglage ne se change plus. Retirez-les d’abord.",
  "bowl-not-set-up": () => "Les chaises ne sont pas encore installées.",
  "too-few-people": ({ people, least }) =>
    `Il faut au moins ${count(least, "fr")} personnes pour qu’il y ait un cercle extérieur\u202f; ${plural(people, { one: "une seule est là", other: `${count(people, "fr")} sont là` }, "fr")}. Comptez aussi celles qui n’ont pas de téléphone, ou retirez une chaise.`,
  "rule-not-read": () => "Lisez d’abord la règle d’entrée et de sortie à voix haute.",
  "nobody-seated": () => "Personne n’est assis dans le bocal. Installez au moins une personne.",
  "view-not-seated": ({ view }) =>
    `Le point de vue «\u00a0${view}\u00a0» n’a encore personne dans le cercle.`,
  "no-group-inside": () => "Aucun groupe n’est dans le bocal. Faites-en entrer un.",

  // Déroulé
  "bowl-not-running": () => "La conversation n’est pas en cours.",
  "bowl-running": () => "La conversation a commencé.",
  "bowl-paused": () => "Le bocal est en pause. Les places et la file sont gardées.",
  "bowl-over": () => "La conversation dans le bocal est terminée.",
  "harvest-not-open": () => "La récolte n’est pas ouverte.",
  "no-summary": () => "La synthèse est vide. Écrivez-la avant de clore.",
  "summary-not-validated": () => "Le groupe n’a pas encore validé la synthèse.",
  "not-in-this-mode": () => "Cette façon de tenir le bocal ne le prévoit pas.",
  "collecting-questions": () =>
    "Le cercle extérieur écrit ses questions. Le bocal reprend quand elles sont toutes là.",
  "not-collecting": () => "Les questions se posent quand l’animateur·rice les demande.",
  "too-many": ({ most }) => `C’est le maximum\u00a0: ${count(most, "fr")}.`,

  // Chaises
  "no-such-bowl": () => "Ce bocal n’existe plus.",
  "no-such-chair": () => "Cette chaise n’est plus là.",
  "chair-due": () => "Une chaise doit d’abord se libérer.",
  "no-free-chair": () => "Il n’y a pas de chaise libre pour l’instant.",
  "chair-taken": () => "Cette chaise est occupée.",
  "chair-empty": () => "Personne n’est assis sur cette chaise.",
  "chair-reserved": ({ label }) =>
    label === "" ? "Cette chaise est réservée." : `Cette chaise est réservée\u00a0: ${label}.`,
  "chair-not-reserved": () => "Cette chaise n’est pas réservée.",
  "keep-empty-chair": () => "Une chaise reste vide au départ\u00a0: elle sera pour qui voudra parler.",
  "chairs-occupied": ({ occupied }) =>
    plural(
      occupied,
      {
        one: "Une personne est assise\u00a0: libérez d’abord sa chaise.",
        other: `${count(occupied, "fr")} personnes sont assises\u00a0: le bocal ne peut pas avoir moins de chaises. Libérez-en une d’abord.`,
      },
      "fr",
    ),
  "outside-stays-out": () => "Le cercle extérieur écoute jusqu’à la fin de cette conversation.",
  "other-site": () => "La chaise libre est sur un autre site. Mettez-vous dans la file.",
  "others-first": ({ waiting }) =>
    plural(
      waiting,
      {
        one: "Une personne attend déjà\u00a0: la chaise est pour elle. Mettez-vous dans la file.",
        other: `${count(waiting, "fr")} personnes attendent déjà\u00a0: la chaise est pour la première. Mettez-vous dans la file.`,
      },
      "fr",
    ),
  "left-just-now": () =>
    "Vous venez de quitter le bocal et d’autres attendent. Laissez-leur deux minutes, ou mettez-vous dans la file.",
  "already-seated": () => "Cette personne est déjà assise dans le bocal.",
  "seated-elsewhere": () =>
    "Cette personne est déjà assise. Une personne n’occupe qu’une chaise\u00a0: déplacez-la, ou libérez l’autre.",
  "not-seated": () => "Cette personne n’est pas assise dans le bocal.",
  "bowl-moved-on": () => "Le bocal a changé depuis\u00a0: cette étape ne peut plus être annulée.",
  "no-such-person-here": () => "Cette personne n’est pas dans la salle.",

  // Relève
  "just-sat-down": () => "Cette personne vient de s’asseoir. Laissez-lui une minute.",
  "tapped-last": () => "Cette personne vient déjà d’être sollicitée. Choisissez une autre chaise.",
  "already-tapped": () => "Quelqu’un se tient déjà derrière cette chaise.",
  "nobody-behind": () => "Personne ne se tient derrière cette chaise.",

  // Groupes
  "no-such-turn": () => "Ce groupe n’existe plus.",
  "group-too-large": ({ most, extra }) =>
    `Le bocal a ${count(most, "fr")} chaises\u00a0: ${plural(extra.length, { one: "une personne de ce groupe n’en aurait pas", other: `${count(extra.length, "fr")} personnes de ce groupe n’en auraient pas` }, "fr")}. Choisissez qui s’assoit.`,
  "group-empty": () => "Personne de ce groupe n’est dans la salle.",
  "group-inside": () => "Ce groupe est dans le bocal.",

  // File et invitations
  "already-waiting": () => "Cette personne est déjà dans la file.",
  "not-waiting": () => "Cette personne n’est pas dans la file.",
  "chair-is-free": () => "Une chaise est libre\u00a0: prenez-la.",
  "blank-reason": () => "Dites pourquoi l’ordre change\u00a0: la raison reste au journal.",
  "not-invited": () => "Cette invitation n’est plus ouverte.",
  "no-starters": () => "Aucun amorceur n’est disponible. Désignez deux ou trois personnes.",

  // Parole
  "speakers-not-tracked": () => "Le temps de parole n’est pas suivi. Activez-le dans les réglages du bocal.",

  // Questions
  "no-such-bowl-question": () => "Cette question n’existe plus.",
  "question-open": () => "Cette question est en cours.",
  "question-not-open": () => "Aucune question n’est en cours.",
  "question-not-waiting": () => "Cette question n’est pas en attente.",

  // Notes
  "seated-listens-and-talks": () =>
    "Vous êtes dans le bocal\u00a0: posez votre téléphone. Vous pourrez écrire à la récolte.",
  "blank-note": () => "Cette note est vide. Écrivez quelques mots.",
  "no-such-task": () => "Cette consigne d’observation n’existe pas dans ce bocal.",
  "not-your-note": () => "Cette note n’est pas la vôtre, ou n’est plus là.",
  "notes-over": () => "La récolte est close\u00a0: les notes ne changent plus.",

  // Récolte
  "blank-highlight": () => "Ce point est vide. Écrivez quelques mots.",
  "no-such-highlight": () => "Ce point n’est plus là.",
  "nothing-to-merge": () => "Choisissez au moins deux points du même bocal.",
  "who-and-when-missing": () => "Un engagement a un nom et une date. Ajoutez-les avant de le valider.",
  "blank-takeaway": () => "Cette phrase est vide. Écrivez quelques mots.",
  "never-sat": () => "Cette étape est pour les personnes qui se sont assises dans le bocal.",
  "has-sat": () => "Ce vote est pour les personnes qui ne se sont pas assises dans le bocal.",
  "no-poll": () => "Aucun vote n’est ouvert.",
  "poll-open": () => "Un vote existe déjà pour ce bocal.",
  "no-such-option": () => "Ce vote demande au moins deux réponses possibles\u00a0: choisissez-en une.",
  "no-such-site": () => "Ce site n’existe pas dans ce bocal.",
};

const en: Sentences = {
  // Preparing
  "seats-out-of-range": ({ least, most }) =>
    `A bowl has between ${count(least, "en")} and ${count(most, "en")} chairs.`,
  "seconds-out-of-range": ({ least, most }) =>
    `Choose between ${count(least, "en")} and ${count(most, "en")} seconds.`,
  "no-question": () => "There is no question left to open. Add one.",
  "sites-do-not-add-up": ({ seats, allotted }) =>
    `The sites share ${count(allotted, "en")} chairs and the bowl has ${count(seats, "en")}. Make the numbers agree.`,
  "bowl-set-up": () => "The chairs are out, so this setting can no longer be changed. Take them down first.",
  "bowl-not-set-up": () => "The chairs are not out yet.",
  "too-few-people": ({ people, least }) =>
    `At least ${count(least, "en")} people are needed for an outer circle; ${count(people, "en")} ${plural(people, { one: "is", other: "are" }, "en")} here. Count those without a phone too, or take a chair away.`,
  "rule-not-read": () => "Read the rule of entry and exit aloud first.",
  "nobody-seated": () => "Nobody sits in the bowl. Seat at least one person.",
  "view-not-seated": ({ view }) => `Nobody sits for the view “${view}” yet.`,
  "no-group-inside": () => "No group is in the bowl. Let one come in.",

  // Course
  "bowl-not-running": () => "The conversation is not going on.",
  "bowl-running": () => "The conversation has begun.",
  "bowl-paused": () => "The bowl is paused. Chairs and queue are kept.",
  "bowl-over": () => "The conversation in the bowl is over.",
  "harvest-not-open": () => "The harvest is not open.",
  "no-summary": () => "The summary is empty. Write it before you close.",
  "summary-not-validated": () => "The group has not validated the summary yet.",
  "not-in-this-mode": () => "This way of holding the bowl has no such step.",
  "collecting-questions": () =>
    "The outer circle is writing its questions. The bowl resumes once they are all in.",
  "not-collecting": () => "Questions are put when the facilitator asks for them.",
  "too-many": ({ most }) => `That is the most there can be: ${count(most, "en")}.`,

  // Chairs
  "no-such-bowl": () => "This bowl is no longer there.",
  "no-such-chair": () => "This chair is no longer there.",
  "chair-due": () => "A chair must be freed first.",
  "no-free-chair": () => "There is no free chair at the moment.",
  "chair-taken": () => "Somebody sits in this chair.",
  "chair-empty": () => "Nobody sits in this chair.",
  "chair-reserved": ({ label }) =>
    label === "" ? "This chair is reserved." : `This chair is reserved: ${label}.`,
  "chair-not-reserved": () => "This chair is not reserved.",
  "keep-empty-chair": () => "A chair stays empty at the start: it is for whoever wants to speak.",
  "chairs-occupied": ({ occupied }) =>
    plural(
      occupied,
      {
        one: "One person is seated: free their chair first.",
        other: `${count(occupied, "en")} people are seated, so there cannot be fewer chairs. Free one first.`,
      },
      "en",
    ),
  "outside-stays-out": () => "The outer circle listens until this conversation ends.",
  "other-site": () => "The free chair is at another site. Join the queue.",
  "others-first": ({ waiting }) =>
    plural(
      waiting,
      {
        one: "One person is waiting already, and the chair is theirs. Join the queue.",
        other: `${count(waiting, "en")} people are waiting already, and the chair is for the first. Join the queue.`,
      },
      "en",
    ),
  "left-just-now": () =>
    "You have just left the bowl and others are waiting. Leave them two minutes, or join the queue.",
  "already-seated": () => "This person sits in the bowl already.",
  "seated-elsewhere": () =>
    "This person is seated already. A person has one chair only: move them, or free the other one.",
  "not-seated": () => "This person does not sit in the bowl.",
  "bowl-moved-on": () => "The bowl has changed since, so this step can no longer be undone.",
  "no-such-person-here": () => "This person is not in the room.",

  // Tap-out
  "just-sat-down": () => "This person has just sat down. Leave them a minute.",
  "tapped-last": () => "This person was asked a moment ago. Choose another chair.",
  "already-tapped": () => "Somebody stands behind this chair already.",
  "nobody-behind": () => "Nobody stands behind this chair.",

  // Groups
  "no-such-turn": () => "This group is no longer there.",
  "group-too-large": ({ most, extra }) =>
    `The bowl has ${count(most, "en")} chairs, so ${plural(extra.length, { one: "one person of this group would have none", other: `${count(extra.length, "en")} people of this group would have none` }, "en")}. Choose who sits.`,
  "group-empty": () => "Nobody of this group is in the room.",
  "group-inside": () => "This group is in the bowl.",

  // Queue and invitations
  "already-waiting": () => "This person is in the queue already.",
  "not-waiting": () => "This person is not in the queue.",
  "chair-is-free": () => "A chair is free: take it.",
  "blank-reason": () => "Say why the order changes: the reason is kept in the journal.",
  "not-invited": () => "This invitation is no longer open.",
  "no-starters": () => "No starter is available. Name two or three people.",

  // Speaking
  "speakers-not-tracked": () => "Speaking time is not tracked. Turn it on in the settings of the bowl.",

  // Questions
  "no-such-bowl-question": () => "This question is no longer there.",
  "question-open": () => "This question is open.",
  "question-not-open": () => "No question is open.",
  "question-not-waiting": () => "This question is not waiting.",

  // Notes
  "seated-listens-and-talks": () => "You are in the bowl: put your phone down. You can write at the harvest.",
  "blank-note": () => "This note is empty. Write a few words.",
  "no-such-task": () => "This observation task is not part of this bowl.",
  "not-your-note": () => "This note is not yours, or is no longer there.",
  "notes-over": () => "The harvest is closed, so notes no longer change.",

  // Harvest
  "blank-highlight": () => "This point is empty. Write a few words.",
  "no-such-highlight": () => "This point is no longer there.",
  "nothing-to-merge": () => "Choose at least two points of the same bowl.",
  "who-and-when-missing": () => "A commitment has a name and a date. Add them before you validate it.",
  "blank-takeaway": () => "This sentence is empty. Write a few words.",
  "never-sat": () => "This step is for those who sat in the bowl.",
  "has-sat": () => "This vote is for those who did not sit in the bowl.",
  "no-poll": () => "No vote is open.",
  "poll-open": () => "There is a vote for this bowl already.",
  "no-such-option": () => "This vote needs at least two possible answers: choose one of them.",
  "no-such-site": () => "This site is not part of this bowl.",
};

/** A sentence for whatever a fish-bowl refuses, in each language. */
export const fishbowlRefusals: Readonly<Record<Language, Sentences>> = { fr, en };

function count(value: number, language: Language): string {
  return formatNumber(value, language);
}

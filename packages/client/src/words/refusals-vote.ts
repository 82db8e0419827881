import { formatNumber, type Language, plural } from "./look-up.ts";

// What a vote refuses, and what a méta-plan refuses from the theme list on.

const list = (numbers: readonly number[], language: Language) =>
  new Intl.ListFormat(language).format(numbers.map((number) => formatNumber(number, language)));

export const voteRefusalsFr = {
  "vote-not-open": () => "Le vote n’est pas ouvert. Il s’ouvrira ici même.",
  "vote-open": () => "Le vote est ouvert\u00a0: clôturez-le d’abord.",
  "vote-closed": () => "Le vote est clos. Ce qui n’est pas parti peut se dire de vive voix.",
  "vote-not-closed": () => "Le vote n’est pas clos\u00a0: clôturez-le d’abord.",
  "vote-reopened-once": () =>
    "Ce vote a déjà été rouvert une fois. Pour continuer, préparez un nouveau vote.",
  "vote-without-ballots": () =>
    "Ce vote vient d’une copie, sans ses bulletins\u00a0: il ne se rouvre pas. Préparez un nouveau vote.",
  "ballots-in": () =>
    "Des bulletins sont déjà arrivés\u00a0: la liste ne change plus. Clôturez ce vote, puis préparez-en un autre.",
  "too-few-options": ({ least }: { readonly least: number }) =>
    `Il faut au moins ${formatNumber(least, "fr")} lignes pour voter. Avec une seule, demandez à main levée.`,
  "blank-criterion": () => "Il manque le critère du vote. Écrivez-le d’abord\u00a0: un seul par vote.",
  "budget-out-of-range": ({ least, most }: Range) =>
    `Choisissez entre ${formatNumber(least, "fr")} et ${formatNumber(most, "fr")} gommettes par personne.`,
  "cap-out-of-range": ({ least, most }: Range) =>
    `Choisissez entre ${formatNumber(least, "fr")} et ${formatNumber(most, "fr")} gommettes par ligne, ou sans limite.`,
  "budget-cannot-be-spent": ({ most }: Most) =>
    plural(
      most,
      {
        one: "Avec cette limite par ligne, on ne peut poser qu’une gommette. Donnez-en moins, ou levez la limite.",
        other: `Avec cette limite par ligne, on ne peut poser que ${formatNumber(most, "fr")} gommettes. Donnez-en moins, ou levez la limite.`,
      },
      "fr",
    ),
  "budget-already-spent": ({ spent }: { readonly spent: number }) =>
    plural(
      spent,
      {
        one: "Une personne a déjà posé une gommette\u00a0: choisissez au moins ce nombre.",
        other: `Une personne a déjà posé ${formatNumber(spent, "fr")} gommettes\u00a0: choisissez au moins ce nombre.`,
      },
      "fr",
    ),
  "too-many-dots": ({ budget }: { readonly budget: number }) =>
    plural(
      budget,
      {
        one: "Vous avez une seule gommette. Retirez-en, puis validez.",
        other: `Vous avez ${formatNumber(budget, "fr")} gommettes. Retirez-en, puis validez.`,
      },
      "fr",
    ),
  "too-many-on-one": ({ most }: Most) =>
    plural(
      most,
      {
        one: "Une seule gommette sur une même ligne. Répartissez les autres.",
        other: `${formatNumber(most, "fr")} gommettes au plus sur une même ligne. Répartissez les autres.`,
      },
      "fr",
    ),
  "dots-left": ({ left }: { readonly left: number }) =>
    plural(
      left,
      {
        one: "Il reste une gommette à poser\u00a0: ici, toutes doivent l’être.",
        other: `Il reste ${formatNumber(left, "fr")} gommettes à poser\u00a0: ici, toutes doivent l’être.`,
      },
      "fr",
    ),
  "bad-dots": () => "Ce bulletin n’a pas la forme attendue. Rechargez la page, puis votez à nouveau.",
  "own-option": () => "Ici, on ne vote pas pour sa propre proposition. Choisissez une autre ligne.",
  "no-such-option": () => "Cette ligne n’est pas dans le vote.",
  "option-withdrawn": () => "Cette ligne a été retirée\u00a0: elle ne reçoit plus de gommette.",
  "option-not-withdrawn": () => "Cette ligne n’a pas été retirée.",
  "no-such-ballot": () => "Ce bulletin n’est pas de ceux que vous avez saisis.",
  "has-voted": () => "Cette personne a déjà voté\u00a0: elle seule peut changer son bulletin.",
  "not-weighting": () => "La pondération n’est pas ouverte\u00a0: passez d’abord à la pondération.",
  "not-deciding": () => "Les décisions se prennent après la pondération\u00a0: passez d’abord aux décisions.",
  "not-in-actions": () => "Le plan d’action n’est pas ouvert\u00a0: passez d’abord aux actions.",
  "untitled-clusters": ({ numbers }: Numbers) =>
    plural(
      numbers.length,
      {
        one: `Le nuage ${list(numbers, "fr")} n’a pas de titre\u00a0: donnez-lui-en un, ou défaites-le.`,
        other: `Les nuages ${list(numbers, "fr")} n’ont pas de titre\u00a0: donnez-leur-en un, ou défaites-les.`,
      },
      "fr",
    ),
  "themes-undecided": ({ numbers }: Numbers) =>
    plural(
      numbers.length,
      {
        one: `Le thème ${list(numbers, "fr")} attend sa suite\u00a0: à retenir, à garder pour plus tard ou à écarter.`,
        other: `Les thèmes ${list(numbers, "fr")} attendent leur suite\u00a0: à retenir, à garder pour plus tard ou à écarter.`,
      },
      "fr",
    ),
  "no-such-theme": () => "Ce thème n’est plus dans la liste.",
  "no-such-action": () => "Cette action n’est plus dans la liste.",
  "no-such-proposal": () => "Cette proposition n’est plus là.",
  "reason-missing": () => "Il manque la raison. Quelques mots suffisent.",
  "blank-action": () => "Il manque l’intitulé de l’action. Écrivez-le d’abord.",
  "bad-date": () => "Cette date n’existe pas. Choisissez un jour du calendrier.",
  "owner-absent": () =>
    "Une action se confie à une personne présente. Choisissez quelqu’un dans la salle, ou laissez-la en piste.",
  "action-taken": () => "Quelqu’un porte déjà cette action. Vous pouvez aider.",
  "not-your-action": () => "Vous n’avez pas pris cette action.",
  "action-aside": () => "Cette action est mise de côté. Reprenez-la d’abord.",
  "action-not-aside": () => "Cette action n’est pas mise de côté.",
  "not-asking": () => "Les propositions ne sont pas ouvertes. Vous pouvez le dire de vive voix.",
  "proposals-full": ({ most }: Most) =>
    `${formatNumber(most, "fr")} au plus. Retirez une proposition pour en faire une autre.`,
  "no-proposals": () => "Aucune proposition n’est arrivée.",
};

export const voteRefusalsEn: typeof voteRefusalsFr = {
  "vote-not-open": () => "Voting is not open. It will open right here.",
  "vote-open": () => "Voting is open: close it first.",
  "vote-closed": () => "Voting is closed. What was not sent can be said aloud.",
  "vote-not-closed": () => "Voting is not closed: close it first.",
  "vote-reopened-once": () => "This vote was reopened once already. Prepare a new vote to go on.",
  "vote-without-ballots": () =>
    "This vote comes from a copy, without its ballots, so it cannot be reopened. Prepare a new vote.",
  "ballots-in": () => "Ballots are in, so the list no longer changes. Close this vote, then prepare another.",
  "too-few-options": ({ least }) =>
    `A vote needs at least ${formatNumber(least, "en")} lines. With one, ask for a show of hands.`,
  "blank-criterion": () => "The criterion is missing. Write it first: one for each vote.",
  "budget-out-of-range": ({ least, most }) =>
    `Choose between ${formatNumber(least, "en")} and ${formatNumber(most, "en")} dots each.`,
  "cap-out-of-range": ({ least, most }) =>
    `Choose between ${formatNumber(least, "en")} and ${formatNumber(most, "en")} dots a line, or no limit.`,
  "budget-cannot-be-spent": ({ most }) =>
    plural(
      most,
      {
        one: "With this limit a line, only one dot can be placed. Give fewer, or lift the limit.",
        other: `With this limit a line, only ${formatNumber(most, "en")} dots can be placed. Give fewer, or lift the limit.`,
      },
      "en",
    ),
  "budget-already-spent": ({ spent }) =>
    plural(
      spent,
      {
        one: "Somebody has placed one dot: choose at least that many.",
        other: `Somebody has placed ${formatNumber(spent, "en")} dots: choose at least that many.`,
      },
      "en",
    ),
  "too-many-dots": ({ budget }) =>
    plural(
      budget,
      {
        one: "You have one dot. Take some back, then confirm.",
        other: `You have ${formatNumber(budget, "en")} dots. Take some back, then confirm.`,
      },
      "en",
    ),
  "too-many-on-one": ({ most }) =>
    plural(
      most,
      {
        one: "One dot a line at most. Spread the others.",
        other: `${formatNumber(most, "en")} dots a line at most. Spread the others.`,
      },
      "en",
    ),
  "dots-left": ({ left }) =>
    plural(
      left,
      {
        one: "One dot is left: here all of them must be placed.",
        other: `${formatNumber(left, "en")} dots are left: here all of them must be placed.`,
      },
      "en",
    ),
  "bad-dots": () => "This ballot has an unexpected shape. Reload the page, then vote again.",
  "own-option": () => "Here nobody votes for their own proposal. Choose another line.",
  "no-such-option": () => "This line is not in the vote.",
  "option-withdrawn": () => "This line was withdrawn and takes no more dots.",
  "option-not-withdrawn": () => "This line was not withdrawn.",
  "no-such-ballot": () => "This is not a ballot that you entered.",
  "has-voted": () => "This person has voted: only they can change their ballot.",
  "not-weighting": () => "Weighting is not open: go to the weighting first.",
  "not-deciding": () => "Decisions come after the weighting: go to the decisions first.",
  "not-in-actions": () => "The action list is not open: go to the actions first.",
  "untitled-clusters": ({ numbers }) =>
    plural(
      numbers.length,
      {
        one: `Cluster ${list(numbers, "en")} has no title: give it one, or take it apart.`,
        other: `Clusters ${list(numbers, "en")} have no title: give them one, or take them apart.`,
      },
      "en",
    ),
  "themes-undecided": ({ numbers }) =>
    plural(
      numbers.length,
      {
        one: `Theme ${list(numbers, "en")} has no next step: keep it, park it or drop it.`,
        other: `Themes ${list(numbers, "en")} have no next step: keep them, park them or drop them.`,
      },
      "en",
    ),
  "no-such-theme": () => "This theme is no longer in the list.",
  "no-such-action": () => "This action is no longer in the list.",
  "no-such-proposal": () => "This proposal is no longer there.",
  "reason-missing": () => "The reason is missing. A few words will do.",
  "blank-action": () => "The action needs a title. Write it first.",
  "bad-date": () => "There is no such day. Choose one from the calendar.",
  "owner-absent": () =>
    "An action is given to somebody present. Choose somebody in the room, or leave it as an idea.",
  "action-taken": () => "Somebody has this action already. You can help.",
  "not-your-action": () => "You have not taken this action.",
  "action-aside": () => "This action was put aside. Bring it back first.",
  "action-not-aside": () => "This action was not put aside.",
  "not-asking": () => "Proposals are not open. You can say it aloud.",
  "proposals-full": ({ most }) => `${formatNumber(most, "en")} at most. Withdraw a proposal to make another.`,
  "no-proposals": () => "No proposal has come in.",
};

interface Range {
  readonly least: number;
  readonly most: number;
}

interface Most {
  readonly most: number;
}

interface Numbers {
  readonly numbers: readonly number[];
}

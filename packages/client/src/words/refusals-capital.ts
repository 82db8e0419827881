interface Most {
  readonly most: number;
}

/** What a matrix of strategic capital may refuse; what it shares with other methods has its sentence there. */
export const capitalRefusalsFr = {
  "capital-not-begun": () => "Le travail sur ce territoire n’a pas encore commencé. Il s’ouvrira ici même.",
  "capital-begun": () => "Le travail a commencé\u00a0: le territoire et les facteurs ne se changent plus.",
  "capital-closed": () => "La synthèse est close. Demandez à la personne qui anime de la rouvrir.",
  "capital-in-writing": () => "Partagez d’abord un premier facteur\u00a0: rien n’a encore été montré.",
  "territory-not-named": () => "Nommez d’abord le territoire dont il s’agit.",
  "territory-not-bounded": () =>
    "Dites d’abord ce qui fait partie du territoire\u00a0: une liste de communes, un périmètre.",
  "view-without-tag": () =>
    "Choisissez un repère pour cette carte\u00a0: constat partagé, ressenti ou à vérifier.",
  "view-without-sign": () => "Choisissez un signe pour cette carte\u00a0: plus, moins, ou les deux.",
  "scope-off-timeline": () => "Interne ou externe ne se dit que d’un événement de la frise.",
  "factor-full": ({ most }: Most) =>
    `Vous avez écrit vos ${most} cartes pour ce facteur. Corrigez-en une, ou choisissez un autre facteur.`,
  "factor-has-your-cards": () => "Vous avez des cartes dans ce facteur. Retirez-les d’abord pour le passer.",
  "factors-unshared": ({ count }: { readonly count: number }) =>
    count === 1
      ? "Partagez d’abord le dernier facteur."
      : `Partagez d’abord les ${count} facteurs qui restent.`,
  "capital-not-in-synthesis": () => "Ouvrez d’abord la synthèse.",
  "no-sentence-yet": () => "Ce facteur n’a pas encore de phrase.",
  "too-many-points": ({ most }: Most) => `Gardez ${most} points au plus\u00a0: ceux qui comptent.`,
};

export const capitalRefusalsEn: typeof capitalRefusalsFr = {
  "capital-not-begun": () => "Work on this territory has not begun yet. It will open right here.",
  "capital-begun": () => "Work has begun: the territory and the factors no longer change.",
  "capital-closed": () => "The synthesis is closed. Ask the facilitator to reopen it.",
  "capital-in-writing": () => "Share a first factor: nothing was shown yet.",
  "territory-not-named": () => "First name the territory that this is about.",
  "territory-not-bounded": () =>
    "First say what belongs to the territory: a list of municipalities, an area.",
  "view-without-tag": () => "Choose how sure this card is: shared observation, felt or to be checked.",
  "view-without-sign": () => "Choose a sign for this card: plus, minus, or both.",
  "scope-off-timeline": () => "From inside or from outside is said of an event of the timeline only.",
  "factor-full": ({ most }) =>
    `You have written your ${most} cards for this factor. Correct one, or choose another factor.`,
  "factor-has-your-cards": () => "You have cards in this factor. Withdraw them first to pass it.",
  "factors-unshared": ({ count }) =>
    count === 1 ? "Share the last factor first." : `Share the ${count} factors that are left first.`,
  "capital-not-in-synthesis": () => "Open the synthesis first.",
  "no-sentence-yet": () => "This factor has no sentence yet.",
  "too-many-points": ({ most }) => `Keep ${most} points at most: those that matter.`,
};

interface Most {
  readonly most: number;
}

/** What a spiral may refuse; what it shares with other methods has its sentence there. */
export const spiralRefusalsFr = {
  "spiral-not-begun": () => "Le travail sur la spirale n’a pas encore commencé. Il s’ouvrira ici même.",
  "spiral-begun": () => "Le travail a commencé\u00a0: les cycles et les phases ne se changent plus.",
  "spiral-out-of-range": () => "Une spirale a de 1 à 5 cycles et de 3 à 12 phases. Ajustez leur nombre.",
  "phase-without-label": () => "Une phase n’a pas de nom. Donnez-lui en un.",
  "pass-closed": () => "Cette passe est close. Demandez à la personne qui anime de la rouvrir.",
  "pass-open": () => "Cette passe est déjà ouverte.",
  "pass-not-closed": () => "Fermez d’abord la première passe\u00a0: ce qui s’est passé.",
  "no-such-cycle": () => "Ce cycle n’est pas dans la spirale. Choisissez-en un autre.",
  "skipped-without-reason": () => "Dites en quelques mots pourquoi cette phase a été sautée.",
  "day-unreadable": () => "Choisissez un jour du calendrier, ou laissez la date vide.",
  "ends-before-start": () => "La fin vient avant le début. Corrigez une des deux dates.",
  "placing-open": () => "Le placement silencieux est déjà ouvert.",
  "placing-not-open": () => "Le placement silencieux n’est pas ouvert. Votre dernier choix compte.",
  "no-such-snapshot": () => "Cet instantané n’est plus là. Choisissez-en un autre.",
  "starts-before-previous": (_: { readonly day: string }) =>
    "Une phase ne commence pas avant celle qui la précède. Elles peuvent se chevaucher\u00a0: corrigez la date de début.",
  "transition-missing": ({ cycle }: { readonly cycle: number }) =>
    `Pour clore le cycle ${cycle ?? 1}, notez d’abord les conditions du passage au suivant, qui les porte et pour quand.`,
  "too-many-snapshots": ({ most }: Most) => `Il y a déjà ${most} instantanés. Retirez-en un d’abord.`,
  "too-many-actors": ({ most }: Most) => `Un cercle tient ${most} acteurs. Regroupez-en quelques-uns.`,
};

export const spiralRefusalsEn: typeof spiralRefusalsFr = {
  "spiral-not-begun": () => "Work on the spiral has not begun yet. It will open right here.",
  "spiral-begun": () => "Work has begun: cycles and phases no longer change.",
  "spiral-out-of-range": () => "A spiral has 1 to 5 cycles and 3 to 12 phases. Adjust their number.",
  "phase-without-label": () => "A phase has no name. Give it one.",
  "pass-closed": () => "This pass is closed. Ask the facilitator to reopen it.",
  "pass-open": () => "This pass is open already.",
  "pass-not-closed": () => "Close the first pass first: what happened.",
  "no-such-cycle": () => "This cycle is not in the spiral. Choose another one.",
  "skipped-without-reason": () => "Say in a few words why this phase was skipped.",
  "day-unreadable": () => "Choose a day of the calendar, or leave the date empty.",
  "ends-before-start": () => "The end comes before the start. Mend one of the two dates.",
  "placing-open": () => "Silent placing is open already.",
  "placing-not-open": () => "Silent placing is not open. Your last choice counts.",
  "no-such-snapshot": () => "This snapshot is no longer there. Choose another one.",
  "starts-before-previous": () =>
    "A phase does not start before the one that comes before it. They may overlap: mend the start.",
  "transition-missing": ({ cycle }) =>
    `To close cycle ${cycle ?? 1}, first note the conditions for the next one, who carries them and by when.`,
  "too-many-snapshots": ({ most }) => `There are ${most} snapshots already. Remove one first.`,
  "too-many-actors": ({ most }) => `A circle holds ${most} actors. Bring some of them together.`,
};

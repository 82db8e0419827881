/** The words of the méta-plan's phases after the writing, on the phone. */
export const metaplanPhoneFr = {
  reading: {
    title: "On lit cette carte",
    waiting: "Les cartes sont lues à voix haute, une à une. Dites où va chacune.",
  },
  spoken: "On parle de cette carte",
  flash: {
    disagree: "Pas d’accord",
    unclear: "Pas compris",
    of: {
      disagree: (text: string) => `Éclair. Pas d’accord\u00a0: ${text}`,
      unclear: (text: string) => `Éclair. Pas compris\u00a0: ${text}`,
    },
    note: "Un éclair reste anonyme. On en parlera quand toutes les cartes seront lues.",
    marks: { disagree: "Quelqu’un n’est pas d’accord", unclear: "Quelqu’un ne comprend pas" },
  },
  place: {
    told: "Vous placez aussi des cartes\u00a0: le groupe dit où, vous choisissez le nuage.",
    label: (text: string) => `Placer\u00a0: ${text}`,
    choose: "Déplacer vers…",
    cluster: (number: number, title: string) => (title === "" ? `Nuage ${number}` : `${number}. ${title}`),
    fresh: "Un nouveau nuage",
  },
  practice: {
    title: "Carte d’essai",
    note: "Pour voir comment s’écrit une carte, par exemple une attente pour aujourd’hui. Elle reste sur ce téléphone et s’efface quand l’écriture commence.",
    label: "Votre carte d’essai",
    meaning: "essai",
    place: "Poser la carte d’essai",
    placed: "C’est ainsi que se lit votre carte. Personne d’autre ne la voit.",
    again: "Recommencer",
    blank: "Écrivez d’abord quelques mots",
    long: (most: number) => `${most} caractères au plus`,
  },
  title: {
    seek: "Quel titre pour ce nuage\u202f?",
    label: (number: number) => `Votre titre pour le nuage ${number}`,
    hint: "Une intention, trois mots ou plus. Personne ne saura que c’est vous.",
    mine: (title: string) => `Proposé\u00a0: «\u00a0${title}\u00a0». Vous pouvez le changer.`,
    long: "Ce titre est trop long\u00a0: 80 signes au plus.",
    go: "Proposer ce titre",
    withdraw: "Retirer ma proposition",
    open: "Proposer un titre",
  },
};

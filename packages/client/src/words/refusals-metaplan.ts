import { plural } from "./look-up.ts";

// What a méta-plan refuses after the deposit; what writers are refused stands in refusals.ts.

export const metaplanRefusalsFr = {
  "in-that-phase": () => "La séquence en est déjà là.",
  "not-reading": () => "La lecture n’est pas ouverte\u00a0: passez d’abord à la lecture.",
  "cards-written": () =>
    "Des cartes répondent déjà à cette question\u00a0: elle ne se change plus. Ajoutez une séquence.",
  "cards-unread": ({ count }: { readonly count: number }) =>
    plural(
      count,
      {
        one: "Une carte n’a pas encore été lue. Lisez-la, montrez-la ou mettez-la au parking.",
        other: `${count} cartes n’ont pas encore été lues. Lisez-les, ou montrez-les toutes.`,
      },
      "fr",
    ),
  "card-read": () =>
    "Cette carte a été lue devant tout le monde\u00a0: elle reste telle quelle. Une précision s’y ajoute de vive voix.",
  "entered-cards-placed": () =>
    "Ces cartes ont déjà servi\u00a0: elles sont dans un nuage, une pile ou une précision. Mettez-les plutôt au parking.",
  "not-flashing": () => "Les éclairs se posent sur les cartes lues, jusqu’à la liste des thèmes.",
  "no-flash": () => "Cette carte n’a plus d’éclair.",
  "not-titling": () => "Les titres se proposent quand le groupe les cherche, jusqu’à la liste des thèmes.",
  "untitled-cluster": () => "Ce nuage n’a pas encore de titre. Donnez-lui-en un d’abord.",
  "card-in-hand": () => "Une autre main vient de déplacer cette carte. Attendez trois secondes.",
  "placers-full": ({ most }: { readonly most: number }) =>
    `${most} personnes placent déjà des cartes. Retirez-en une d’abord.`,
  "board-settled": () =>
    "Les thèmes sont fixés. Pour déplacer des cartes, rouvrez d’abord la dernière migration.",
};

export const metaplanRefusalsEn: typeof metaplanRefusalsFr = {
  "in-that-phase": () => "This activity is there already.",
  "not-reading": () => "Reading is not open: go to the reading first.",
  "cards-written": () =>
    "Cards already answer this question, so it can no longer be changed. Add another activity.",
  "cards-unread": ({ count }) =>
    plural(
      count,
      {
        one: "One card has not been read yet. Read it, show it or park it.",
        other: `${count} cards have not been read yet. Read them, or show them all.`,
      },
      "en",
    ),
  "card-read": () =>
    "This card was read in front of everybody, so it stays as it is. Add to it by saying more aloud.",
  "entered-cards-placed": () =>
    "These cards have been worked with: they are in a cluster, a pile or a precision. Park them instead.",
  "not-flashing": () => "Flashes go on cards that have been read, until the list of themes.",
  "no-flash": () => "This card has no flash any more.",
  "not-titling": () => "Titles are proposed while the group looks for them, until the list of themes.",
  "untitled-cluster": () => "This cluster has no title yet. Give it one first.",
  "card-in-hand": () => "Another hand has just moved this card. Wait three seconds.",
  "placers-full": ({ most }) => `${most} people place cards already. Take one off first.`,
  "board-settled": () => "The themes are settled. To move cards, reopen the last migration first.",
};

/** The runs of all groups set against each other, on console and wall. */
export const comparisonFr = {
  allMerged: "Tous, superposés",
  caption: "Les groupes côte à côte",
  compares: "Façon de comparer",
  sideBySide: "Côte à côte",
  merged: "Superposés",
  place: "Zone ou case",
  together: "Tous les groupes ensemble",
  count: (count: number) => (count < 2 ? `${count} carte` : `${count} cartes`),
  nothing: "rien",
  rest: (count: number) => (count === 1 ? "et 1 autre" : `et ${count} autres`),
  ofGroups: (count: number, all: number) => `${count} sur ${all}`,
  overlaid: (all: number) => `Le chiffre dit combien des ${all} groupes ont posé quelque chose dans la case.`,
  overlaidSaid: (cell: string, count: number, all: number) =>
    `${cell}\u00a0: ${count < 2 ? `${count} groupe` : `${count} groupes`} sur ${all}.`,
};

import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");

/** The words of the méta-plan's phases in the facilitator's app: console and wall. */
export const metaplanConsoleFr = {
  steps: {
    preparation: "Question",
    writing: "Écriture",
    "deposit-closed": "Dépôt clos",
    reading: "Lecture",
    grouping: "Nuages",
    flashes: "Éclairs",
    titles: "Titres",
    migration: "Dernière migration",
    themes: "Thèmes",
    weighting: "Gommettes",
    decisions: "Décisions",
    actions: "Actions",
    closed: "Tableau clos",
  },
  wallRules: {
    preparation: (_quota: number) => "Lisez la question. L’écriture va commencer.",
    writing: (quota: number) =>
      `En silence, une idée par carte. ${many(quota, "1 carte chacun·e.", `${quota} cartes chacun·e.`)}`,
    "deposit-closed": (_quota: number) => "Le dépôt est clos. Les cartes vont paraître.",
  },
};

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

  /** Going on: what the button of each phase says. */
  go: {
    preparation: "Revenir à la question",
    writing: "Rouvrir l’écriture",
    "deposit-closed": "Clore le dépôt",
    reading: "Lire carte par carte",
    grouping: "Passer aux nuages",
    flashes: "Passer aux éclairs",
    titles: "Passer aux titres",
    migration: "Passer à la dernière migration",
    themes: "Passer aux thèmes",
    weighting: "Passer aux gommettes",
    decisions: "Passer aux décisions",
    actions: "Passer au plan d’action",
    closed: "Clore le tableau",
  },
  elsewhere: "Aller à une autre étape",
  elsewhereHint: "Rien ne se perd : toute étape se rouvre.",
  lateCards: "Des cartes tardives ? Seulement si tout le monde est d’accord.",
  revealRest: (count: number) =>
    many(count, "Montrer la dernière carte", `Montrer les ${count} cartes restantes`),

  twoWays: "Lire une à une et placer, ou tout étaler puis grouper.",

  reading: {
    title: "Lire à voix haute, puis placer",
    count: (place: number, of: number) => `carte ${place} sur ${of}`,
    nothing: "Aucune carte n’est levée : le mur montre les nuages.",
    allRead: "Toutes les cartes sont lues.",
    first: "Lire la première carte",
    next: "Carte suivante",
    left: (count: number) =>
      count === 0
        ? "C’est la dernière carte."
        : many(count, "1 carte reste après celle-ci", `${count} cartes restent après celle-ci`),
    showClusters: "Montrer les nuages au mur",
    showCard: "Remontrer la carte au mur",
    where: "Où va cette carte ? Le groupe décide.",
    newCluster: "Nouveau nuage",
    two: "Dans deux nuages…",
    park: "Parking…",
    inCluster: (number: number, title: string) =>
      title === "" ? `nuage ${number}, sans titre` : `nuage ${number}, ${title}`,
    isHere: "la carte y est",
    untitled: "Sans titre",
    near: (text: string) => `Proche de « ${text} »`,
    stackBoth: "Empiler les deux",
    queue: (count: number) => many(count, "1 carte à lire", `${count} cartes à lire`),
    queueHint: "Vous seul·e les voyez. Mettez au parking ce qui ne doit pas être lu à voix haute.",
    readNow: "Lire",
    readNowOf: (text: string) => `Lire maintenant : ${text}`,
    parkOf: (text: string) => `Mettre au parking : ${text}`,
    keys: "Clavier : un chiffre place dans ce nuage, N en ouvre un, S lit la suivante.",
  },
  alike: {
    title: (count: number) =>
      many(count, "2 cartes disent presque la même chose", `${count} paires de cartes se ressemblent`),
    and: "et",
    stack: "Empiler",
    stackOf: (one: string, other: string) => `Empiler « ${one} » et « ${other} »`,
    keep: "Laisser",
    keepOf: (one: string, other: string) => `Laisser à part « ${one} » et « ${other} »`,
  },
  wall: {
    card: (place: number, of: number) => `Carte ${place} sur ${of}`,
    newCluster: "Nouveau nuage, ou toute seule",
    wait: "Les cartes vont être lues une à une.",
    said: (text: string) => `On lit : ${text}`,
    cards: (count: number) => many(count, `${count} carte`, `${count} cartes`),
  },
};

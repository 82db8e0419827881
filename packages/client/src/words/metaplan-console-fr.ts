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

  /** The question is tried before the room answers it (MP-03). */
  trying: {
    open: "Essayer la question",
    hint: "Répondez vous-même par deux cartes au moins. Si les idées ne viennent pas, reformulez. Rien n’est envoyé ni gardé.",
    card: "Une carte d’essai",
    cards: "Cartes d’essai",
    place: "Poser la carte",
    blank: "Écrivez d’abord la carte",
    long: (most: number) => `${most} caractères au plus`,
    nudges: {
      "two-ideas": "Deux idées\u202f? La question en appelle peut-être deux.",
      "one-word": "Un mot seul\u00a0: la question appelle-t-elle des phrases\u202f?",
      long: "C’est long\u00a0: la question est peut-être trop large.",
      "no-words": "Des signes seuls se lisent mal.",
    },
    progress: (count: number, least: number) =>
      count >= least
        ? "La question est essayée. Ces cartes s’effacent à la fermeture."
        : many(least - count, "Encore une carte d’essai.", `Encore ${least - count} cartes d’essai.`),
    tried: (count: number) =>
      many(
        count,
        "Question essayée\u00a0: rien n’en reste.",
        `Question essayée par ${count} cartes\u00a0: rien n’en reste.`,
      ),
    close: "Fermer et effacer",
  },

  /** Cards for people without a phone (CC-10). */
  entering: {
    open: "Saisir pour une personne",
    title: "Saisir une carte pour une personne",
    hint: "Écrivez ses mots comme elle les dit. Sa carte compte autant que les autres, reste cachée avec elles, et le journal la marque «\u00a0saisie pour\u00a0».",
    who: "Pour qui",
    unknown: "Une personne sans téléphone, hors liste",
    organisation: "Son institution",
    noOrganisation: "Sans rattachement",
    group: "Son groupe ou territoire",
    noGroup: "Aucun groupe",
    paper: "Catégorie",
    text: "Sa carte",
    blank: "Écrivez d’abord la carte",
    long: (most: number) => `${most} signes au plus`,
    save: "Déposer la carte",
    close: "Fermer",
    saved: (name: string | null) =>
      name === null ? "Carte déposée. Vous pouvez en saisir une autre." : `Carte déposée pour ${name}.`,
    full: (quota: number) =>
      `Cette personne a déjà ${many(quota, "sa carte", `ses ${quota} cartes`)}. Augmentez le nombre de cartes.`,
    mark: "saisie pour une personne",
    one: (place: number, name: string | null) =>
      name === null ? `Carte saisie n°\u00a0${place}` : `Carte saisie pour ${name}`,
    withdraw: "Retirer",
    withdrawOf: (place: number, name: string | null) =>
      name === null ? `Retirer la carte saisie n°\u00a0${place}` : `Retirer une carte saisie pour ${name}`,
  },

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
    inCluster: (number: number, titled: boolean) =>
      titled ? `nuage ${number},` : `nuage ${number}, sans titre,`,
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

  flashes: {
    title: "Éclairs, un par un",
    left: (count: number) => many(count, "1 carte à traiter", `${count} cartes à traiter`),
    none: "Aucun éclair. Chaque téléphone peut encore en poser.",
    prompt:
      "Deux minutes pour la question, deux pour la réponse. Que pouvait vouloir dire l’auteur·rice\u202f?",
    answer: "La réponse, sur une carte ovale",
    answerHint:
      "Elle s’épingle à côté. La carte, elle, ne change pas. Deux lectures possibles\u202f? Dupliquez la carte.",
    answerGo: "Épingler",
    settle: "Levé d’un commun accord",
    maintain: "Désaccord maintenu",
    reopen: "Y revenir",
    outcomes: { settled: "Éclair levé", maintained: "Désaccord maintenu" },
    first: "Prendre le premier",
    next: "Carte suivante",
    showBoard: "Montrer le tableau au mur",
    all: "Cartes qui portent des éclairs",
    take: "En parler",
    takeOf: (text: string) => `Parler de\u00a0: ${text}`,
    elsewhere: "Carte double",
    disagree: (count: number) => many(count, "1 n’est pas d’accord", `${count} ne sont pas d’accord`),
    unclear: (count: number) => many(count, "1 ne comprend pas", `${count} ne comprennent pas`),
  },
  titles: {
    title: "Un titre par nuage",
    migration: "Relire et confirmer chaque nuage",
    hint: "Les téléphones proposent, le groupe choisit à voix haute. Chacun·e doit pouvoir vivre avec.",
    migrationHint: "Relisez chaque nuage. C’est la dernière fois qu’une carte change de place.",
    none: "Il n’y a pas encore de nuage.",
    allTitled: "Tous les nuages ont un titre",
    untitled: (count: number) => many(count, "1 nuage sans titre", `${count} nuages sans titre`),
    count: (count: number) => many(count, `${count} carte`, `${count} cartes`),
    write: "Écrire",
    proposals: (number: number) => `Titres proposés pour le nuage ${number}`,
    chooseOf: (title: string, number: number) => `Choisir «\u00a0${title}\u00a0» pour le nuage ${number}`,
    show: "Au mur",
    onWall: "Montré au mur",
    showOf: (number: number) => `Montrer au mur le nuage ${number} et ses titres proposés`,
    confirm: "C’est confirmé",
    confirmOf: (number: number) => `Confirmer le nuage ${number}`,
    confirmed: "Confirmé",
    noTitle: "Il lui faut un titre",
    changed: "A changé depuis\u00a0: à relire",
  },
  placers: {
    title: (count: number) =>
      count === 0
        ? "Faire placer des cartes par d’autres"
        : many(count, "1 personne place aussi", `${count} personnes placent aussi`),
    add: "Qui place aussi, depuis son téléphone",
    hint: "Deux personnes au plus. Elles mettent des cartes dans les nuages, rien d’autre.",
    choose: "Choisir une personne",
    stop: "Retirer",
    stopOf: (name: string) => `Ne plus faire placer par ${name}`,
  },
  suggestions: {
    noCard: "Aucune carte. Une question d’appel, à voix haute, réveille souvent un groupe.",
    manyCards: (count: number) =>
      `${count} cartes\u00a0: triez par sous-groupes, ou baissez le nombre de cartes par personne avant de lire.`,
    oneCluster: "Toutes les cartes sont dans un seul nuage. Quel sous-thème domine\u202f?",
  },
  wall: {
    spoken: (text: string) => `On parle de\u00a0: ${text}`,
    prompt: "Que pouvait vouloir dire l’auteur·rice\u202f?",
    titleFor: (number: number) => `Un titre pour le nuage ${number}`,
    whichTitle: "Quel titre\u202f?",
    moreCards: (count: number) => many(count, "et 1 autre carte", `et ${count} autres cartes`),
    propose: "Proposez un titre depuis votre téléphone.",
    card: (place: number, of: number) => `Carte ${place} sur ${of}`,
    newCluster: "Nouveau nuage, ou toute seule",
    wait: "Les cartes vont être lues une à une.",
    said: (text: string) => `On lit : ${text}`,
    cards: (count: number) => many(count, `${count} carte`, `${count} cartes`),
  },
};

import { formatNumber, plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");
const number = (value: number) => formatNumber(value, "fr");

/** The words of a méta-plan from the theme list on, in the facilitator's app: console and wall. */
export const metaplanLateConsoleFr = {
  themes: {
    title: (count: number) => many(count, "1 thème", `${number(count)} thèmes`),
    hint: "Chaque nuage titré est un thème, sous son numéro du tableau. Fusionnez et séparez maintenant\u00a0: après, la liste est figée.",
    cards: (count: number) => many(count, "1 carte", `${number(count)} cartes`),
    untitled: (nuage: number) =>
      `Le nuage ${number(nuage)} n’a pas de titre\u00a0: il n’entre pas dans la liste.`,
    giveTitle: "Donner un titre…",
    giveTitleOf: (nuage: number) => `Donner un titre au nuage ${number(nuage)}`,
    alone: (count: number) =>
      many(
        count,
        "1 carte seule. Elle peut devenir un thème.",
        `${number(count)} cartes seules. Chacune peut devenir un thème.`,
      ),
    makeTheme: "En faire un thème…",
    makeThemeOf: (text: string) => `Faire un thème de\u00a0: ${text}`,
    titleField: "Titre",
    titleHint: "Une affirmation ou une intention, trois mots au moins.",
    name: "Titrer",
    same: (numbers: string) => `Deux thèmes portent le même titre\u00a0: ${numbers}.`,
    changed:
      "La liste a été modifiée après le vote\u00a0: les votes sont gardés, les points sont ceux d’avant.",
    board: "Le tableau",
  },
  decisions: {
    title: "Ce que devient chaque thème",
    hint: "Chaque thème a une suite avant que le tableau se ferme. Ce qui est gardé pour plus tard ou écarté dit pourquoi.",
    decider: "Qui décide",
    deciderHint: "Le groupe, le comité, une personne\u00a0: dit à part du vote, qui ne fait qu’éclairer.",
    save: "Noter",
    retain: "Retenir",
    park: "Garder pour plus tard",
    drop: "Écarter",
    of: { retained: "Retenu", parked: "Gardé pour plus tard", dropped: "Écarté" },
    retainOf: (title: string) => `Retenir\u00a0: ${title}`,
    parkOf: (title: string) => `Garder pour plus tard\u00a0: ${title}`,
    dropOf: (title: string) => `Écarter\u00a0: ${title}`,
    undo: "Revenir dessus",
    undoOf: (title: string) => `Revenir dessus\u00a0: ${title}`,
    reason: "Pourquoi\u202f?",
    undecided: (count: number) =>
      count === 0
        ? "Tous les thèmes ont une suite."
        : many(count, "1 thème attend sa suite.", `${number(count)} thèmes attendent leur suite.`),
    points: (count: number) => many(count, `${number(count)} point`, `${number(count)} points`),
    rank: (value: number) => `${number(value)}${value === 1 ? "er" : "e"}`,
    byOrganisation: (value: number) => `${number(value)}${value === 1 ? "er" : "e"} par institution`,
    noVote: "pas de vote",
    theme: "Thème",
    tally: "Vote",
    decision: "Suite",
  },
  actions: {
    title: "Plan d’action",
    add: "Ajouter une action",
    addField: "Quelle action\u202f?",
    theme: "Thème",
    noTheme: "Aucun en particulier",
    addGo: "Ajouter",
    ask: "Demander des propositions aux téléphones",
    asking: "Les téléphones proposent. Rien ne se voit avant que vous montriez tout ensemble.",
    stop: "Ne plus demander",
    proposals: (count: number) =>
      many(count, `${number(count)} proposition reçue`, `${number(count)} propositions reçues`),
    show: "Les montrer toutes, sans les noms",
    none: "Aucune action. Les thèmes retenus attendent la leur.",
    change: "Compléter…",
    changeOf: (title: string) => `Compléter\u00a0: ${title}`,
    aside: "Mettre de côté…",
    asideOf: (title: string) => `Mettre de côté\u00a0: ${title}`,
    asideTitle: "Mettre cette action de côté\u202f?",
    asideReason: "Pourquoi\u202f?",
    asideGo: "Mettre de côté",
    asideList: "Mises de côté",
    back: "Reprendre",
    backOf: (title: string) => `Reprendre\u00a0: ${title}`,
    lead: "Piste",
    engaged: "Engagée",
    lacks: (what: string) => `manque\u00a0: ${what}`,
    gaps: { description: "description", owner: "responsable", means: "moyens", due: "date" },
    withoutAction: (numbers: string) => `Thèmes retenus encore sans action\u00a0: ${numbers}.`,
    fields: {
      title: "Intitulé",
      description: "Description",
      owner: "Responsable, une personne présente",
      nobody: "Personne encore\u00a0: elle reste une piste",
      others: "Avec l’aide de",
      othersHint: "Ces personnes ou structures peuvent être absentes de la salle.",
      means: "Moyens",
      due: "Échéance",
      realistic: "Cette date est-elle réaliste\u202f?",
      realistics: { yes: "oui", no: "non, pas vraiment", unsaid: "pas encore dit" },
      sideEffects: "Quels effets non voulus sont possibles\u202f?",
    },
    columns: { action: "Action", owner: "Responsable", due: "Échéance", state: "État", acts: "Actes" },
    save: "Enregistrer",
    cancel: "Annuler",
    helpers: (names: string) => `avec ${names}`,
  },
  closed: {
    title: "Le tableau est clos",
    hint: "Tout est dans le compte rendu. Chaque étape se rouvre sans rien perdre.",
  },
  page: {
    label: "Page montrée au mur",
    words: (page: number, of: number) => `page ${number(page)} sur ${number(of)}`,
  },
  wall: {
    themes: "Les thèmes du groupe",
    decisions: "Ce que devient chaque thème",
    decider: (who: string) => `Qui décide\u00a0: ${who}`,
    waiting: "à décider",
    retained: "retenu",
    parked: "plus tard",
    dropped: "écarté",
    actions: "Plan d’action",
    noAction: "Qui fait quoi, pour quand\u202f?",
    asking: (count: number) =>
      many(count, `${number(count)} proposition reçue`, `${number(count)} propositions reçues`),
    noOwner: "qui prend\u202f?",
    closed: "Merci. Voici ce que le groupe a décidé.",
    said: (what: string, count: number) => `${what}\u00a0: ${number(count)}`,
  },
};

export type MetaplanLateConsoleWords = typeof metaplanLateConsoleFr;

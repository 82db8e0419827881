import { formatNumber, plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");
const number = (value: number) => formatNumber(value, "fr");

/** The words of a méta-plan from the theme list on, on the phone. */
export const metaplanLatePhoneFr = {
  themes: {
    title: "Les thèmes",
    status: "Voici les thèmes que le groupe a nommés. Relisez-les\u00a0: le vote portera sur eux.",
    none: "Aucun nuage n’a encore de titre.",
    seeCards: "Voir les cartes",
    hideCards: "Cacher les cartes",
    changed: "La liste a été modifiée après le vote\u00a0; les points sont ceux d’avant.",
  },
  decisions: {
    title: "Ce que devient chaque thème",
    status: "Le groupe en parle. Le vote éclaire\u202f; il ne décide pas.",
    decider: (who: string) => `Qui décide\u00a0: ${who}`,
    waiting: "à décider",
    retained: "retenu",
    parked: "gardé pour plus tard",
    dropped: "écarté",
    points: (count: number) => many(count, `${number(count)} point`, `${number(count)} points`),
  },
  actions: {
    title: "Plan d’action",
    status: "Qui fait quoi, avec quoi, pour quand. Prenez ce que vous pouvez porter.",
    none: "Aucune action pour l’instant.",
    theme: (title: string) => `Pour «\u00a0${title}\u00a0»`,
    owner: (name: string) => `Responsable\u00a0: ${name}`,
    noOwner: "Personne ne la porte encore.",
    helpers: (names: string) => `Avec l’aide de ${names}`,
    means: (text: string) => `Moyens\u00a0: ${text}`,
    due: (day: string) => `Pour le ${day}`,
    lead: "Piste",
    engaged: "Engagée",
    take: "Je prends",
    takeOf: (title: string) => `Je prends\u00a0: ${title}`,
    help: "J’aide",
    helpOf: (title: string) => `J’aide\u00a0: ${title}`,
    stepBack: "Je me retire",
    stepBackOf: (title: string) => `Je me retire de\u00a0: ${title}`,
    mine: "Vous la portez.",
    helping: "Vous aidez.",
    openly: "Votre nom sera affiché\u00a0: une action se prend devant tout le monde.",
    taken: "C’est noté.",
    propose: "Proposer une action",
    proposeHint: "Personne ne la voit avant que toutes soient montrées ensemble, sans les noms.",
    about: "Thème",
    aboutNone: "Aucun en particulier",
    what: "Quelle action\u202f? Un verbe, quelques mots.",
    send: "Proposer",
    proposals: (count: number) => many(count, "Votre proposition", `Vos ${number(count)} propositions`),
    withdraw: "Retirer",
    withdrawOf: (title: string) => `Retirer\u00a0: ${title}`,
    sent: "Proposition envoyée.",
  },
  closed: {
    title: "Le tableau est clos",
    status: "Voici ce que le groupe a décidé.",
  },
  said: {
    themes: "La liste des thèmes est affichée.",
    "weighting-prepared": "Le vote se prépare.",
    "weighting-open": "Le vote est ouvert.",
    "weighting-closed": "Le vote est clos. Les résultats sont affichés.",
    decisions: "Place aux décisions.",
    actions: "Place au plan d’action.",
    closed: "Le tableau est clos.",
  },
};

export type MetaplanLatePhoneWords = typeof metaplanLatePhoneFr;

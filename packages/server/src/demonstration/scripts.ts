export type DemonstrationLanguage = "fr" | "en";

export interface Script {
  readonly title: string;
  readonly host: string;
  readonly organisations: readonly string[];
  readonly groups: readonly string[];
  readonly questions: readonly {
    readonly title: string;
    readonly question: string;
    readonly plannedMinutes: number;
    readonly cards: readonly string[];
  }[];
}

// Invented bodies, places and sentences. Two cards say nearly the same on purpose, and one shouts: both happen in a room.
const fr: Script = {
  title: "Projet de territoire, 2ᵉ journée",
  host: "Caf du Val d’Aurelle",
  organisations: [
    "Caf du Val d’Aurelle",
    "Département",
    "Mutualité agricole",
    "Éducation nationale",
    "Agence de santé",
    "Intercommunalité",
    "Villes et villages",
    "Parents et associations",
  ],
  groups: ["Val d’Ondre", "Sainte-Aure", "Haute-Lance"],
  questions: [
    {
      title: "Changements durables",
      question: "Quels changements durables souhaitons-nous pour les familles ?",
      plannedMinutes: 45,
      cards: [
        "Un accueil à moins de 20 minutes",
        "Une porte ouverte le samedi",
        "Expliquer de vive voix",
        "Les pères aussi poussent la porte",
        "Un accueil itinérant le mercredi",
        "Un seul dossier pour toute la famille",
        "Des agents qui se connaissent",
        "Les mêmes mots pour tout le monde",
        "Un car le mercredi pour les collégiens",
        "Des jeunes présents là où l’on décide",
        "Une halte-garderie qui passe de bourg en bourg",
        "Une sage-femme dans chaque canton",
        "Des consultations près de l’école",
        "Un lieu où l’on vient sans rendez-vous",
        "Les parents fixent l’ordre du jour",
        "Des horaires qui suivent ceux des usines",
        "Ne plus raconter son histoire cinq fois",
        "Une personne qui rappelle, toujours la même",
        "Des vacances possibles pour chaque enfant",
        "Un accueil à moins de vingt minutes de chez soi",
        "Des mercredis sans écran et sans inscription",
        "Un repas partagé par mois dans chaque village",
        "LES AIDANTS AUSSI ONT DROIT AU REPOS",
        "Une chambre pour les parents à l’hôpital",
        "Un terrain de jeu que l’on rejoint à pied",
        "Les assistantes maternelles se rencontrent",
        "Le logement avant la liste d’attente",
        "Des papiers que l’on comprend du premier coup",
        "Une garde d’enfant pour chercher du travail",
        "La bibliothèque ouverte pendant les vacances",
        "Parler de la séparation sans honte",
        "Un vélo pour chaque entrée au collège",
        "Des élus que l’on croise au marché",
        "Que les enfants placés gardent leurs amis",
        "Une carte de tout ce qui existe déjà",
        "Des bénévoles formés et remerciés",
      ],
    },
    {
      title: "Ce qui nous le dira",
      question: "Comment saurons-nous que cela a changé ?",
      plannedMinutes: 30,
      cards: [
        "On ne nous demande plus l’adresse",
        "Les parents se disent les choses entre eux",
        "Moins de dossiers qui reviennent",
        "Des jeunes élus au conseil de vie sociale",
        "La file du samedi se vide à midi",
        "Les services s’appellent avant d’écrire",
        "Un enfant sur deux vient à pied",
        "Les familles reviennent d’elles-mêmes",
        "Le premier rendez-vous en moins de dix jours",
        "On fête quelque chose ensemble chaque année",
        "Les maires en parlent sans nous",
        "Plus personne ne dit « ce n’est pas mon secteur »",
      ],
    },
  ],
};

const en: Script = {
  title: "Territorial project, day 2",
  host: "Aurelle Valley family fund",
  organisations: [
    "Aurelle Valley family fund",
    "County council",
    "Farm insurance",
    "Schools",
    "Health agency",
    "Joint authority",
    "Towns and villages",
    "Parents and associations",
  ],
  groups: ["Ondre Valley", "Sainte-Aure", "Upper Lance"],
  questions: [
    {
      title: "Lasting changes",
      question: "What lasting changes do we want for families?",
      plannedMinutes: 45,
      cards: [
        "Somewhere to go within 20 minutes",
        "A door that is open on Saturdays",
        "Explain things face to face",
        "Fathers come through the door too",
        "A travelling welcome on Wednesdays",
        "One file for the whole family",
        "Officers who know one another",
        "The same words for everybody",
        "A bus for pupils on Wednesdays",
        "Young people where things are decided",
        "A nursery that moves from village to village",
        "A midwife in every district",
        "Consultations next to the school",
        "A place where nobody needs an appointment",
        "Parents set the agenda",
        "Opening hours that follow the factories'",
        "Not telling one's story five times",
        "Someone who calls back, always the same",
        "A holiday for every child",
        "Somewhere to go less than twenty minutes from home",
        "A shared meal a month in each village",
        "CARERS NEED REST TOO",
        "A playground one can walk to",
        "Papers one understands the first time",
      ],
    },
    {
      title: "How we shall know",
      question: "How shall we know that it has changed?",
      plannedMinutes: 30,
      cards: [
        "Nobody asks us for the address any more",
        "Parents tell each other",
        "Fewer files sent back",
        "Young people elected to the council",
        "The Saturday queue is gone by noon",
        "Services call before they write",
        "One child in two walks to school",
        "Families come back by themselves",
      ],
    },
  ],
};

export const scripts: { readonly [Language in DemonstrationLanguage]: Script } = { fr, en };

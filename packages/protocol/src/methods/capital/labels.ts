import type { Factor, FactorLabel } from "./vocabulary.ts";

type Labels = { readonly [F in Factor]: FactorLabel };

/** The factors and their prompts: the usual words, and plain ones for inhabitants. Editable before use. */
export const capitalLabels: {
  readonly [Wording in "usual" | "plain"]: { readonly fr: Labels; readonly en: Labels };
} = {
  usual: {
    fr: {
      trajectory: {
        label: "Trajectoire de développement",
        prompts:
          "Événements, personnes et décisions qui ont compté\u202f; circonstances passées et leurs effets\u202f; changements politiques, économiques et sociaux.",
      },
      assets: {
        label: "Atouts",
        prompts:
          "Accessibilité\u202f; services et accès aux services\u202f; capacité d’accueil, logement\u202f; associations\u202f; économie locale et précarité des emplois.",
      },
      capacity: {
        label: "Capacité d’action",
        prompts:
          "Qui entraîne\u202f; habitudes de travail en commun\u202f; ingénierie\u202f; financements\u202f; réseaux\u202f; capacité à décider.",
      },
      values: {
        label: "Valeurs et comportements",
        prompts:
          "Ouverture\u202f; confiance\u202f; solidarité\u202f; rapport au changement\u202f; sentiment d’appartenance\u202f; initiative.",
      },
    },
    en: {
      trajectory: {
        label: "Development trajectory",
        prompts:
          "Events, people and decisions that mattered; past circumstances and their effects; political, economic and social changes.",
      },
      assets: {
        label: "Assets",
        prompts:
          "Accessibility; services and access to them; capacity to host, housing; associations; local economy and precarity of jobs.",
      },
      capacity: {
        label: "Capacity for action",
        prompts: "Leadership; habits of working together; engineering; funding; networks; ability to decide.",
      },
      values: {
        label: "Values and behaviours",
        prompts: "Openness; trust; solidarity; relation to change; sense of belonging; initiative.",
      },
    },
  },
  plain: {
    fr: {
      trajectory: {
        label: "Ce qui nous a amenés là",
        prompts: "Que s’est-il passé ici qui a changé la vie des gens\u202f? Quand\u202f?",
      },
      assets: {
        label: "Ce que nous avons",
        prompts:
          "Transports, services, logement, associations, travail\u202f: qu’est-ce qui va, qu’est-ce qui manque\u202f?",
      },
      capacity: {
        label: "Ce que nous savons faire ensemble",
        prompts: "Quand il faut agir, qui s’y met, avec qui et avec quels moyens\u202f?",
      },
      values: {
        label: "Ce qui compte pour nous",
        prompts:
          "Comment les gens d’ici accueillent, s’entraident, font confiance, acceptent ce qui change\u202f?",
      },
    },
    en: {
      trajectory: {
        label: "What brought us here",
        prompts: "What happened here that changed people’s lives? When?",
      },
      assets: {
        label: "What we have",
        prompts: "Transport, services, housing, associations, work: what is fine, what is missing?",
      },
      capacity: {
        label: "What we can do together",
        prompts: "When something must be done, who does it, with whom and with what means?",
      },
      values: {
        label: "What matters to us",
        prompts: "How do people here welcome, help each other, trust, accept what changes?",
      },
    },
  },
};

import type { Technique } from "@bocal/protocol/report/technique";
import type { Language } from "./sentence.ts";

/** The annex of every report (CC-15): each technique in neutral words that a reader who was not there understands. */
export interface TechniqueText {
  readonly name: string;
  readonly text: string;
}

export const techniques: {
  readonly [L in Language]: { readonly [T in Technique]: TechniqueText };
} = {
  fr: {
    fishbowl: {
      name: "Bocal à poissons (fish-bowl)",
      text: "Quelques personnes parlent au centre et une chaise reste vide. Chacune et chacun peut la prendre\u00a0; quelqu’un du centre cède alors la sienne. Seules les personnes assises au centre parlent, les autres écoutent et notent. Le groupe retient ensuite les points dans lesquels il se reconnaît.",
    },
    metaplan: {
      name: "Cartes et regroupements (méta-plan)",
      text: "Chaque personne répond en silence à une même question, une idée par carte. Les cartes sont mélangées, lues sans commentaire, puis regroupées par l’ensemble du groupe, qui donne un titre à chaque nuage. Les doutes et les désaccords sont signalés et conservés. Des points montrent où poursuivre\u00a0; chaque action porte un nom et une date. Aucune carte n’est changée ni retirée par l’animation.",
    },
    spiral: {
      name: "Modèle en spirale",
      text: "Huit phases sont parcourues trois fois, avec à chaque tour un cercle d’acteurs plus large. Le tableau montre ce qui a été fait et ce sur quoi le groupe a envie d’agir.",
    },
    canvas: {
      name: "Travail sur gabarit",
      text: "Toutes les tables remplissent le même support, dont chaque zone pose une question. Les résultats sont comparés zone par zone.",
    },
    aoc: {
      name: "Approche orientée changement",
      text: "Le groupe dessine ensemble le futur qu’il souhaite, puis les changements des acteurs qui y mènent, avec des jalons visibles. Viennent ensuite les activités et leur suivi.",
    },
    allies: {
      name: "Stratégie des alliés",
      text: "Les acteurs sont situés selon l’énergie qu’ils mettent pour et contre un projet, à partir de faits observés. L’effort va d’abord aux alliés. La carte elle-même reste confidentielle.",
    },
    capital: {
      name: "Capital stratégique de développement",
      text: "Les personnes présentes décrivent un territoire par sa trajectoire, ses atouts, sa capacité d’action, ses valeurs et ses comportements.",
    },
    cadene: {
      name: "Cadène (travail en chaîne sur un référentiel)",
      text: "Le groupe travaille en chaîne sur un texte de référence\u00a0: chaque énoncé est adopté, amendé ou écarté\u00a0; les énoncés contestés sont discutés en bocal. Ce déroulé est proposé par Bocal.",
    },
    priorities: {
      name: "Priorisation",
      text: "Les votes sont silencieux et simultanés, sur un critère énoncé. Les résultats sont donnés par personne et par institution.",
    },
    "run-through": {
      name: "Filage",
      text: "L’équipe répète la séquence\u00a0: qui anime quoi, avec quel matériel, en combien de temps.",
    },
  },
  en: {
    fishbowl: {
      name: "Fish bowl",
      text: "A few people talk in the centre and one chair stays empty. Anyone may take it; somebody in the centre then gives up theirs. Only the people seated in the centre speak, the others listen and take notes. The group then keeps the points in which it recognises itself.",
    },
    metaplan: {
      name: "Card question and clustering (méta-plan)",
      text: "Everybody answers one question in silence, one idea a card. The cards are shuffled, read without comment, then grouped by the whole group, which gives each cluster a title. Doubts and disagreements are marked and kept. Dots show where to go on; each action has a name and a date. No card is changed or removed by the facilitation.",
    },
    spiral: {
      name: "Spiral model",
      text: "Eight phases are gone through three times, with a wider circle of actors at each turn. The table shows what was done and what the group wants to act on.",
    },
    canvas: {
      name: "Working on a template",
      text: "Every table fills in the same form, in which each zone asks a question. Results are compared zone by zone.",
    },
    aoc: {
      name: "Change-oriented approach",
      text: "The group draws the future that it wishes for together, then the changes of actors that lead there, with visible milestones. Activities and their follow-up come next.",
    },
    allies: {
      name: "Allies strategy",
      text: "Actors are placed by the energy that they put for and against a project, from observed facts. Effort goes first to allies. The map itself stays confidential.",
    },
    capital: {
      name: "Strategic capital for development",
      text: "The people present describe a territory through its trajectory, its assets, its capacity for action, its values and behaviours.",
    },
    cadene: {
      name: "Cadène (working in a chain on a reference text)",
      text: "The group works in a chain on a reference text: each statement is adopted, amended or dropped; contested ones are discussed in a fish bowl. This procedure is proposed by Bocal.",
    },
    priorities: {
      name: "Prioritisation",
      text: "Votes are silent and simultaneous, on a stated criterion. Results are given per person and per organisation.",
    },
    "run-through": {
      name: "Run-through",
      text: "The team rehearses the sequence: who leads what, with what material, in how much time.",
    },
  },
};

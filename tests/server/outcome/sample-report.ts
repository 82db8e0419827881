import type { ActivityId } from "@bocal/protocol/base/ids";
import { instant, minuteMs } from "@bocal/protocol/base/instant";
import type { Item, Section } from "@bocal/protocol/report/section";
import type { ActivityOutcome, Outcome } from "@bocal/protocol/session/outcome";
import type { Report } from "@bocal/protocol/session/report";
import { nine } from "../../help/people.ts";

/** A report in which every kind of section stands, as several methods would fill them. */
export function sampleReport(over: Partial<Report> = {}): Report {
  return {
    title: "Convention territoriale : vivre en Rive-Neuve",
    introduction:
      "Les signataires se sont retrouvés pour dire ce qu’ils veulent porter ensemble.\n\nCe compte rendu garde les mots de chacune et chacun.",
    conclusion: "La prochaine rencontre est fixée. Merci à toutes et à tous.",
    takenAt: after(240),
    zone: "Europe/Paris",
    sessions: [sampleOutcome()],
    ...over,
  };
}

export function sampleOutcome(over: Partial<Outcome> = {}): Outcome {
  return {
    title: "Vivre en Rive-Neuve",
    host: "Caisse des familles de Rive-Neuve",
    anonymity: "organisation",
    demonstration: false,
    takenAt: after(240),
    beganAt: nine,
    endedAt: after(235),
    attendance: {
      expected: 22,
      present: 19,
      byOrganisation: [
        { name: "Caisse", count: 11 },
        { name: "Département", count: 3 },
        { name: "Mutualité agricole", count: 1 },
        { name: "Agence de santé", count: 1 },
        { name: "Communes", count: 1 },
        { name: "Éducation", count: 1 },
        { name: "Cohésion sociale", count: 1 },
      ],
      withoutOrganisation: 0,
      byGroup: [
        { name: "Vallée du Lerne", count: 7 },
        { name: "Haut-Plateau", count: 6 },
        { name: "Rive-Neuve", count: 6 },
      ],
      names: null,
    },
    runningOrder: true,
    activities: [
      activityWith("Nos envies d’agir", metaplanSections),
      activityWith("Les questions qui restent", bowlSections),
      {
        ...activityWith("Le calendrier", []),
        status: "planned",
        openMinutes: 0,
        openedAt: null,
        closedAt: null,
      },
    ],
    kept: [
      { of: "decision", items: decisions.map((each) => ({ ...each, activity: "Nos envies d’agir" })) },
      { of: "action", items: actions.map((each) => ({ ...each, activity: "Nos envies d’agir" })) },
      {
        of: "disagreement",
        items: disagreements.map((each) => ({ ...each, activity: "Nos envies d’agir" })),
      },
    ],
    techniques: ["metaplan", "priorities"],
    ...over,
  };
}

export function activityWith(title: string, sections: readonly Section[]): ActivityOutcome {
  return {
    id: title as ActivityId,
    title,
    method: "metaplan",
    status: "closed",
    plannedMinutes: 60,
    openMinutes: 72,
    openedAt: nine,
    closedAt: after(72),
    told: true,
    sections,
  };
}

function after(minutes: number) {
  return instant(nine + minutes * minuteMs);
}

const noItem: Item = { text: "", who: null, day: null, state: null, about: null, times: null };

const decisions: readonly Item[] = [
  { ...noItem, text: "Ouvrir le café associatif au printemps", about: "Se retrouver dehors" },
  { ...noItem, text: "Confier le suivi à un groupe de trois communes", about: "Se déplacer" },
];
const actions: readonly Item[] = [
  {
    ...noItem,
    text: "Demander la salle des fêtes pour trois samedis",
    who: "Communes",
    day: "2027-01-15",
    state: "engaged",
    about: "Se retrouver dehors",
  },
  { ...noItem, text: "Écrire aux chauffeurs bénévoles", state: "lead", about: "Se déplacer" },
];
const disagreements: readonly Item[] = [
  {
    ...noItem,
    text: "« Un minibus ne suffira pas : personne ne le conduira. »",
    about: "Se déplacer",
    times: 3,
  },
];

const metaplanSections: readonly Section[] = [
  { kind: "fact", word: "question", value: "De quoi avons-nous envie pour demain ?" },
  { kind: "note", word: "method-metaplan" },
  { kind: "note", word: "phase-grouping" },
  { kind: "fact", word: "writers", value: 18 },
  { kind: "fact", word: "cards", value: 1234 },
  { kind: "fact", word: "minutes", value: { ms: 72 * minuteMs } },
  { kind: "heading", word: "clusters" },
  { kind: "title", number: 1, text: "Se retrouver dehors" },
  {
    kind: "list",
    lines: [
      {
        text: "Jardins partagés",
        times: 2,
        from: "Caisse",
        under: ["Des jardins partagés pour toutes les générations"],
      },
      { text: "Plus de bancs à l’ombre", times: 1, from: "Communes", under: [] },
    ],
  },
  { kind: "title", number: 2, text: null },
  { kind: "list", lines: [{ text: "Le bus le dimanche", times: 1, from: "Département", under: [] }] },
  { kind: "heading", word: "points" },
  {
    kind: "table",
    word: "points",
    columns: [
      { word: "title", type: "text" },
      { word: "points", type: "number" },
      { word: "points-of", of: "Caisse", type: "number" },
      { word: "points-of", of: "Communes", type: "number" },
      { word: "count", type: "percent" },
      { word: "day", type: "day" },
      { word: "state", type: "text" },
    ],
    rows: [
      ["Se retrouver dehors", 12, 8, 1, 0.63, "2027-01-15", { word: "engaged" }],
      ["Se déplacer", 7, 5, null, 0.37, null, { word: "lead" }],
    ],
  },
  { kind: "items", of: "decision", items: decisions },
  { kind: "items", of: "action", items: actions },
  { kind: "items", of: "disagreement", items: disagreements },
];

const bowlSections: readonly Section[] = [
  { kind: "heading", word: "question", of: "Qui porte la suite ?" },
  {
    kind: "quote",
    text: "On ne peut pas tout faire, mais on peut commencer.",
    from: "une personne du Département",
  },
  { kind: "text", text: "Deux lignes\nécrites l’une sous l’autre." },
];

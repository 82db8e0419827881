import { plural } from "./look-up.ts";

const many = (count: number, one: string, other: string) => plural(count, { one, other }, "fr");

/** What one activity takes up from another: the choice, the receiver in the running order, the origin beside a card. */
export const bringFr = {
  open: "Reprendre…",
  openFor: (title: string) => `Reprendre des éléments dans «\u00a0${title}\u00a0»`,
  title: (title: string) => `Reprendre dans «\u00a0${title}\u00a0»`,
  hint: "Les éléments choisis seront là dès l’ouverture. Ils restent aussi où ils sont.",
  from: "De quelle séquence\u202f?",
  loading: "Lecture de la séquence…",
  away: "Bocal ne répond pas. Fermez, puis réessayez.",
  nothing: "Rien à reprendre ici pour l’instant\u00a0: ce qui n’a pas été montré à la salle reste où il est.",
  kinds: {
    card: "Cartes",
    cluster: "Nuages, par leur titre",
    parked: "Parking",
    theme: "Thèmes",
    action: "Actions",
    highlight: "Points retenus",
    note: "Notes",
    question: "Questions",
    wish: "Envies d’agir",
    step: "Étapes",
    lever: "Leviers",
    vigilance: "Points de vigilance",
  },
  all: (kind: string) => `Tout choisir\u00a0: ${kind}`,
  allWord: "Tout choisir",
  noneOf: (kind: string) => `Ne rien choisir\u00a0: ${kind}`,
  noneWord: "Ne rien choisir",
  behind: (count: number) => many(count, "1 carte derrière", `${count} cartes derrière`),
  chosen: (count: number) => many(count, `${count} élément choisi`, `${count} éléments choisis`),
  take: (count: number) =>
    count === 0 ? "Reprendre" : many(count, `Reprendre ${count} élément`, `Reprendre ${count} éléments`),
  began: (count: number, title: string) =>
    many(
      count,
      `commence avec 1 élément de «\u00a0${title}\u00a0»`,
      `commence avec ${count} éléments de «\u00a0${title}\u00a0»`,
    ),
  leave: "Ne rien reprendre",
  leaveHint:
    "Retire tout ce qui a été repris ici. Rien ne se perd\u00a0: les éléments restent où ils étaient.",
  origin: (title: string) => `repris de «\u00a0${title}\u00a0»`,
};

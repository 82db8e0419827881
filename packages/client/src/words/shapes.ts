import type { Shape } from "@bocal/protocol/methods/metaplan/vocabulary";
import { useWords } from "./look-up.ts";

export interface ShapeWords {
  /** What each form usually means; the facilitator may say it otherwise for one board (MP-15). */
  readonly usual: Readonly<Record<Shape, string>>;
  readonly legend: string;
  readonly choose: string;
}

const dictionary: { readonly fr: ShapeWords; readonly en: ShapeWords } = {
  fr: {
    usual: {
      idea: "une idée",
      precision: "une précision",
      strip: "une question, un énoncé long",
      title: "un nuage",
      flash: "un éclair",
    },
    legend: "Ce que disent les formes",
    choose: "Forme de la carte",
  },
  en: {
    usual: {
      idea: "an idea",
      precision: "an explanation",
      strip: "a question, a long statement",
      title: "a cluster",
      flash: "a flash",
    },
    legend: "What the forms mean",
    choose: "Form of the card",
  },
};

/** What forms say, in the language of the page. */
export function useShapeWords(): ShapeWords {
  return useWords<ShapeWords>(dictionary);
}

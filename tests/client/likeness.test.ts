import { isNear, likeness } from "@bocal/client/words/likeness";
import { describe, expect, test } from "vitest";

describe("cards that say nearly the same", () => {
  test.each([
    ["Un accueil itinérant le mercredi", "accueil itinerant, mercredi"],
    ["Une halte-garderie qui passe de bourg en bourg", "Des haltes-garderies de bourg en bourg"],
    ["Manque de bus le soir", "MANQUE DE BUS LE SOIR !"],
    ["Les horaires des bus du soir", "Horaires de bus le soir"],
    ["Les élus locaux à l’écoute", "Un élu local à l'écoute"],
    ["Un cœur de village vivant", "Coeur de village vivant"],
    ["Formation des agents d’accueil", "Formatoin des agents d'acceuil"],
    ["Meilleure coordination entre institutions", "Une meilleure coordination des institutions"],
    ["Less waiting at the counter", "less wating at counter"],
  ])("MP-22 are proposed as one pile: %s / %s", (one, other) => {
    expect(likeness(one, other)).toBeGreaterThan(0.66);
    expect(isNear(other, one)).toBe(true);
  });

  test.each([
    ["Un accueil itinérant le mercredi", "Un accueil à moins de 20 minutes"],
    ["La peur du jugement", "La peur de l’avenir"],
    ["Des bus le soir", "Des bus le matin"],
    ["Le service est accessible", "Le service n’est pas accessible"],
    ["Les jeunes décident", "Les parents décident"],
    ["Plus de places en crèche", "Plus de temps"],
    ["", "Le bus"],
    ["👍", "👍👍"],
  ])("MP-22 are left apart: %s / %s", (one, other) => {
    expect(isNear(one, other)).toBe(false);
  });

  test("MP-22 the same text is the same whatever its accents, case and punctuation", () => {
    expect(likeness("Être écouté·e", "etre ecoute e")).toBe(1);
    expect(likeness("Le bus", "Le bus")).toBe(1);
  });
});

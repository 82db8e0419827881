/** The words of the méta-plan's phases after the writing, on the phone. */
export const metaplanPhoneFr = {
  reading: {
    title: "On lit cette carte",
    waiting: "Les cartes sont lues à voix haute, une à une. Dites où va chacune.",
  },
};

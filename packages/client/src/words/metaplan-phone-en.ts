import type { metaplanPhoneFr } from "./metaplan-phone-fr.ts";

export const metaplanPhoneEn: typeof metaplanPhoneFr = {
  reading: {
    title: "This card is being read",
    waiting: "Cards are read aloud, one by one. Say where each one goes.",
  },
};

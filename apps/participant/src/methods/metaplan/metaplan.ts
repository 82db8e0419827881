import type { PhoneWords } from "@bocal/client/words/phone-fr";
import type { MethodOnPhone } from "../method.ts";
import { Phone } from "./Phone.tsx";

export const metaplanOnPhone: MethodOnPhone<"metaplan"> = {
  Phone,
  moment: ({ phase, late }, open) => {
    if (!open) return "over";
    return phase === "weighting" && late !== null ? `weighting-${late.vote.phase}` : phase;
  },
  title: ({ question }) => question,
  told,
  movedOn: (words, stayed) => (stayed.startsWith("weighting") ? words.live.voteClosed : words.writing.closed),
  written: ({ cards }) => cards.map(({ text }) => text),
};

function told(moment: string, words: PhoneWords): string | null {
  switch (moment) {
    case "preparation":
      return words.preparation.status;
    case "writing":
      return words.writing.silence;
    case "deposit-closed":
      return words.closed.status;
    case "over":
      return words.live.overTitle;
    // The wall says how many cards it shows.
    default:
      return null;
  }
}

/** A pattern on a card that may point to a person who is helped. */
export type Trace = "nir" | "phone" | "mail";

const patterns: Readonly<Record<Trace, RegExp>> = {
  // Sex, year, month (with the codes of those born abroad), département (with Corsica), commune, order, and the key or not.
  nir: /(?<!\d)[1-478]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[ab])\s?\d{3}\s?\d{3}(?:\s?\d{2})?(?!\d)/i,
  phone: /(?<!\d)(?:\+\d{2}|00\d{2}|0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}(?!\d)/,
  mail: /[^\s@]+@[^\s@]+\.[a-z]{2,}/i,
};
const traces: readonly Trace[] = ["nir", "phone", "mail"];

/** The first such pattern in a text, or null. Looked for on this device only; it warns and never blocks. */
export function personalTrace(text: string): Trace | null {
  return traces.find((trace) => patterns[trace].test(text)) ?? null;
}

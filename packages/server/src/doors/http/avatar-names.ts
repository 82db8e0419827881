import type { PersonId } from "@bocal/protocol/base/ids";
import type { ById } from "@bocal/protocol/base/record";
import { hmac } from "../../keys.ts";

// Calm animals and plants, none that could be taken for a remark.
const avatars = [
  "Alouette",
  "Bergeronnette",
  "Bouleau",
  "Bruyère",
  "Cardamine",
  "Châtaigne",
  "Chevreuil",
  "Cigale",
  "Coquelicot",
  "Écureuil",
  "Fauvette",
  "Fougère",
  "Genêt",
  "Grillon",
  "Héron",
  "Hirondelle",
  "Jonquille",
  "Libellule",
  "Loriot",
  "Loutre",
  "Martinet",
  "Mésange",
  "Myosotis",
  "Noisette",
  "Pinson",
  "Pivoine",
  "Roitelet",
  "Sarcelle",
  "Saule",
  "Sureau",
  "Tilleul",
  "Verdier",
] as const;

/** A name for somebody who gives none, not yet borne in this session. The same person gets the same one again. */
export function avatarName(key: string, person: PersonId, names: ById<string>): string {
  const taken = new Set(Object.values(names));
  const first = Number.parseInt(
    Buffer.from(hmac(key, "avatar", person), "base64url")
      .toString("hex")
      .slice(0, 8),
    16,
  );
  for (let round = 0; ; round++) {
    for (let step = 0; step < avatars.length; step++) {
      const base = avatars[(first + step) % avatars.length] ?? "Loutre";
      const name = round === 0 ? base : `${base} ${round + 1}`;
      if (!taken.has(name)) return name;
    }
  }
}

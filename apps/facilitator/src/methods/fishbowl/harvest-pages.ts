import type { TaskPlan } from "@bocal/protocol/methods/fishbowl/settings";
import type { ShownHighlight, ShownNote, ShownTakeaway } from "@bocal/protocol/methods/fishbowl/shown";
import type {
  BowlQuestionId,
  HarvestStep,
  HighlightKind,
  QuestionStatus,
} from "@bocal/protocol/methods/fishbowl/state";
import type { FishbowlWords } from "./words.ts";

/** One thing of the harvest as the wall writes it. */
export interface HarvestItem {
  readonly key: string;
  /** Which paper it stands on. */
  readonly paper: HighlightKind | "plain";
  /** Whose badge it bears; null for nobody's. */
  readonly organisation: string | null;
  /** What sort of thing it is, before the text; empty for none. */
  readonly sort: string;
  readonly text: string;
  /** Who and when, or who said it; empty for none. */
  readonly by: string;
  readonly isValidated: boolean;
}

/** One page of the wall: what it is about, and as many things as it holds. */
export interface HarvestPage {
  readonly about: string;
  readonly items: readonly HarvestItem[];
}

export interface Harvest {
  readonly takeaways: readonly ShownTakeaway[];
  readonly notes: readonly ShownNote[];
  readonly highlights: readonly ShownHighlight[];
}

interface Named {
  readonly words: FishbowlWords;
  readonly tasks: readonly TaskPlan[];
  readonly questions: readonly {
    readonly id: BowlQuestionId;
    readonly text: string;
    readonly status: QuestionStatus;
  }[];
  readonly short: (organisation: string | null) => string;
  readonly day: (due: string) => string;
}

// In lines of the wall's text, two columns of about 36 letters. What a page does not hold goes to the next one, in the same size.
const lettersInLine = 35;
const linesOfPage = 12.5;

const kinds = ["agreement", "disagreement", "idea", "open-question", "commitment"] as const;

/** The pages of one step of the harvest; one empty page when there is nothing yet. The wall shows one, the console counts them. */
export function harvestPages(step: HarvestStep, harvest: Harvest, named: Named): readonly HarvestPage[] {
  const parts = partsOf(step, harvest, named);
  const pages = parts.flatMap(({ about, items }) => paged(items).map((each) => ({ about, items: each })));
  return pages.length === 0 ? [{ about: "", items: [] }] : pages;
}

function partsOf(
  step: HarvestStep,
  { takeaways, notes, highlights }: Harvest,
  named: Named,
): readonly HarvestPage[] {
  switch (step) {
    case "takeaways":
      return [{ about: "", items: takeaways.map((each) => takeaway(each, named)) }];
    case "notes":
      return byTask(notes, named);
    case "highlights":
      return byQuestion(highlights, named);
    case "commitments": {
      const left = highlights.filter(({ kind }) => kind === "open-question" || kind === "commitment");
      const putOff = named.questions.filter(
        ({ id, text, status }) =>
          status === "parked" && !left.some((each) => each.question === id && each.text === text),
      );
      const items = inOrder(left).map((each) => highlight(each, named));
      return [{ about: "", items: [...putOff.map((each) => questionPutOff(each, named)), ...items] }];
    }
    case "summary":
      return [];
  }
}

function byTask(notes: readonly ShownNote[], { words, tasks }: Named): readonly HarvestPage[] {
  const groups = [
    ...tasks.map(({ id, label }) => ({
      id: id as string | null,
      about: label || (words.tasks[id] ?? label),
    })),
    { id: null, about: words.otherNotes },
  ];
  const known = new Set(tasks.map(({ id }) => id));
  return groups.flatMap(({ id, about }) => {
    const own = notes.filter(({ task }) => (task !== null && known.has(task) ? task === id : id === null));
    const items = own.map(({ id: key, text, author }) => ({
      key,
      paper: "plain" as const,
      organisation: null,
      sort: "",
      text,
      by: author ?? "",
      isValidated: false,
    }));
    return items.length === 0 ? [] : [{ about, items }];
  });
}

function byQuestion(highlights: readonly ShownHighlight[], named: Named): readonly HarvestPage[] {
  const groups = [...named.questions, { id: null, text: named.words.wall.harvest.noQuestion }];
  const known = new Set<string>(named.questions.map(({ id }) => id));
  return groups.flatMap(({ id, text }) => {
    const own = highlights.filter(({ question }) =>
      question !== null && known.has(question) ? question === id : id === null,
    );
    return own.length === 0
      ? []
      : [{ about: text, items: inOrder(own).map((each) => highlight(each, named)) }];
  });
}

function inOrder(highlights: readonly ShownHighlight[]): readonly ShownHighlight[] {
  return kinds.flatMap((kind) => highlights.filter((each) => each.kind === kind));
}

function highlight(each: ShownHighlight, { words, day }: Named): HarvestItem {
  return highlightItem(each, words, day);
}

/** A point as a paper says it. Without `day` a commitment's day stands as it was typed. */
export function highlightItem(
  { id, kind, text, commitment, validated }: ShownHighlight,
  words: FishbowlWords,
  day: (due: string) => string = (due) => due,
): HarvestItem {
  const by = commitment === null ? "" : words.wall.harvest.by(commitment.who, day(commitment.due));
  return {
    key: id,
    paper: kind,
    organisation: null,
    sort: words.kind[kind],
    text,
    by,
    isValidated: validated,
  };
}

/** A question that the room opened and put off: it is open still, and stands with the open questions (FB-22). */
function questionPutOff(
  { id, text }: { readonly id: BowlQuestionId; readonly text: string },
  { words }: Named,
): HarvestItem {
  const sort = words.wall.harvest.putOff;
  return { key: id, paper: "open-question", organisation: null, sort, text, by: "", isValidated: false };
}

function takeaway({ id, text, name, organisation }: ShownTakeaway, { short, words }: Named): HarvestItem {
  const from = short(organisation);
  const by = name === null ? from : words.wall.person(name, from);
  return { key: id, paper: "plain", organisation, sort: "", text, by, isValidated: false };
}

function paged(items: readonly HarvestItem[]): readonly (readonly HarvestItem[])[] {
  const pages: HarvestItem[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (let index = 0; index < items.length; index += 2) {
    const row = items.slice(index, index + 2);
    const lines = Math.max(...row.map(linesOf)) + 1.4;
    if (used + lines > linesOfPage) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(...row);
    used += lines;
  }
  return pages;
}

function linesOf({ sort, text, by, isValidated }: HarvestItem): number {
  return Math.ceil(text.length / lettersInLine) + (sort === "" && !isValidated ? 0 : 1) + (by === "" ? 0 : 1);
}

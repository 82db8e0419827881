import type { Language } from "@bocal/client/words/look-up";
import type { AgendaEntry, StaffView } from "@bocal/protocol/session/views";
import { methodRoom } from "../methods/index.ts";
import type { MethodStep } from "../methods/method.ts";
import type { ConsoleWords } from "../words.ts";

/** The name of an activity wherever it is spoken of: its title, else its place. */
export function titleOf(
  agenda: readonly AgendaEntry[],
  { id, title }: { readonly id: string; readonly title: string },
  words: ConsoleWords,
): string {
  return title || words.agenda.untitled(agenda.findIndex((entry) => entry.id === id) + 1);
}

/** Where the current activity stands in its method. */
export function stepsNow({ activity }: StaffView, language: Language): readonly MethodStep[] {
  return activity === null ? [] : methodRoom(activity.method.method).steps(activity, language);
}

/** What the agenda proposes next: the first planned entry after the current one, else the first planned at all. */
export function nextEntry({ agenda, activity }: StaffView): AgendaEntry | undefined {
  const here = agenda.findIndex(({ id }) => id === activity?.id);
  const planned = ({ status }: AgendaEntry) => status === "planned";
  return agenda.slice(here + 1).find(planned) ?? agenda.find(planned);
}

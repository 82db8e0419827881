import type {
  Command as MetaplanCommand,
  Event as MetaplanEvent,
} from "@bocal/protocol/methods/metaplan/vocabulary";
import type { Actor } from "@bocal/protocol/methods/method";
import type { Surroundings } from "@bocal/protocol/session/views";
import type { ActivityPlan, Event, Plan } from "@bocal/protocol/session/vocabulary";
import { groupOf, named, names, organisationOf, organisations, territories } from "../../help/people.ts";
import { by, inSession, story, type Told } from "../../help/story.ts";
import { settings as metaplanSettings } from "../methods/metaplan/room.ts";

export const plan: Plan = {
  title: "Une journée à Rochebrune",
  host: "Caisse d'allocations familiales",
  organisations,
  groups: territories,
  anonymity: "organisation",
  identification: "name",
  expected: 19,
  demonstration: false,
};

export function cardsOn(question: string, plannedMinutes = 20): ActivityPlan {
  return {
    title: question,
    plannedMinutes,
    settings: { method: "metaplan", settings: { ...metaplanSettings, question } },
  };
}

export const around: Surroundings = {
  session: named("session"),
  code: "ABCDEF",
  address: "192.168.1.20:3000",
  joinLink: "http://192.168.1.20:3000/j/ABCDEF#secret",
  names,
  documents: {},
};

export const activity = (word: string) => named<"activity">(word);
export const first = activity("first");
export const second = activity("second");

/** The session of this plan, with two card questions in its agenda and nobody in it. */
export const planned: readonly Event[] = [
  { type: "session-created", session: null, plan },
  { type: "activity-added", activity: first, plan: cardsOn("Quels freins ?") },
  { type: "activity-added", activity: second, plan: cardsOn("Quels leviers ?", 10) },
];

export const given = story(inSession);

/** People who came in. */
export function joined(...actors: readonly Actor[]): readonly Told<Event>[] {
  return actors.flatMap((actor) =>
    by<Event>(actor, {
      type: "person-joined",
      organisation: organisationOf(actor),
      group: groupOf(actor),
      simulated: false,
    }),
  );
}

/** What happened in an activity of méta-plan. */
export function inside(id: typeof first, ...events: readonly MetaplanEvent[]): readonly Event[] {
  return events.map((event) => ({ type: "in-activity", activity: id, method: "metaplan", event }));
}

export function asks(id: typeof first, command: MetaplanCommand) {
  return { type: "in-activity", activity: id, method: "metaplan", command } as const;
}

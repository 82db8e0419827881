import type { GroupId } from "../../base/ids.ts";
import { minuteMs } from "../../base/instant.ts";
import { textLength, tidyLine, tidyText } from "../../base/text.ts";
import { type Context, type Decision, happens, refuse } from "../method.ts";
import { readQuestion, tidyLines } from "./asking.ts";
import type { Event, NewBowl, NewQuestion, NewSeat } from "./events.ts";
import {
  bowlsAtMost,
  graceSeconds,
  labelLetters,
  mostMinutes,
  plannedQuestionsAtMost,
  ruleLetters,
  sitesAtMost,
  tasksAtMost,
  viewsAtMost,
} from "./limits.ts";
import type { Refusal } from "./refusals.ts";
import { fewestSeats, hasTurns, mostSeats } from "./seats.ts";
import type { BowlPlan, Settings } from "./settings.ts";
import type {
  BowlId,
  BowlQuestionId,
  Reservation,
  SeatId,
  SeatKind,
  SiteId,
  State,
  Turn,
  TurnId,
} from "./state.ts";

/** Settings as they are kept: single spaces, no empty lines in lists. */
export function tidySettings(settings: Settings): Settings {
  return {
    ...settings,
    rule: tidyText(settings.rule),
    bowls: settings.bowls.map((bowl) => ({
      ...bowl,
      label: tidyLine(bowl.label),
      questions: bowl.questions.map((question) => ({
        ...question,
        text: tidyLine(question.text),
        subs: tidyLines(question.subs),
        prompts: tidyLines(question.prompts),
      })),
    })),
    tasks: settings.tasks.map(({ id, label }) => ({ id, label: tidyLine(label) })),
    reserved: settings.reserved.map((each) => ({ ...each, label: tidyLine(each.label) })),
    sites: settings.sites.map((site) => ({ ...site, label: tidyLine(site.label) })),
    views: settings.views.map((view) => ({ ...view, label: tidyLine(view.label) })),
  };
}

export function resettle(state: State, settings: Settings): Decision<Event, Refusal> {
  if (state.phase !== "draft") return refuse({ type: "bowl-set-up" });
  const tidy = tidySettings(settings);
  const whyNot = whyNotSettle(tidy);
  return whyNot ? refuse(whyNot) : happens({ type: "resettled", settings: tidy });
}

/** The first thing that is wrong with the settings of a bowl, or null (FB-01, FB-04, FB-12). */
function whyNotSettle(settings: Settings): Refusal | null {
  const { bowls, sites, views, tasks, minutes, turnMinutes, rule } = settings;
  if (bowls.length < 1 || bowls.length > bowlsAtMost) return { type: "too-many", most: bowlsAtMost };
  for (const bowl of bowls) {
    const whyNot = whyNotBowl(bowl, settings);
    if (whyNot) return whyNot;
  }
  const { least, most } = graceSeconds;
  const grace = settings.graceSeconds;
  if (!Number.isInteger(grace) || grace < least || grace > most)
    return { type: "seconds-out-of-range", least, most };
  const times = [minutes, turnMinutes];
  if (times.some((each) => !(each >= 1 && each <= mostMinutes)))
    return { type: "minutes-out-of-range", least: 1, most: mostMinutes };
  if (sites.length > sitesAtMost) return { type: "too-many", most: sitesAtMost };
  if (views.length > viewsAtMost) return { type: "too-many", most: viewsAtMost };
  if (tasks.length > tasksAtMost) return { type: "too-many", most: tasksAtMost };
  const ruleLength = textLength(rule);
  if (ruleLength > ruleLetters) return { type: "text-too-long", length: ruleLength, most: ruleLetters };
  const labels = [...bowls, ...sites, ...views, ...tasks, ...settings.reserved].map(({ label }) => label);
  const long = labels.map(textLength).find((length) => length > labelLetters);
  return long === undefined ? null : { type: "text-too-long", length: long, most: labelLetters };
}

function whyNotBowl({ seats, questions }: BowlPlan, { sites }: Settings): Refusal | null {
  if (!Number.isInteger(seats) || seats < fewestSeats || seats > mostSeats)
    return { type: "seats-out-of-range", least: fewestSeats, most: mostSeats };
  if (questions.length === 0) return { type: "no-question" };
  if (questions.length > plannedQuestionsAtMost) return { type: "too-many", most: plannedQuestionsAtMost };
  for (const question of questions) {
    const words = readQuestion(question);
    if (!words.ok) return words.refusal;
    const { minutes } = question;
    if (minutes !== null && !(minutes >= 1 && minutes <= mostMinutes))
      return { type: "minutes-out-of-range", least: 1, most: mostMinutes };
  }
  const allotted = sites.reduce((sum, site) => sum + site.seats, 0);
  return sites.length === 0 || allotted === seats ? null : { type: "sites-do-not-add-up", seats, allotted };
}

/** The chairs put out, the questions numbered, the groups that take turns known (methods.md, variants). */
export function setUp({ settings, brought }: State, { newId, room }: Context): Event {
  const sites = settings.sites.map((_, index) => ({ id: newId() as SiteId, index }));
  const bowls = settings.bowls.map(
    (plan, index): NewBowl => ({
      id: newId() as BowlId,
      label: plan.label,
      seats: seatsOf(settings, {
        plan,
        index,
        sites: sites.map(({ id }) => id),
        newId,
        groups: room.groups.map(({ id }) => id),
      }),
    }),
  );
  const questions = bowls.flatMap(({ id: bowl }, index): readonly NewQuestion[] => {
    const plan = settings.bowls[index];
    if (plan === undefined) return [];
    // What another activity gave comes after what was prepared, in the first bowl.
    const given = index === 0 ? brought : [];
    const share = settings.minutes / (plan.questions.length + given.length);
    const planned = plan.questions.map(({ text, subs, prompts, minutes }) => ({
      id: newId() as BowlQuestionId,
      bowl,
      text,
      subs,
      prompts,
      plannedMs: Math.round((minutes ?? share) * minuteMs),
    }));
    const plannedMs = Math.round(share * minuteMs);
    return [
      ...planned,
      ...given.map(({ text, origin }) => ({
        id: newId() as BowlQuestionId,
        bowl,
        text,
        subs: [],
        prompts: [],
        plannedMs,
        origin,
      })),
    ];
  });
  return { type: "set-up", bowls, questions, sites, turns: turnsOf(settings, { newId, room }) };
}

function turnsOf(settings: Settings, { newId, room }: Pick<Context, "newId" | "room">): readonly Turn[] {
  if (!hasTurns(settings)) return [];
  switch (settings.turnsFrom) {
    case "groups":
      return room.groups.map(({ id: group }) => ({
        id: newId() as TurnId,
        of: { kind: "group", group },
        done: false,
      }));
    case "organisations":
      return room.organisations.map(({ id: organisation }) => ({
        id: newId() as TurnId,
        of: { kind: "organisation", organisation },
        done: false,
      }));
    case "by-hand":
      return [];
  }
}

function seatsOf(
  settings: Settings,
  {
    plan,
    index,
    sites,
    newId,
    groups,
  }: {
    readonly plan: BowlPlan;
    readonly index: number;
    readonly sites: readonly SiteId[];
    readonly newId: Context["newId"];
    readonly groups: readonly GroupId[];
  },
): readonly NewSeat[] {
  const siteBySeat = settings.sites.flatMap(({ seats }, site) =>
    Array.from({ length: seats }, () => sites[site] ?? null),
  );
  const viewBySeat =
    settings.mode === "samoan"
      ? settings.views.flatMap(({ label, seats }) => Array.from({ length: seats }, () => label))
      : [];
  const kept = reservedIn(settings, index, groups);
  const circle = Array.from(
    { length: plan.seats },
    (_, seat): NewSeat => ({
      id: newId() as SeatId,
      kind: kindOf(settings, seat, plan.seats),
      site: siteBySeat[seat] ?? null,
      view: viewBySeat[seat] ?? "",
      reserved: kept[seat] ?? null,
    }),
  );
  if (settings.mode !== "waiting-seat") return circle;
  return [...circle, { id: newId() as SeatId, kind: "waiting", site: null, view: "", reserved: null }];
}

/** Chairs kept for somebody, first in the circle; in a report-back bowl, one for each group's rapporteur. */
function reservedIn(settings: Settings, bowl: number, groups: readonly GroupId[]): readonly Reservation[] {
  const planned = settings.reserved
    .filter((each) => each.bowl === bowl)
    .map(({ organisation, group, label }) => ({ organisation, group, label }));
  if (settings.mode !== "report-back" || planned.length > 0) return planned;
  return groups.map((group) => ({ organisation: null, group, label: "" }));
}

function kindOf({ mode }: Settings, seat: number, seats: number): SeatKind {
  if (mode !== "hosts") return "open";
  return seat === seats - 1 ? "guest" : "host";
}

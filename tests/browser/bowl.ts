import type { ActivityId, CommandId, PersonId, SessionId } from "@bocal/protocol/base/ids";
import { unseal } from "@bocal/protocol/base/sealed";
import type { Command as BowlCommand } from "@bocal/protocol/methods/fishbowl/commands";
import type { Settings } from "@bocal/protocol/methods/fishbowl/settings";
import type { Bowl, State } from "@bocal/protocol/methods/fishbowl/state";
import type { Actor } from "@bocal/protocol/methods/method";
import { organisationsFromNames } from "@bocal/protocol/room/organisation";
import type { Anonymity } from "@bocal/protocol/room/person";
import type { ActivityPlan, Command } from "@bocal/protocol/session/vocabulary";
import { randomToken } from "@bocal/server/keys";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { ofMetaplan } from "../help/of-metaplan.ts";
import { named } from "../help/people.ts";
import { enter, plan, post } from "../help/phone.ts";
import { join } from "./steps.ts";
import type { Workshop } from "./workshop.ts";

/** A session whose first activity is a fish-bowl; led from the server's side where a test is not about the console. */
export interface BowlRoom {
  readonly session: string;
  readonly code: string;
  readonly activity: ActivityId;
  state(): State;
  /** The first bowl. */
  bowl(): Bowl;
  agenda(): readonly ActivityId[];
  /** What the cards of a card question say. */
  cardsOf(activity: ActivityId): readonly string[];
  /** The facilitator does it. */
  leads(command: BowlCommand): Promise<void>;
  conducts(command: Command): Promise<void>;
  /** Somebody of this name, who has joined. */
  person(name: string): Promise<PersonId>;
  /** Somebody comes in without a page that a test looks at. */
  comes(name: string, organisation?: number, group?: number): Promise<PersonId>;
  /** Somebody in the room does it, as from their phone. */
  does(name: string, command: BowlCommand): Promise<void>;
  /** A phone that comes in. */
  phone(name: string, organisation?: number, group?: number): Promise<Page>;
}

const organisations = organisationsFromNames(
  ["Caf du Val d’Aurelle", "Département", "Agence de santé"],
  (index) => named<"organisation">(`o${index + 1}`),
);
const groups = [
  { id: named<"group">("g1"), name: "Val d’Ondre" },
  { id: named<"group">("g2"), name: "Sainte-Aure" },
];

export const bowlQuestion = "Qu’est-ce que chaque institution peut apporter ?";
export const secondQuestion = "Comment décider ensemble ?";

function bowlSettings(changed: Partial<Settings>, seats: number): Settings {
  const question = (text: string) => ({ text, subs: [], prompts: ["Un exemple ?"], minutes: null });
  return {
    mode: "open",
    bowls: [{ label: "", seats, questions: [question(bowlQuestion), question(secondQuestion)] }],
    emptyChairs: 1,
    rule: "",
    minutes: 40,
    graceSeconds: 60,
    queuePolicy: "first-come",
    waitingNames: false,
    speakerTracking: true,
    tasks: [
      { id: "agreements", label: "" },
      { id: "disagreements", label: "" },
    ],
    reserved: [],
    sites: [],
    views: [],
    turnsFrom: "groups",
    turnMinutes: 10,
    turnQuestion: "same",
    guestLeaves: false,
    exchange: { before: 0, after: 0 },
    listOnWall: false,
    ...changed,
  };
}

function bowlPlan(changed: Partial<Settings>, seats: number): ActivityPlan {
  return {
    title: "Bocal",
    plannedMinutes: 60,
    settings: { method: "fishbowl", settings: bowlSettings(changed, seats) },
  };
}

export async function openBowl(
  { app, base, phone: openPhone }: Workshop,
  {
    settings = {},
    seats = 4,
    anonymity = "nominative",
    after = [],
    inGroups = false,
  }: {
    readonly settings?: Partial<Settings>;
    readonly seats?: number;
    readonly anonymity?: Anonymity;
    readonly after?: readonly ActivityPlan[];
    /** Each group holds a bowl of its own. */
    readonly inGroups?: boolean;
  } = {},
): Promise<BowlRoom> {
  const token = await enter(base);
  const { status, body } = await post(
    base,
    "/api/sessions",
    {
      plan: { ...plan, organisations, groups, anonymity },
      activities: [{ ...bowlPlan(settings, seats), ...(inGroups ? { inGroups } : {}) }, ...after],
    },
    { authorization: `Bearer ${token}` },
  );
  expect(status).toBe(201);
  const { session } = body as { readonly session: SessionId };
  const open = await app.sessions.open(session);
  if (open === null) throw new Error("There is no such session.");
  const { live } = open;
  const whole = () => live.settled().state;
  const [activity] = whole().agenda;
  if (activity === undefined) throw new Error("The session has no activity.");
  const facilitator: Actor = { kind: "person", person: "f-test" as PersonId, role: "facilitator" };
  const ask = async (command: Command, by: Actor = facilitator, name?: string) => {
    const id = randomToken() as CommandId;
    const person = by.kind === "person" && name !== undefined ? { person: by.person, name } : undefined;
    expect(await live.ask({ by, id, command, person })).toEqual({ type: "applied" });
  };
  const participant = (person: PersonId): Actor => ({ kind: "person", person, role: "participant" });
  const personOf = (name: string): PersonId => {
    const known = people.get(name);
    if (known === undefined) throw new Error(`${name} has not joined.`);
    return known;
  };
  const state = (): State => {
    const of = whole().activities[activity]?.of;
    if (of?.method !== "fishbowl") throw new Error("The activity is no fish-bowl.");
    return of.state;
  };
  const people = new Map<string, PersonId>();
  return {
    session,
    code: live.row.code,
    activity,
    state,
    bowl() {
      const [first] = state().bowlOrder;
      const bowl = first === undefined ? undefined : state().bowls[first];
      if (bowl === undefined) throw new Error("No chairs are set up.");
      return bowl;
    },
    agenda: () => whole().agenda,
    cardsOf(id) {
      const of = whole().activities[id]?.of;
      if (of === undefined) throw new Error("There is no such activity.");
      return Object.values(ofMetaplan(of).state.cards).map(({ words }) => unseal(words).text);
    },
    leads: (command) => ask({ type: "in-activity", activity, method: "fishbowl", command }),
    conducts: (command) => ask(command),
    person: async (name) => personOf(name),
    async comes(name, organisation = 0, group = 0) {
      const person = `p${randomToken()}` as PersonId;
      await ask(
        {
          type: "join",
          organisation: organisations[organisation]?.id ?? null,
          group: groups[group]?.id ?? null,
          simulated: false,
        },
        participant(person),
        name,
      );
      people.set(name, person);
      return person;
    },
    does: (name, command) =>
      ask({ type: "in-activity", activity, method: "fishbowl", command }, participant(personOf(name))),
    async phone(name, organisation = 0, group = 0) {
      const before = new Set(Object.keys(whole().people));
      const phone = await openPhone(name);
      await join(phone, live.row.code, {
        name,
        organisation: organisations[organisation]?.name,
        group: groups[group]?.name,
      });
      const came = Object.values(whole().people).find(({ id }) => !before.has(id));
      if (came === undefined) throw new Error(`${name} did not come in.`);
      people.set(name, came.id);
      return phone;
    },
  };
}

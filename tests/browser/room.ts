import type { ActivityId, CardId, CommandId, PersonId, SessionId } from "@bocal/protocol/base/ids";
import { unseal } from "@bocal/protocol/base/sealed";
import type { Card, Metaplan } from "@bocal/protocol/methods/metaplan/vocabulary";
import { quotaAtMost } from "@bocal/protocol/methods/metaplan/writing";
import type { Actor } from "@bocal/protocol/methods/method";
import type { ActivityPlan, Command, Plan, State } from "@bocal/protocol/session/vocabulary";
import { randomToken } from "@bocal/server/keys";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { ofMetaplan } from "../help/of-metaplan.ts";
import { cardQuestion, enter, inActivity, plan, post, writeCard } from "../help/phone.ts";
import type { Workshop } from "./workshop.ts";

/** A session that is led from the server's side: what a test is not about happens at once, through the queue of everybody. */
export interface Room {
  readonly session: string;
  readonly code: string;
  readonly activity: ActivityId;
  state(): State;
  /** The facilitator does it. */
  conducts(command: Command): Promise<void>;
  conductsActivity(command: Metaplan["command"]): Promise<void>;
  /** Somebody comes in, from the organisation of that place in the list. */
  comes(name: string, organisation?: number): Promise<PersonId>;
  does(person: PersonId, command: Command): Promise<void>;
  /** Opens the activity, has one person write these cards, and reveals them. */
  reveals(texts: readonly string[]): Promise<void>;
  card(id: CardId): Card;
  /** The card with exactly this text. */
  cardWith(text: string): CardId;
  /** The events of the last gesture that can be taken back. */
  lastGesture(): readonly string[];
}

export async function openRoom(
  { app, base }: Workshop,
  { activities = [cardQuestion()], ...asked }: Partial<Plan> & { activities?: readonly ActivityPlan[] } = {},
): Promise<Room> {
  const token = await enter(base);
  const { status, body } = await post(
    base,
    "/api/sessions",
    { plan: { ...plan, ...asked }, activities },
    { authorization: `Bearer ${token}` },
  );
  expect(status).toBe(201);
  const { session } = body as { readonly session: SessionId };
  return roomOf({ app }, session);
}

/** The room of a session that exists. */
export async function roomOf({ app }: Pick<Workshop, "app">, session: string): Promise<Room> {
  const open = await app.sessions.open(session as SessionId);
  if (open === null) throw new Error("There is no such session.");
  const { live } = open;
  const state = () => live.settled().state;
  const [activity] = state().agenda;
  if (activity === undefined) throw new Error("The session has no activity.");

  async function ask(by: Actor, command: Command, name?: string): Promise<void> {
    const person = by.kind === "person" && name !== undefined ? { person: by.person, name } : undefined;
    expect(await live.ask({ by, id: randomToken() as CommandId, command, person })).toEqual({
      type: "applied",
    });
  }
  const cards = (): readonly Card[] => {
    const of = state().activities[activity]?.of;
    return of === undefined ? [] : Object.values(ofMetaplan(of).state.cards);
  };
  const participant = (person: PersonId): Actor => ({ kind: "person", person, role: "participant" });
  const facilitator: Actor = { kind: "person", person: "f-test" as PersonId, role: "facilitator" };

  async function comes(name: string, organisation = 0): Promise<PersonId> {
    const person = `p${randomToken()}` as PersonId;
    const { organisations, groups } = state();
    await ask(
      participant(person),
      {
        type: "join",
        organisation: organisations[organisation]?.id ?? null,
        group: groups[0]?.id ?? null,
        simulated: false,
      },
      name,
    );
    return person;
  }

  return {
    session,
    code: live.row.code,
    activity,
    state,
    conducts: (command) => ask(facilitator, command),
    conductsActivity: (command) => ask(facilitator, inActivity(activity, command)),
    async reveals(texts) {
      await ask(facilitator, { type: "open-activity", activity });
      await ask(facilitator, inActivity(activity, { type: "start-writing", quota: quotaAtMost }));
      for (const [index, text] of texts.entries()) {
        const writer = await comes(`Personne ${index + 1}`, index % 3);
        await ask(participant(writer), writeCard(activity, text));
      }
      await ask(facilitator, inActivity(activity, { type: "close-deposit" }));
      await ask(facilitator, inActivity(activity, { type: "reveal-cards" }));
    },
    card(id) {
      const card = cards().find((each) => each.id === id);
      if (card === undefined) throw new Error("There is no such card.");
      return card;
    },
    cardWith(text) {
      const card = cards().find(({ words }) => unseal(words).text === text);
      if (card === undefined) throw new Error(`There is no card “${text}”.`);
      return card.id;
    },
    comes,
    does: (person, command) => ask(participant(person), command),
    lastGesture: () =>
      state()
        .undo.done.at(-1)
        ?.does.map(({ event }) => event.type) ?? [],
  };
}

/** A console on this session, with things simply there instead of moving. */
export async function openConsole(workshop: Workshop, { session }: Pick<Room, "session">): Promise<Page> {
  const console = await workshop.facilitator();
  await console.emulateMedia({ reducedMotion: "reduce" });
  // Leaving before the key was taken would leave without it.
  await console.getByRole("heading", { name: "Vos séances" }).waitFor();
  await console.goto(`/facilitator/s/${session}`);
  return console;
}

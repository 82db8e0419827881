import { isRunInGroups, runOf } from "@bocal/protocol/agenda/agenda";
import type { ActivityId, CommandId, PersonId } from "@bocal/protocol/base/ids";
import { seededRandom } from "@bocal/protocol/base/random";
import type { Actor } from "@bocal/protocol/methods/method";
import type { Command, State } from "@bocal/protocol/session/vocabulary";
import { randomToken } from "../keys.ts";
import type { OpenSession } from "../live/live-sessions.ts";
import type { Logger } from "../log/logger.ts";
import { moveOf } from "./moves.ts";
import { robotNames } from "./people.ts";

// Simulated people go the way of everybody: they join, and ask with the same commands as phones. They live in the server, come
// only when asked for, are marked as simulated, and end by themselves.

const demonstrationPeople = 12;
const quotaOfDemonstration = 3;
const tickMs = { least: 1_200, most: 5_000 };
const lifeMs = 4 * 60 * 60_000;

export interface Robots {
  /** Opens the first activity of a demonstration, starts writing and lets people walk in. */
  demonstrate(open: OpenSession, by: PersonId): Promise<void>;
  /** So many simulated people from now on; 0 sends them all away. */
  rehearse(open: OpenSession, count: number): Promise<void>;
  close(): void;
}

interface Crowd {
  readonly people: { readonly person: PersonId; stop(): void }[];
  readonly release: () => void;
}

export function robots(logger: Logger): Robots {
  const crowds = new Map<string, Crowd>();

  function crowdOf(open: OpenSession): Crowd {
    const known = crowds.get(open.live.row.id);
    if (known !== undefined) return known;
    const crowd: Crowd = { people: [], release: open.hold() };
    crowds.set(open.live.row.id, crowd);
    return crowd;
  }

  function end(open: OpenSession): void {
    const crowd = crowds.get(open.live.row.id);
    if (crowd === undefined) return;
    crowds.delete(open.live.row.id);
    crowd.release();
    for (const robot of crowd.people) {
      robot.stop();
      void ask(open, robot.person, { type: "leave" });
    }
  }

  function add(open: OpenSession, count: number): void {
    const crowd = crowdOf(open);
    const first = crowd.people.length;
    for (let index = first; index < first + count; index++) {
      const person = `r${randomToken()}` as PersonId;
      const stop = live(open, person, { index, onEnd: () => end(open), logger });
      crowd.people.push({ person, stop });
    }
  }

  return {
    async demonstrate(open, by) {
      const activity = open.live.settled().state.agenda[0];
      if (activity === undefined) return;
      const facilitator: Actor = { kind: "person", person: by, role: "facilitator" };
      const command = (asked: Command) =>
        open.live.ask({ by: facilitator, id: randomToken() as CommandId, command: asked });
      await command({ type: "open-activity", activity });
      await command({
        type: "in-activity",
        activity,
        method: "metaplan",
        command: { type: "start-writing", quota: quotaOfDemonstration },
      });
      add(open, demonstrationPeople);
    },
    async rehearse(open, count) {
      const now = crowds.get(open.live.row.id)?.people.length ?? 0;
      if (count === 0) end(open);
      else if (count > now) add(open, count - now);
    },
    close() {
      for (const crowd of crowds.values()) {
        crowd.release();
        for (const robot of crowd.people) robot.stop();
      }
      crowds.clear();
    },
  };
}

interface Life {
  readonly index: number;
  readonly onEnd: () => void;
  readonly logger: Logger;
}

/** One simulated person: joins after a while, then does at each tick the one thing that its method knows to do. */
function live(open: OpenSession, person: PersonId, { index, onEnd, logger }: Life): () => void {
  const random = seededRandom(index * 7_919 + 17);
  const startedAt = performance.now();
  let timer = setTimeout(() => void tick(), 300 + index * 700 * random());
  let stopped = false;

  async function tick(): Promise<void> {
    const { state } = open.live.settled();
    if (stopped) return;
    if (state.endedAt !== null || performance.now() - startedAt > lifeMs) return onEnd();
    try {
      if (state.people[person] === undefined) await join(open, person, { state, index });
      else await moveIn(open, person, { state, index, random });
    } catch (reason) {
      logger.error({ err: reason, session: open.live.row.id }, "a simulated person failed");
      return onEnd();
    }
    if (!stopped)
      timer = setTimeout(() => void tick(), tickMs.least + random() * (tickMs.most - tickMs.least));
  }

  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function join(
  open: OpenSession,
  person: PersonId,
  { state, index }: { readonly state: State; readonly index: number },
): Promise<void> {
  const organisation = state.organisations[index % Math.max(1, state.organisations.length)]?.id ?? null;
  const group = state.groups[index % Math.max(1, state.groups.length)]?.id ?? null;
  const base = robotNames[index % robotNames.length] ?? "Robot";
  await open.live.ask({
    by: { kind: "person", person, role: "participant" },
    id: randomToken() as CommandId,
    command: { type: "join", organisation, group, simulated: true },
    person: { person, name: base },
  });
}

async function moveIn(
  open: OpenSession,
  person: PersonId,
  { state, index, random }: { readonly state: State; readonly index: number; readonly random: () => number },
): Promise<void> {
  const activity = state.current === null ? undefined : state.activities[state.current];
  if (activity?.status !== "open") return;
  const group = isRunInGroups(activity) ? (state.people[person]?.group ?? null) : null;
  const run = runOf(activity, group);
  const command = run === undefined ? null : moveOf(run, { person, index, random });
  if (command !== null)
    await ask(open, person, { type: "in-activity", activity: activity.id as ActivityId, ...command });
}

async function ask(open: OpenSession, person: PersonId, command: Command): Promise<void> {
  await open.live.ask({
    by: { kind: "person", person, role: "participant" },
    id: randomToken() as CommandId,
    command,
  });
}

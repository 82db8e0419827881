import type { AnyRefusal } from "@bocal/client/words/refusals";
import type { ActivityPlan, Plan } from "@bocal/protocol/session/vocabulary";
import type { GivenAnswer, SessionLine } from "@bocal/protocol/wire/http";

/** What the server's HTTP door said. `away`: nobody answered, or not Bocal. */
export type Reply<Value> =
  | { readonly type: "given"; readonly value: Value }
  | { readonly type: "refused"; readonly refusal: AnyRefusal }
  | { readonly type: "away" };

export const isEntered = () => ask<unknown>("GET", "/api/facilitator");
export const enter = (key: string) => ask<unknown>("POST", "/api/facilitator/enter", { key });
export const leave = () => ask<unknown>("POST", "/api/facilitator/leave", {});

export const listSessions = () => ask<{ readonly sessions: readonly SessionLine[] }>("GET", "/api/sessions");
export const createSession = (plan: Plan, activities: readonly ActivityPlan[]) =>
  ask<Created>("POST", "/api/sessions", { plan, activities });
export const startDemonstration = (language: string) =>
  ask<Created>("POST", "/api/demonstration", { language });
export const importSession = (file: unknown) => ask<Created>("POST", "/api/sessions/import", file);

export const addScreen = (session: string, name: string) =>
  ask<{ readonly screen: string; readonly link: string }>("POST", `/api/sessions/${session}/screens`, {
    name,
  });
export const givenBy = (session: string, activity: string, group: string | null) =>
  ask<GivenAnswer>(
    "GET",
    `/api/sessions/${session}/activities/${activity}/given${group === null ? "" : `?group=${group}`}`,
  );
export const setRobots = (session: string, count: number) =>
  ask<unknown>("POST", `/api/sessions/${session}/robots`, { count });

interface Created {
  readonly session: string;
}

async function ask<Value>(method: "GET" | "POST", path: string, body?: unknown): Promise<Reply<Value>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
  } catch {
    // No network, or a server that stopped: the caller says so and offers to try again.
    return { type: "away" };
  }
  const answer = await bodyOf(response);
  if (response.ok) return { type: "given", value: answer as Value };
  const refusal = refusalIn(answer);
  if (refusal !== null) return { type: "refused", refusal };
  return { type: "away" };
}

/** The JSON of a response, or null: a portal's page and a proxy's error are none. */
async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function refusalIn(answer: unknown): AnyRefusal | null {
  if (typeof answer !== "object" || answer === null || !("refusal" in answer)) return null;
  const { refusal } = answer;
  const coded =
    typeof refusal === "object" && refusal !== null && "type" in refusal && typeof refusal.type === "string";
  // The door: the server's list of refusals and this one are the same list, in protocol.
  return coded ? (refusal as AnyRefusal) : null;
}

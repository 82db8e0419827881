import type { CommandId, PersonId } from "@bocal/protocol/base/ids";
import { comparable, textLength, tidyLine } from "@bocal/protocol/base/text";
import { nameLetters, peopleNamed, whyNotJoin } from "@bocal/protocol/session/decide";
import type { Answer } from "@bocal/protocol/wire/answer";
import {
  type Invitation,
  type JoinAnswer,
  type JoinBody,
  joinSchema,
  parseCode,
} from "@bocal/protocol/wire/http";
import type { FastifyReply, FastifyRequest } from "fastify";
import { hmac, sameSecret, sha256 } from "../../keys.ts";
import type { OpenSession } from "../../live/live-sessions.ts";
import { readCookies } from "../cookies.ts";
import { phoneCookie } from "../guards/identity.ts";
import { avatarName } from "./avatar-names.ts";
import { type Doors, type Routes, setCookie } from "./doors.ts";
import { refuseWith } from "./http-error.ts";

const phoneDays = 60;

/** Coming in. No account, no mail: a code or a QR, a name, a place to come from (CC-01). */
export function joinRoutes(app: Routes, doors: Doors): void {
  app.get("/api/join/:code", async (request, reply) => {
    const secret = request.headers["x-bocal-secret"];
    const open = await invited(doors, request, reply, {
      code: (request.params as { code: string }).code,
      secret: typeof secret === "string" ? secret : undefined,
    });
    return open === null ? reply : invitation(doors, open, request);
  });

  app.post("/api/join", { schema: { body: joinSchema } }, async (request, reply) => {
    const open = await invited(doors, request, reply, request.body);
    if (open === null) return reply;
    return enter(doors, open, { body: request.body, request, reply });
  });
}

/** The session behind a code, or null after having answered. Only wrong codes are counted and slowed. */
async function invited(
  doors: Doors,
  request: FastifyRequest,
  reply: FastifyReply,
  { code, secret }: { readonly code: string; readonly secret?: string | undefined },
): Promise<OpenSession | null> {
  const parsed = parseCode(code);
  const row = parsed === null ? null : await doors.store.sessionByCode(parsed);
  if (row === null) {
    await new Promise((resolve) => setTimeout(resolve, doors.failures.failed(request.ip)));
    refuseWith(reply, { type: "unknown-code" });
    return null;
  }
  const open = await doors.sessions.open(row.id);
  const hasLink = secret !== undefined && sameSecret(secret, row.joinKey);
  if (open === null || hasLink || !doors.failures.isUnderAttack()) return open;
  // Whoever is in already is no newcomer, and always comes back (CC-02).
  if ((await knownPerson(doors, open, request)) !== null) return open;
  refuseWith(reply, { type: "use-qr" });
  return null;
}

async function invitation(doors: Doors, open: OpenSession, request: FastifyRequest): Promise<Invitation> {
  const { state } = open.live.settled();
  const whyNotOpen = whyNotJoin(state);
  const { title, host, organisations, groups, anonymity, identification, demonstration } = state;
  return {
    session: open.live.row.id,
    title,
    host,
    organisations,
    groups,
    anonymity,
    identification,
    demonstration,
    open: whyNotOpen === null,
    whyNotOpen,
    known: (await knownPerson(doors, open, request)) !== null,
  };
}

async function knownPerson(
  doors: Doors,
  open: OpenSession,
  { headers }: FastifyRequest,
): Promise<PersonId | null> {
  const { id } = open.live.row;
  const person = await doors.identity.person(id, readCookies(headers.cookie)[phoneCookie(id)]);
  return person !== null && open.live.settled().state.people[person] !== undefined ? person : null;
}

interface Entering {
  readonly body: JoinBody;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function enter(doors: Doors, open: OpenSession, { body, request, reply }: Entering) {
  const known = await knownPerson(doors, open, request);
  if (known !== null) {
    await join(doors, open, body, { person: known });
    return { state: "in", session: open.live.row.id } satisfies JoinAnswer;
  }
  const newcomer = `p${hmac(open.live.row.key, "person", body.operation).slice(0, 20)}` as PersonId;
  const { state, names } = open.live.settled();
  const claim = Object.values(state.claims).findLast(({ by }) => by === newcomer);
  if (claim?.answer === "waiting" && body.someoneElse !== true) return asked(open);
  if (claim?.answer === "same") return settle(doors, open, body, { reply, person: claim.person });
  if (state.people[newcomer] !== undefined) return settle(doors, open, body, { reply, person: newcomer });

  const name =
    state.identification === "avatar" ? avatarName(open.live.row.key, newcomer, names) : tidyLine(body.name);
  if (name === "") return refuseWith(reply, { type: "blank-name" });
  const length = textLength(name);
  if (length > nameLetters) return refuseWith(reply, { type: "text-too-long", length, most: nameLetters });
  if (body.someoneElse !== true && claim === undefined) {
    const same = peopleNamed(state, names, { name, organisation: body.organisation }, comparable).filter(
      (person) => state.people[person]?.simulated === false,
    );
    // The earlier phone is silent: it is the same person on another device or after a lost cookie (CC-03).
    const away = same.find((person) => !open.presence.isHere(person));
    if (away !== undefined) return settle(doors, open, body, { reply, person: away });
    const [here] = same;
    if (here !== undefined) return claimed(open, { body, reply, newcomer, person: here });
  }
  return settle(doors, open, body, { reply, person: newcomer, name });
}

interface Place {
  readonly person: PersonId;
  /** Given to somebody new; whoever was here keeps theirs. */
  readonly name?: string;
}

/** Lets the device in as this person and gives it its secret. */
async function settle(
  doors: Doors,
  open: OpenSession,
  body: JoinBody,
  place: Place & { readonly reply: FastifyReply },
) {
  const { id } = open.live.row;
  const token = doors.identity.deviceSecret(id, body.operation);
  const answer = await join(doors, open, body, place, token);
  if (answer.type === "retry") return refuseWith(place.reply, { type: "slow-down", afterMs: answer.afterMs });
  if (answer.type === "refused") return place.reply.code(409).send({ refusal: answer.refusal });
  setCookie(place.reply, doors, { name: phoneCookie(id), value: token, days: phoneDays });
  return { state: "in", session: id, ...(body.noCookies === true ? { token } : {}) } satisfies JoinAnswer;
}

function join(
  doors: Doors,
  open: OpenSession,
  body: JoinBody,
  { person, name }: Place,
  token?: string,
): Promise<Answer> {
  const { id } = open.live.row;
  const { organisation, group } = body;
  return open.live.ask({
    by: { kind: "person", person, role: "participant" },
    id: `join-${hmac(open.live.row.key, "join", body.operation, String(doors.now())).slice(0, 20)}` as CommandId,
    command: { type: "join", organisation, group, simulated: false },
    person: name === undefined ? undefined : { person, name },
    credential:
      token === undefined ? undefined : { hash: sha256(token), kind: "device", session: id, subject: person },
  });
}

/** Somebody of this name is connected now: the facilitator is asked, the phone waits (CC-03). */
async function claimed(
  open: OpenSession,
  {
    body,
    reply,
    newcomer,
    person,
  }: { body: JoinBody; reply: FastifyReply; newcomer: PersonId; person: PersonId },
) {
  const answer = await open.live.ask({
    by: { kind: "person", person: newcomer, role: "participant" },
    id: `claim-${hmac(open.live.row.key, "claim", body.operation).slice(0, 20)}` as CommandId,
    command: { type: "claim-person", person },
  });
  return answer.type === "applied" ? asked(open) : reply.code(409).send(answer);
}

function asked(open: OpenSession): JoinAnswer {
  return { state: "asked", session: open.live.row.id };
}

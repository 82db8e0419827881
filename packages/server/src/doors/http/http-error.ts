import type { Refusal } from "@bocal/protocol/session/vocabulary";
import type { DoorRefusal } from "@bocal/protocol/wire/http";
import type { FastifyReply } from "fastify";

const statuses: { readonly [Type in DoorRefusal["type"]]: number } = {
  "unknown-code": 404,
  "slow-down": 429,
  "use-qr": 403,
  "blank-name": 400,
  "wrong-key": 403,
  "not-found": 404,
  forbidden: 403,
  invalid: 400,
  "bad-file": 400,
  "report-too-large": 503,
  internal: 500,
};

/** Answers with a refusal: its code for the page, a status for everybody else. Refusals of the rules are 409. */
export function refuseWith(reply: FastifyReply, refusal: DoorRefusal | Refusal): FastifyReply {
  const status = refusal.type in statuses ? statuses[refusal.type as DoorRefusal["type"]] : 409;
  return reply.code(status).send({ refusal });
}

import * as v from "valibot";
import { type ActivityId, type GroupId, isId } from "../base/ids.ts";
import type { Origin } from "./given.ts";

/** An origin in a session file. */
export const originSchema = v.object({
  activity: v.custom<ActivityId>(isId, "an id"),
  group: v.optional(v.custom<GroupId>(isId, "an id")),
  item: v.custom<string>(isId, "an id"),
}) satisfies v.GenericSchema<unknown, Origin>;

import { sessions } from "./0001-sessions.ts";

/** In order: the first makes an empty file version 1. A step that has been released is never changed, only followed. */
export const migrations: readonly string[] = [sessions];

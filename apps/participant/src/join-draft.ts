import type { GroupId, OrganisationId } from "@bocal/protocol/base/ids";
import { forget, isRecord, keep, kept } from "./kept.ts";

/** What somebody has filled in so far; a reload before joining brings it back. */
export interface JoinDraft {
  readonly name: string;
  readonly organisation: OrganisationId | null;
  /** `undefined` until it is answered; `null` is an answer: several, or none. */
  readonly group: GroupId | null | undefined;
  /** Made at the first try, and the same until the server has answered for good, so that trying again makes one person. */
  readonly operation: string | null;
  readonly someoneElse: boolean;
}

export function readJoinDraft(code: string): JoinDraft {
  const found = kept(nameOf(code));
  const values = isRecord(found) ? found : {};
  return {
    name: typeof values.name === "string" ? values.name : "",
    organisation: typeof values.organisation === "string" ? (values.organisation as OrganisationId) : null,
    group:
      typeof values.group === "string" ? (values.group as GroupId) : values.group === null ? null : undefined,
    operation: typeof values.operation === "string" ? values.operation : null,
    someoneElse: values.someoneElse === true,
  };
}

export function keepJoinDraft(code: string, draft: JoinDraft): void {
  keep(nameOf(code), draft);
}

export function forgetJoinDraft(code: string): void {
  forget(nameOf(code));
}

function nameOf(code: string): string {
  return `join.${code}`;
}

import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import type { PersonId } from "@bocal/protocol/base/ids";
import type { Organisation } from "@bocal/protocol/room/organisation";
import type { StaffPerson, StaffView } from "@bocal/protocol/session/views";
import { useMemo } from "react";

const onlineIn = (state: LiveState) => state.presence?.people;

/** Those whose phone is connected now. Simulated people have no phone and are never asleep. */
export function useOnline(live: Live): ReadonlySet<PersonId> {
  const people = useLive(live, onlineIn);
  return useMemo(() => new Set(people), [people]);
}

/** The people of one organisation; `null` for those who come from none. */
export interface Party {
  readonly organisation: Organisation | null;
  readonly people: readonly StaffPerson[];
}

/** People by where they come from, in the order of the session; organisations without anybody are left out. */
export function partiesOf({ organisations, people }: StaffView): readonly Party[] {
  return [...organisations, null]
    .map((organisation) => ({
      organisation,
      people: people.filter((person) => person.organisation === (organisation?.id ?? null)),
    }))
    .filter((party) => party.people.length > 0);
}

export function isOnline({ id, simulated }: StaffPerson, online: ReadonlySet<PersonId>): boolean {
  return simulated || online.has(id);
}

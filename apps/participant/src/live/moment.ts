import type { ShownTo } from "@bocal/protocol/methods/index";
import type { MeView, PublicView } from "@bocal/protocol/session/views";
import { useMemo, useState } from "react";
import { methodOnPhone } from "../methods/index.ts";

/** What the phone shows now. While its key stays the same, the page stays, whatever changes on it. */
export type Moment =
  | { readonly name: "soon"; readonly key: "soon" }
  | { readonly name: "group"; readonly key: "group" }
  | { readonly name: "ended"; readonly key: "ended" }
  | ActivityMoment;

export interface ActivityMoment {
  readonly name: "activity";
  readonly key: string;
  /** The method's own word for it. */
  readonly moment: string;
  readonly activity: NonNullable<PublicView["activity"]>;
  readonly mine: ShownTo<"me">;
}

/** The moment of two views; null while they speak of different activities, because one of them is still on its way. */
function momentOf(session: PublicView, me: MeView): Moment | null {
  if (session.ended) return { name: "ended", key: "ended" };
  const { activity } = session;
  if (activity === null && session.inGroups !== null)
    // Whoever has a group sees its run as soon as their own view tells of it.
    return me.group === null ? { name: "group", key: "group" } : null;
  if (activity === null) return { name: "soon", key: "soon" };
  if (me.activity?.id !== activity.id) return null;
  const { method, shown } = activity.method;
  const moment = methodOnPhone(method).moment(shown, activity.open);
  return {
    name: "activity",
    key: `${activity.id} ${moment}`,
    moment,
    activity,
    mine: me.activity.method,
  };
}

interface Followed {
  readonly moment: Moment;
  /** The moment of the views; another one than `moment` while the page stays for somebody who types. */
  readonly latest: Moment;
  readonly isHeld: boolean;
}

/**
 * Follows the moments of a session, but never pulls the page from under somebody who types: it then stays, told apart by
 * `movedOn`, until they go on themselves or the moment comes back. On the page that stays, what the same activity shows is fresh.
 */
export function useMoment(session: PublicView, me: MeView, isTyping: boolean) {
  const latest = useMemo(() => momentOf(session, me), [session, me]);
  const [followed, setFollowed] = useState<Followed | null>(() =>
    latest === null ? null : { moment: latest, latest, isHeld: false },
  );
  const now = latest === null ? followed : next(followed, latest, isTyping);
  // Set while drawing: the page must not be drawn once with a moment that it then takes back.
  if (now !== followed) setFollowed(now);
  return {
    moment: now?.moment ?? null,
    movedOn: now?.isHeld ? now.latest : null,
    goOn: () => {
      if (now !== null) setFollowed({ moment: now.latest, latest: now.latest, isHeld: false });
    },
  };
}

/** The very same value when nothing has changed. */
function next(before: Followed | null, latest: Moment, isTyping: boolean): Followed {
  if (before === null) return { moment: latest, latest, isHeld: false };
  if (before.latest === latest) return before;
  const { moment, isHeld } = before;
  if (latest.key === moment.key || !(isHeld || isTyping)) return { moment: latest, latest, isHeld: false };
  return { moment: stayed(moment, latest), latest, isHeld: true };
}

function stayed(moment: Moment, latest: Moment): Moment {
  if (moment.name !== "activity") return moment;
  if (latest.name === "activity" && moment.activity.id === latest.activity.id)
    return { ...latest, key: moment.key, moment: moment.moment };
  // The views have left this activity behind: nothing can be sent to it any more.
  return { ...moment, activity: { ...moment.activity, open: false } };
}

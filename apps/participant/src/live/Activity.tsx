import type { Live } from "@bocal/client/live/connect";
import type { MeView, PublicView } from "@bocal/protocol/session/views";
import { methodOnPhone } from "../methods/index.ts";
import type { ActivityMoment } from "./moment.ts";

export interface ActivityProps {
  live: Live;
  sessionId: string;
  session: PublicView;
  me: MeView;
  moment: ActivityMoment;
  onTyping: (typing: boolean) => void;
}

/** The page of the current activity, drawn by its method. */
export function Activity({ moment: { activity, mine, moment }, ...rest }: ActivityProps) {
  const { Phone } = methodOnPhone(activity.method.method);
  return (
    <Phone {...rest} activity={activity} shown={activity.method.shown} mine={mine.shown} moment={moment} />
  );
}

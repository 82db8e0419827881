import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { StatusLine } from "@bocal/client/look/StatusLine";
import type { StaffView } from "@bocal/protocol/session/views";
import { useAnnouncement } from "./announcements.ts";

/** The voice of the console: apart, so that its clock draws nothing else again. */
export function Announcer({ live, view }: { live: Live; view: StaffView }) {
  return <StatusLine message={useAnnouncement(live, view, useServerClock(live))} />;
}

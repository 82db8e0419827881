import { connect, type Live } from "@bocal/client/live/connect";
import { useLive, useView } from "@bocal/client/live/hooks";
import { screenInGroup } from "@bocal/client/live/run";
import type { LiveState } from "@bocal/client/live/store";
import type { ScreenView } from "@bocal/protocol/session/views";
import { useEffect, useState } from "react";
import { useBoardWords } from "../board/words.ts";
import { methodRoom } from "../methods/index.ts";
import { Calm } from "./Calm.tsx";
import { Ended } from "./Ended.tsx";
import { Groups } from "./Groups.tsx";
import { Join } from "./Join.tsx";

const lineOf = (state: LiveState) => state.line;
const hasNewBuild = (state: LiveState) => state.newBuild;

/** One session on the wall, over one line that opens with it and closes with it. */
export function SessionOnWall({ session }: { readonly session: string }) {
  const [live, setLive] = useState<Live | null>(null);
  const words = useBoardWords();
  useEffect(() => {
    const opened = connect({ as: "screen", session });
    setLive(opened);
    return () => opened.close();
  }, [session]);
  return live === null ? <Calm {...words.wall.line.connecting} /> : <Scene live={live} />;
}

/** What the wall shows now. While the line is away the last picture stays: a room is not told of networks. */
function Scene({ live }: { readonly live: Live }) {
  const words = useBoardWords();
  const line = useLive(live, lineOf);
  const view = useView(live, "screen");
  useReload(useLive(live, hasNewBuild) || (line.name === "refused" && line.why === "old-page"));

  if (line.name === "refused") return <Calm {...words.wall.line[line.why]} />;
  if (view === undefined) return <Calm {...words.wall.line.connecting} />;
  if (view.ended) return <Ended view={view} />;
  if (view.wall === "join") return <Join view={view} />;
  if (view.inGroups !== null) {
    const one = screenInGroup(view);
    return one === null ? <Groups live={live} view={view} /> : <Run live={live} view={one} />;
  }
  return <Run live={live} view={view} />;
}

/** The run of the activity that the wall shows: of all, or of one group. */
function Run({ live, view }: { readonly live: Live; readonly view: ScreenView }) {
  if (view.activity === null) return <Join view={view} />;
  const { Screen } = methodRoom(view.activity.method.method);
  return (
    <Screen
      key={`${view.activity.id} ${view.inGroups?.runs[0]?.group ?? ""}`}
      live={live}
      view={view}
      activity={view.activity}
    />
  );
}

const reloadedKey = "bocal.screen.reloaded";
const reloadAfterMs = 2_000;
const reloadAtMostEveryMs = 60_000;

/** A wall has nobody to press a button: it takes up a new build by itself, at most once a minute. */
function useReload(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || Date.now() - lastReload() < reloadAtMostEveryMs) return;
    const timer = setTimeout(() => {
      sessionStorage.setItem(reloadedKey, String(Date.now()));
      location.reload();
    }, reloadAfterMs);
    return () => clearTimeout(timer);
  }, [wanted]);
}

function lastReload(): number {
  return Number(sessionStorage.getItem(reloadedKey) ?? 0);
}

import { Mark } from "@bocal/client/look/Mark";
import type { ScreenView } from "@bocal/protocol/session/views";
import { useBoardWords } from "../board/words.ts";
import { useWallTitle } from "./title.ts";

/** The last picture of a session: thanks, and where its outcome goes. */
export function Ended({ view }: { readonly view: ScreenView }) {
  const { wall } = useBoardWords();
  useWallTitle(wall.ended.title, view.title);
  return (
    <main className="calm ended">
      <Mark size={160} />
      <p className="sub">{view.title}</p>
      <h1>{wall.ended.title}</h1>
      <p>{wall.ended.kept}</p>
      <p>{view.host === "" ? wall.ended.outcome : wall.ended.outcomeTo(view.host)}</p>
    </main>
  );
}

import { Mark } from "@bocal/client/look/Mark";
import { useBoardWords } from "../board/words.ts";
import { useWallTitle } from "./title.ts";

/** A whole screen for one sentence: what is going on, and what somebody can do about it. */
export function Calm({ title, text }: { readonly title: string; readonly text: string }) {
  const { wall } = useBoardWords();
  useWallTitle(title, wall.name);
  return (
    <main className="calm">
      <Mark size={160} />
      <h1>{title}</h1>
      <p>{text}</p>
    </main>
  );
}

import { useBoardWords } from "../board/words.ts";
import { Calm } from "./Calm.tsx";
import { Controls } from "./Controls.tsx";
import { usePairing } from "./pair.ts";
import { SessionOnWall } from "./SessionOnWall.tsx";
import { useWakeLock } from "./wake-lock.ts";

/** The page of the projected screen: it reads, shows, and asks nothing of anybody. */
export function ProjectedScreen() {
  const words = useBoardWords();
  const pairing = usePairing();
  useWakeLock();
  return (
    <>
      {pairing.name === "paired" ? (
        <SessionOnWall key={pairing.session} session={pairing.session} />
      ) : (
        <Calm {...words.wall.pairing[pairing.name]} />
      )}
      <Controls />
    </>
  );
}

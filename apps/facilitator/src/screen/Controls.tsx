import { Button } from "@bocal/client/look/Button";
import { useMotion, useTheme } from "@bocal/client/look/theme";
import { Maximize, Minimize, Moon, Pause, Play, Sun } from "lucide-react";
import { useEffect, useState } from "react";
import { useBoardWords } from "../board/words.ts";

// Long enough to reach a button, short enough that the room soon forgets it.
const shownMs = 3_000;

/**
 * What whoever stands at the projecting computer may set: dark room, full screen, stillness. Out of sight until a pointer
 * moves or the keyboard comes to it; the wall itself shows no button.
 */
export function Controls() {
  const { wall } = useBoardWords();
  const [theme, setTheme] = useTheme();
  const [motion, setMotion] = useMotion();
  const full = useFullScreen();
  const shown = usePointerMoved();
  const dark = theme === "dark";
  const still = motion === "still";
  useEffect(() => {
    document.documentElement.classList.toggle("pointer-away", !shown);
  }, [shown]);
  return (
    <nav className={shown ? "wall-controls shown" : "wall-controls"} aria-label={wall.controls.label}>
      <Button
        icon={dark ? <Sun size="1em" aria-hidden="true" /> : <Moon size="1em" aria-hidden="true" />}
        onClick={() => setTheme(dark ? "wall" : "dark")}
      >
        {dark ? wall.controls.light : wall.controls.dark}
      </Button>
      {document.fullscreenEnabled ? (
        <Button
          icon={
            full ? <Minimize size="1em" aria-hidden="true" /> : <Maximize size="1em" aria-hidden="true" />
          }
          onClick={() => void toggleFullScreen()}
        >
          {full ? wall.controls.window : wall.controls.full}
        </Button>
      ) : null}
      <Button
        icon={still ? <Play size="1em" aria-hidden="true" /> : <Pause size="1em" aria-hidden="true" />}
        onClick={() => setMotion(still ? "system" : "still")}
      >
        {still ? wall.controls.moving : wall.controls.still}
      </Button>
    </nav>
  );
}

async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement === null) await document.documentElement.requestFullscreen();
    else await document.exitFullscreen();
  } catch {
    // The browser keeps its window: F11 does the same.
  }
}

function useFullScreen(): boolean {
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const read = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", read);
    return () => document.removeEventListener("fullscreenchange", read);
  }, []);
  return full;
}

function usePointerMoved(): boolean {
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      setMoved(true);
      clearTimeout(timer);
      timer = setTimeout(() => setMoved(false), shownMs);
    };
    document.addEventListener("pointermove", show);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointermove", show);
    };
  }, []);
  return moved;
}

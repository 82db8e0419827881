import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

// Pixels stand outside the heap, thirty million bytes a sheet; the collector sees small objects and waits. Many pictures in a
// row are therefore told to it.

const picturesBetween = 4;
let collect: (() => void) | null = null;

/** Call it after each picture: now and then it has the memory of the earlier ones given back. */
export function memoryOfPixels(): () => void {
  let made = 0;
  return () => {
    made += 1;
    if (made % picturesBetween !== 0) return;
    collect ??= collector();
    collect();
  };
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}

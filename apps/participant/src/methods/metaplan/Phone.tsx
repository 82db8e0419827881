import { lazyPage } from "../../pieces/lazy-page.tsx";
import type { PhoneProps } from "../method.ts";
import { Closed } from "./Closed.tsx";
import { Over } from "./Over.tsx";
import { Preparation } from "./Preparation.tsx";
import { Writing } from "./Writing.tsx";

// The board and its library come with the first board that is shown.
const Wall = lazyPage(async () => (await import("./Wall.tsx")).Wall);
const Late = lazyPage(async () => (await import("./late/Late.tsx")).Late);

/** Méta-plan on the phone: read the question, write in silence, wait, read the wall, then weigh the themes and decide. */
export function Phone(props: PhoneProps<"metaplan">) {
  switch (props.moment) {
    case "preparation":
      return <Preparation {...props} />;
    case "writing":
      return <Writing {...props} Wall={Wall} />;
    case "deposit-closed":
      return <Closed {...props} onShown={Wall.preload} />;
    default:
      if (props.shown.late !== null) return <Late {...props} />;
      return props.shown.hasBoard ? <Wall {...props} /> : <Over {...props} />;
  }
}

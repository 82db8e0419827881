import "@bocal/client/look/bowl.css";
import "./fishbowl.css";
import type { PhoneProps } from "../method.ts";
import { Before } from "./Before.tsx";
import { Exchange } from "./Exchange.tsx";
import { Harvest } from "./Harvest.tsx";
import { Outside } from "./Outside.tsx";
import { Over } from "./Over.tsx";
import { Seated } from "./Seated.tsx";
import { useBowlVoice } from "./use-bowl-voice.ts";

/** The fish-bowl on the phone: around it, in it, and what remains of it. */
export function Phone(props: PhoneProps<"fishbowl">) {
  useBowlVoice(props);
  switch (props.moment) {
    case "draft":
      return <Before {...props} />;
    case "bowl":
      return props.mine.seat === null ? <Outside {...props} /> : <Seated {...props} seat={props.mine.seat} />;
    case "exchange":
      return <Exchange {...props} />;
    case "harvest":
      return <Harvest {...props} />;
    default:
      return <Over {...props} />;
  }
}

import type { PhoneProps } from "../method.ts";
import { Filling } from "./Filling.tsx";
import { Gallery } from "./Gallery.tsx";
import { Placing } from "./Placing.tsx";
import { Reading } from "./Reading.tsx";
import { Validation } from "./Validation.tsx";
import { useCanvasWords } from "./words.ts";

/** A canvas on the phone: read its questions, fill it zone by zone, validate it, leave notes on it. */
export function Phone(props: PhoneProps<"canvas">) {
  const words = useCanvasWords();
  switch (props.moment) {
    case "filling":
      return props.shown.axes === undefined ? (
        <Filling {...props} />
      ) : (
        <Placing {...props} axes={props.shown.axes} />
      );
    case "validation":
      return <Validation {...props} />;
    case "gallery":
      return <Gallery {...props} />;
    case "over":
      return <Reading {...props} status={words.over} />;
    default:
      return <Reading {...props} status={words.waiting} />;
  }
}

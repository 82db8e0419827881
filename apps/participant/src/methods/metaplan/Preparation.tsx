import { usePhoneWords } from "../../words.ts";
import type { PhoneProps } from "../method.ts";
import { Legend } from "./Legend.tsx";
import { Question } from "./Question.tsx";

/** The question stands before anybody may write (MP-01), with the legend (MP-16). */
export function Preparation(props: PhoneProps<"metaplan">) {
  const words = usePhoneWords();
  const { legend } = props.shown;
  return (
    <div className="stack">
      <Question {...props}>{props.activity.title}</Question>
      <p className="status-sentence">{words.preparation.status}</p>
      {legend.length > 1 ? <Legend legend={legend} /> : null}
    </div>
  );
}

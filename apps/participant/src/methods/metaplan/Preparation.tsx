import { Button } from "@bocal/client/look/Button";
import { Shapes } from "@bocal/client/look/Shapes";
import { useState } from "react";
import { lazyPage } from "../../pieces/lazy-page.tsx";
import { usePhoneWords } from "../../words.ts";
import type { PhoneProps } from "../method.ts";
import { Legend } from "./Legend.tsx";
import { Question } from "./Question.tsx";

const Practice = lazyPage(async () => (await import("./Practice.tsx")).Practice);

/** The question stands before anybody may write (MP-01), with the legend (MP-16), and a card for practice (MP-04). */
export function Preparation(props: PhoneProps<"metaplan">) {
  const words = usePhoneWords();
  const [practises, setPractises] = useState(false);
  const { legend, shapes } = props.shown;
  return (
    <div className="stack">
      <Question {...props}>{props.activity.title}</Question>
      <p className="status-sentence">{words.preparation.status}</p>
      {legend.length > 1 ? <Legend legend={legend} /> : null}
      <Shapes entries={shapes} />
      <Button aria-expanded={practises} onClick={() => setPractises(!practises)}>
        {words.preparation.practise}
      </Button>
      {practises ? <Practice /> : null}
    </div>
  );
}

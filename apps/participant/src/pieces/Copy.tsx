import { Button } from "@bocal/client/look/Button";
import { useEffect, useRef, useState } from "react";
import { usePhoneWords } from "../words.ts";
import { useSay } from "./Announcer.tsx";

/**
 * The text of one's cards to take away: as a file, through the clipboard, or by hand from a field. Plain http has no clipboard for
 * pages, and pages inside other apps often cannot save files, so one of the three always works.
 */
export function Copy({ text }: { text: string }) {
  const words = usePhoneWords();
  const say = useSay();
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState("");
  const [byHand, setByHand] = useState(false);
  const file = useFile(text);

  const tell = (sentence: string) => {
    setNote(sentence);
    say(sentence);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      tell(words.copy.copied);
    } catch {
      setByHand(true);
      tell(words.copy.byHand);
    }
  };

  useEffect(() => {
    if (byHand) field.current?.select();
  }, [byHand]);

  return (
    <section className="stack">
      <h2>{words.copy.head}</h2>
      {byHand ? (
        <textarea
          ref={field}
          className="input copy"
          readOnly
          rows={Math.min(12, text.split("\n").length + 1)}
          value={text}
          aria-label={words.copy.text}
        />
      ) : null}
      {note === "" ? null : <p className="small soft">{note}</p>}
      <div className="row">
        <a className="btn" href={file} download={words.copy.file}>
          {words.copy.download}
        </a>
        <Button onClick={() => void copy()}>{words.copy.copy}</Button>
      </div>
    </section>
  );
}

/** An address of the text as a file, for as long as it is shown. The mark at its head tells old editors that it is UTF-8. */
function useFile(text: string): string {
  const [url, setUrl] = useState("");
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: "text/plain;charset=utf-8" }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [text]);
  return url;
}

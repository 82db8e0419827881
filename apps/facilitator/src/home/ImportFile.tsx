import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import { type ChangeEvent, useId, useState } from "react";
import { importSession } from "../door/ask.ts";
import { go } from "../route.ts";
import { useConsoleWords } from "../words.ts";
import { readChosen } from "./session-file.ts";

type Import =
  | { readonly name: "idle" }
  | { readonly name: "reading"; readonly file: string }
  | { readonly name: "failed"; readonly why: string };

/** Takes a session file, or the ZIP of everything, back as a copy. The control is the browser's own, under our words. */
export function ImportFile() {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const [state, setState] = useState<Import>({ name: "idle" });
  const id = useId();

  const take = async (file: File): Promise<string | null> => {
    const { home } = words;
    const chosen = await readChosen(file);
    switch (chosen.type) {
      case "not-json":
        return home.notJson(file.name);
      case "not-session":
        return home.notSession(file.name);
      case "newer":
        return home.newerFile(file.name);
      case "too-big":
        return home.tooBig(file.name);
      case "archive":
        return home.archive[chosen.problem](file.name);
      case "sessions": {
        let last: string | null = null;
        for (const session of chosen.files) {
          const reply = await importSession(session);
          if (reply.type === "away") return words.app.unreachable;
          if (reply.type === "refused")
            return reply.refusal.type === "bad-file"
              ? home.brokenFile(file.name, placeIn(reply.refusal.problem))
              : refusalSentence(reply.refusal, language);
          last = reply.value.session;
        }
        if (last !== null) go({ name: "console", session: last });
        return null;
      }
    }
  };

  const change = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.target;
    const file = input.files?.[0];
    if (file === undefined) return;
    setState({ name: "reading", file: file.name });
    const why = await take(file);
    // The same file may be chosen again, once it is mended.
    input.value = "";
    setState(why === null ? { name: "idle" } : { name: "failed", why });
  };

  return (
    <div className="second">
      <label className="btn file" htmlFor={id}>
        {words.home.import}
        <input
          id={id}
          type="file"
          className="sr"
          accept=".json,.zip,application/json,application/zip"
          aria-describedby={`${id}-hint`}
          onChange={(event) => void change(event)}
        />
      </label>
      <p className="soft small" id={`${id}-hint`}>
        {words.home.importHint}
      </p>
      <div role="alert">{state.name === "failed" ? <Notice kind="refused">{state.why}</Notice> : null}</div>
      <p role="status" className="small">
        {state.name === "reading" ? words.home.importing(state.file) : null}
      </p>
    </div>
  );
}

/** Where a file cannot be read, without the reader's own words for why. */
function placeIn(problem: string): string {
  return problem.split(":")[0] ?? "";
}

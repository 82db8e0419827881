import type { Language } from "@bocal/client/words/look-up";
import { Download } from "lucide-react";
import { useConsoleWords } from "../words.ts";
import { fileAddress } from "./address.ts";
import { useMaking } from "./making.ts";

/** What a person takes to read, to work with, to keep: the most asked for first. */
const groups = {
  documents: ["docx", "pdf", "html", "md"],
  images: ["png", "svg"],
  records: ["xlsx", "csv", "ics", "json"],
  all: ["zip"],
} as const;

/** Every file that can be taken away, each with one line that says what it is for. */
export function Downloads({ session, language }: { session: string; language: Language }) {
  const words = useConsoleWords();
  const { outcome: say } = words;
  const { making, watch } = useMaking(session);
  return (
    <>
      {(["documents", "images", "records", "all"] as const).map((group) => (
        <section key={group} aria-labelledby={`files-${group}`}>
          <h3 id={`files-${group}`}>{say[group]}</h3>
          <ul className="downloads">
            {groups[group].map((format) => (
              <li key={format}>
                <div>
                  <h4>{say.formats[format].label}</h4>
                  <p className="soft small">{say.formats[format].hint}</p>
                </div>
                <a
                  className="btn"
                  href={fileAddress(session, { format, language, ask: watch.name(format) })}
                  download
                  onClick={() => watch.begin(format)}
                  aria-label={say.download(say.formats[format].label, words.preferences.languages[language])}
                >
                  <Download size={20} strokeWidth={2.25} aria-hidden="true" />
                  {say.take}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p role="status" className="soft small">
        {making === null
          ? ""
          : making.state === "waiting"
            ? say.waiting
            : making.of === 0
              ? say.making
              : say.step(making.done, making.of)}
      </p>
    </>
  );
}

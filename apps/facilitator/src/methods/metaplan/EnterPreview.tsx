import { Notice } from "@bocal/client/look/Notice";
import type { PastedLine } from "@bocal/protocol/methods/metaplan/pasted";
import { mostLetters } from "@bocal/protocol/methods/metaplan/writing";
import { useId } from "react";
import { useEnterWords } from "./enter-words.ts";
import { comesIn, type ReadCards, type Reading } from "./read-cards.ts";

export interface EnterPreviewProps {
  readonly read: ReadCards;
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
}

const inSight = 12;

/** How many cards will come, the first of them, and what will not come and why. */
export function EnterPreview({ read, reading, onChange }: EnterPreviewProps) {
  const say = useEnterWords();
  const id = useId();
  const { lines, empty } = read.pasted;
  const long = lines.filter(({ fate }) => fate === "too-long");
  const repeated = lines.filter(({ fate }) => fate === "repeated").length;
  const coming = lines.filter((line) => comesIn(line, reading));
  const places = read.kind === "lines";
  const shown = coming.slice(0, inSight);
  return (
    <section className="enter-preview" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{say.preview}</h3>
      <p role="status">
        <b className="num">{say.count(coming.length)}</b>
        {[repeated === 0 ? "" : say.again(repeated), empty === 0 ? "" : say.empty(empty)]
          .filter((each) => each !== "")
          .map((each) => (
            <span key={each} className="soft">
              {" · "}
              {each}
            </span>
          ))}
      </p>
      {long.length === 0 ? null : (
        <Notice kind="warning">
          <p>{say.tooLong(long.length, mostLetters)}</p>
          <Lines lines={long.slice(0, inSight)} places={places} />
        </Notice>
      )}
      {repeated === 0 ? null : (
        <label className="tick" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={reading.keepsRepeated}
            onChange={(event) => onChange({ ...reading, keepsRepeated: event.target.checked })}
          />
          <span>
            {say.repeated}
            <span className="soft small"> {say.repeatedHint}</span>
          </span>
        </label>
      )}
      <Lines lines={shown} places={places} />
      {coming.length > shown.length ? (
        <p className="soft small">{say.rest(coming.length - shown.length)}</p>
      ) : null}
    </section>
  );
}

/** `places`: whether the lines are those that stand in the field above, one by one. */
function Lines({ lines, places }: { lines: readonly PastedLine[]; places: boolean }) {
  const say = useEnterWords();
  if (lines.length === 0) return null;
  return (
    <ul className="pasted">
      {lines.map((line) => (
        <li key={line.place}>
          <span className="says">{line.text}</span>
          {line.fate === "card" ? null : (
            <span className="small soft num">
              {line.fate === "repeated" ? say.isRepeated : say.letters(line.letters, mostLetters)}
              {places ? ` · ${say.place(line.place)}` : ""}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

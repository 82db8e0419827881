import { formatDate, useLanguage } from "@bocal/client/words/look-up";
import type { SessionLine } from "@bocal/protocol/wire/http";
import { spacedCode } from "../board/code.ts";
import { Link } from "../frame/Link.tsx";
import { useConsoleWords } from "../words.ts";

const newestFirst = (one: SessionLine, other: SessionLine) => other.createdAt - one.createdAt;

/** The sessions of this Bocal, the newest first. */
export function SessionList({ sessions }: { sessions: readonly SessionLine[] }) {
  const { home } = useConsoleWords();
  const [language] = useLanguage();
  return (
    <section aria-labelledby="sessions" className="sessions">
      <h2 id="sessions">{home.list}</h2>
      <ul>
        {sessions.toSorted(newestFirst).map(({ id, title, code, createdAt, ended }) => (
          <li key={id}>
            <div>
              <Link to={{ name: "console", session: id }} className="name">
                {title || home.noTitle}
              </Link>
              <p className="soft small">{home.created(formatDate(createdAt, language))}</p>
            </div>
            <p className="code num">
              <span className="sr">{home.code}</span> {spacedCode(code)}
            </p>
            <p className={ended ? "status soft" : "status running"}>{ended ? home.ended : home.running}</p>
            <Link
              to={{ name: "outcome", session: id }}
              className="btn bare"
              aria-label={home.outcomeOf(title || home.noTitle)}
            >
              {home.outcome}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { Mark } from "@bocal/client/look/Mark";
import { formatNumber, useLanguage } from "@bocal/client/words/look-up";
import type { StaffView } from "@bocal/protocol/session/views";
import { Users } from "lucide-react";
import type { Ref } from "react";
import { Link } from "../frame/Link.tsx";
import { Preferences } from "../frame/Preferences.tsx";
import { useConsoleWords } from "../words.ts";
import { SaveState } from "./SaveState.tsx";
import { SessionSettings } from "./SessionSettings.tsx";
import { Undo } from "./Undo.tsx";

export interface BarProps {
  live: Live;
  view: StaffView;
  heading: Ref<HTMLHeadingElement>;
  onPeople: () => void;
  onEnd: () => void;
}

/** Whose session this is, whether all is kept, what can be taken back, who is here, and the way out. */
export function Bar({ live, view, heading, onPeople, onEnd }: BarProps) {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const inside = formatNumber(view.people.length, language);
  return (
    <header className="bar">
      <Link to={{ name: "home" }} className="brand" aria-label={words.app.home}>
        <Mark size={34} />
      </Link>
      <div className="whose">
        <h1 ref={heading} tabIndex={-1}>
          {view.title}
        </h1>
        <p className="soft">{view.demonstration ? words.bar.demonstration : view.host}</p>
      </div>
      <SaveState live={live} />
      <Undo live={live} undo={view.undo} />
      <Button
        icon={<Users size={18} strokeWidth={2.5} aria-hidden="true" />}
        aria-haspopup="dialog"
        aria-label={words.bar.hereLong(inside)}
        className="num"
        onClick={onPeople}
      >
        {words.bar.here(inside)}
      </Button>
      <Preferences>
        <SessionSettings live={live} view={view} />
      </Preferences>
      {view.ended ? (
        <Link to={{ name: "outcome", session: view.session }} className="btn">
          {words.bar.outcome}
        </Link>
      ) : (
        <Button aria-haspopup="dialog" onClick={onEnd}>
          {words.bar.end}
        </Button>
      )}
    </header>
  );
}

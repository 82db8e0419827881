import type { Line } from "@bocal/client/live/connection";
import { Mark } from "@bocal/client/look/Mark";
import { OrganisationBadge } from "@bocal/client/look/OrganisationBadge";
import type { MeView, PublicView } from "@bocal/protocol/session/views";
import { ChevronDown, Wifi, WifiOff } from "lucide-react";
import { usePhoneWords } from "../words.ts";
import { useLineSentence } from "./line-sentence.ts";

export interface HeaderProps {
  session: PublicView;
  me: MeView;
  line: Line;
  onMenu: () => void;
}

const shortName = 12;

/** Whose session it is, or that the network is away; and who I am in it: my name opens the menu. */
export function Header({ session, me, line, onMenu }: HeaderProps) {
  const words = usePhoneWords();
  const sentence = useLineSentence(line);
  const organisation = session.organisations.find(({ id }) => id === me.organisation) ?? null;
  // Of a long name the first word: the header is narrow, and people here know each other by it.
  const firstName = me.name.length <= shortName ? me.name : (me.name.split(" ")[0] ?? me.name);
  const Sign = line.name === "portal" ? Wifi : WifiOff;
  return (
    <header className={sentence === null ? "top" : "top away"}>
      {sentence === null ? (
        <>
          <Mark size={30} />
          <p className="session-title">{session.title}</p>
        </>
      ) : (
        <>
          <Sign size="1.3em" strokeWidth={2.5} aria-hidden="true" />
          <p className="line-sentence">{sentence}</p>
        </>
      )}
      {/* The badge lies over the button and not in it: its letter is no part of what the button is called. */}
      <div className="me-place">
        <OrganisationBadge organisation={organisation} size={28} decorative />
        <button
          type="button"
          className="me"
          aria-haspopup="dialog"
          aria-label={words.menu.open(firstName)}
          onClick={onMenu}
        >
          <span className="first-name">{firstName}</span>
          <ChevronDown size="1.1em" strokeWidth={2.5} aria-hidden="true" />
        </button>
      </div>
    </header>
  );
}

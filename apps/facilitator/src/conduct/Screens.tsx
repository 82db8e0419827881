import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { Button } from "@bocal/client/look/Button";
import { Dialog } from "@bocal/client/look/Dialog";
import { Notice } from "@bocal/client/look/Notice";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { StaffView } from "@bocal/protocol/session/views";
import { MonitorPlay } from "lucide-react";
import { useState } from "react";
import { addScreen } from "../door/ask.ts";
import { useConsoleWords } from "../words.ts";
import { LinkDialog } from "./LinkDialog.tsx";

const connectedIn = (state: LiveState) => state.presence?.screens ?? 0;

/** The projected screens: open one here or elsewhere, see how many are lit, take one away. */
export function Screens({ live, view }: { live: Live; view: StaffView }) {
  const words = useConsoleWords();
  const [language] = useLanguage();
  const connected = useLive(live, connectedIn);
  const [problem, setProblem] = useState<string | null>(null);
  const [held, setHeld] = useState<string | null>(null);
  const [elsewhere, setElsewhere] = useState<string | null>(null);
  const [revoking, setRevoking] = useState<StaffView["screens"][number] | null>(null);

  const freeNumber = (from: number): number =>
    view.screens.some(({ name }) => name === words.wall.screenName(from + 1))
      ? freeNumber(from + 1)
      : from + 1;
  const newLink = async () => {
    setProblem(null);
    const reply = await addScreen(view.session, words.wall.screenName(freeNumber(view.screens.length)));
    if (reply.type === "given") return new URL(reply.value.link, location.href).href;
    setProblem(reply.type === "away" ? words.app.unreachable : refusalSentence(reply.refusal, language));
    return null;
  };

  const openHere = async () => {
    // The window opens with the press, or browsers hold it back; the address comes a moment later.
    const opened = window.open("", connected === 0 ? "bocal-wall" : `bocal-wall-${view.screens.length}`);
    const link = await newLink();
    if (link === null) return opened?.close();
    if (opened === null) setHeld(link);
    else opened.location.href = link;
  };

  return (
    <div className="screens">
      <p className="small soft num">
        {connected === 0 ? words.wall.noneConnected : words.wall.connected(connected)}
      </p>
      <Button
        wide
        icon={<MonitorPlay size={20} strokeWidth={2.25} aria-hidden="true" />}
        onClick={() => void openHere()}
      >
        {connected === 0 ? words.wall.openScreen : words.wall.openAnother}
      </Button>
      <Button
        kind="bare"
        aria-haspopup="dialog"
        onClick={() => void newLink().then((link) => setElsewhere(link))}
      >
        {words.wall.elsewhere}
      </Button>
      <div role="alert">
        {problem === null ? null : <Notice kind="refused">{problem}</Notice>}
        {held === null ? null : (
          <Notice kind="warning">
            {words.wall.blocked}{" "}
            <a href={held} target="bocal-wall" onClick={() => setHeld(null)}>
              {words.wall.openHere}
            </a>
          </Notice>
        )}
      </div>
      {view.screens.length === 0 ? null : (
        <ul className="screen-list" aria-label={words.wall.screens}>
          {view.screens.map((screen) => (
            <li key={screen.id}>
              <span>{screen.name}</span>
              <Button
                kind="bare"
                aria-label={words.wall.revokeThis(screen.name)}
                onClick={() => setRevoking(screen)}
              >
                {words.wall.revoke}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {elsewhere === null ? null : <LinkDialog link={elsewhere} onClose={() => setElsewhere(null)} />}
      {revoking === null ? null : (
        <Dialog
          open
          title={words.wall.revokeTitle(revoking.name)}
          onClose={() => setRevoking(null)}
          actions={
            <>
              <Button onClick={() => setRevoking(null)}>{words.wall.keep}</Button>
              <Button
                kind="stop"
                onClick={() => {
                  void live.send({ type: "revoke-screen", screen: revoking.id });
                  setRevoking(null);
                  document.getElementById("wall")?.focus();
                }}
              >
                {words.wall.revoke}
              </Button>
            </>
          }
        >
          <p>{words.wall.revokeText}</p>
        </Dialog>
      )}
    </div>
  );
}

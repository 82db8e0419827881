import type { Live } from "@bocal/client/live/connect";
import { Button } from "@bocal/client/look/Button";
import { QrCode } from "@bocal/client/look/QrCode";
import type { StaffView } from "@bocal/protocol/session/views";
import { useConsoleWords } from "../words.ts";

export interface JoinPanelProps {
  live: Live;
  view: StaffView;
  onSheet: () => void;
}

/** How to come in, always in sight, and the door. */
export function JoinPanel({ live, view, onSheet }: JoinPanelProps) {
  const { join: words } = useConsoleWords();
  const { code, address, link, open } = view.join;
  return (
    <section aria-labelledby="join">
      <h2 id="join">{words.title}</h2>
      <div className="join-small">
        <QrCode text={link} label={words.qr} size={92} />
        <div>
          <p className="code num">
            <span aria-hidden="true">{`${code.slice(0, 3)} ${code.slice(3)}`}</span>
            <span className="sr">{words.codeSpelt([...code].join(" "))}</span>
          </p>
          <p className="small address">{address}</p>
          <Button kind="bare" aria-haspopup="dialog" onClick={onSheet}>
            {words.large}
          </Button>
        </div>
      </div>
      {view.ended ? null : (
        <div className="door">
          <p className="small">{open ? words.doorOpen : words.doorClosed}</p>
          <Button onClick={() => void live.send({ type: open ? "close-door" : "open-door" })}>
            {open ? words.closeDoor : words.openDoor}
          </Button>
        </div>
      )}
    </section>
  );
}

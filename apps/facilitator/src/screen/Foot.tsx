import type { Live } from "@bocal/client/live/connect";
import { useLive } from "@bocal/client/live/hooks";
import type { LiveState } from "@bocal/client/live/store";
import { Mark } from "@bocal/client/look/Mark";
import { QrCode } from "@bocal/client/look/QrCode";
import type { JoinView } from "@bocal/protocol/session/views";
import { Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { spacedCode } from "../board/code.ts";
import { useBoardWords } from "../board/words.ts";

const isAway = (state: LiveState) => state.line.name !== "live";

/** The foot of every wall: legend left; mark, address, code and a small QR right, so that late people find their way. */
export function Foot({
  live,
  join,
  legend,
}: {
  readonly live: Live;
  readonly join: JoinView;
  readonly legend?: ReactNode;
}) {
  const { wall } = useBoardWords();
  const away = useLive(live, isAway);
  return (
    <footer className="foot">
      <div className="left">{legend}</div>
      <div className="join-line">
        {away ? (
          <span className="unplugged">
            <Unplug strokeWidth={2} aria-hidden="true" />
            <span className="sr">{wall.away}</span>
          </span>
        ) : null}
        <Mark size={72} />
        <span className="address">{join.address}</span>
        <strong className="code">
          <span className="sr">{wall.codeIs}</span>
          {spacedCode(join.code)}
        </strong>
        <QrCode text={join.link} label={wall.qr} size={100} />
      </div>
    </footer>
  );
}

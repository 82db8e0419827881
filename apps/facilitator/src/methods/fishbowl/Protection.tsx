import type { Live } from "@bocal/client/live/connect";
import { useServerClock } from "@bocal/client/live/hooks";
import { Button } from "@bocal/client/look/Button";
import { useLanguage } from "@bocal/client/words/look-up";
import { refusalSentence } from "@bocal/client/words/refusals";
import type { StaffSeat } from "@bocal/protocol/methods/fishbowl/shown";
import type { BowlId } from "@bocal/protocol/methods/fishbowl/state";
import { Shield, ShieldCheck } from "lucide-react";
import type { Send } from "./commands.ts";
import { ranMs } from "./Elapsed.tsx";
import { useFishbowlWords } from "./words.ts";

/**
 * Nobody may stand behind this chair yet (FB-16): said with the seconds that are left, and one tap gives a minute from now.
 * Nothing in modes where nobody stands behind a chair.
 */
export function Protection({
  live,
  seat,
  bowl,
  name,
  inWords = false,
  send,
}: {
  readonly live: Live;
  readonly seat: StaffSeat;
  readonly bowl: BowlId;
  readonly name: string;
  /** In the list, where there is room for words. */
  readonly inWords?: boolean;
  readonly send: Send;
}) {
  const { seats: say } = useFishbowlWords().console;
  const [language] = useLanguage();
  const now = useServerClock(live);
  if (seat.protectedMs === null || seat.seated === null) return null;
  const left = Math.ceil((seat.protectedMs - ranMs(seat.seated, now)) / 1_000);
  const label = left > 0 ? say.protected(name, left) : say.protectThis(name);
  const Icon = left > 0 ? ShieldCheck : Shield;
  return (
    <Button
      className={left > 0 ? "protect on" : "protect"}
      aria-label={inWords ? undefined : label}
      title={label}
      whyNot={inWords && seat.whyNotProtect !== null ? refusalSentence(seat.whyNotProtect, language) : null}
      onClick={() => void send({ type: "protect-seat", bowl, seat: seat.id })}
    >
      <Icon size={16} strokeWidth={2.5} aria-hidden="true" />
      {inWords ? (
        <span>
          {left > 0 ? say.protectedShort(left) : say.protect}
          <span className="sr">, {name}</span>
        </span>
      ) : null}
    </Button>
  );
}

import type { Live } from "@bocal/client/live/connect";
import { Flash } from "@bocal/client/look/Flash";
import type { CardId } from "@bocal/protocol/base/ids";
import type { BoardCard, FlashKind } from "@bocal/protocol/board/card";
import type { PhoneProps } from "../method.ts";
import { useMetaplanWords } from "./words.ts";

export interface FlashesOnPhone {
  readonly mine: Readonly<Record<string, FlashKind>>;
  readonly put: (card: CardId, kind: FlashKind) => void;
  readonly takeBack: (card: CardId) => void;
}

/** My flashes and how to put or take back one; null while none may be put (MP-25). */
export function flashesOf({
  live,
  activity,
  shown,
  mine,
}: Pick<PhoneProps<"metaplan">, "activity" | "shown" | "mine"> & { live: Live }): FlashesOnPhone | null {
  if (!shown.middle.flashing || !activity.open) return null;
  const send = (command: Parameters<Live["send"]>[0] extends infer _ ? object : never) =>
    void live.send({ type: "in-activity", activity: activity.id, method: "metaplan", command } as Parameters<
      Live["send"]
    >[0]);
  return {
    mine: mine.middle.flashes,
    put: (card, kind) => send({ type: "flash-card", card, kind }),
    takeBack: (card) => send({ type: "take-back-flash", card }),
  };
}

/** The two flashes of one card, as two buttons: pressed when it is mine, pressed again to take it back (MP-25, MP-26). */
export function FlashButtons({
  card,
  flashes,
}: {
  readonly card: BoardCard;
  readonly flashes: FlashesOnPhone;
}) {
  const { flash: words } = useMetaplanWords();
  const now = flashes.mine[card.origin];
  return (
    <div className="flash-buttons">
      {(["disagree", "unclear"] as const).map((kind) => (
        <button
          key={kind}
          type="button"
          className="flash-button"
          aria-pressed={now === kind}
          aria-label={words.of[kind](card.text)}
          onClick={() => (now === kind ? flashes.takeBack(card.id) : flashes.put(card.id, kind))}
        >
          <Flash kind={kind} label="" size={26} />
          <span aria-hidden="true">{words[kind]}</span>
        </button>
      ))}
    </div>
  );
}
